import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, freeName, LONGEST_NAME, sameName } from '../../../src/briefing/views/names.ts';

describe('names of kept views', () => {
  it('are one line, of bounded length, whatever is typed or loaded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (text) => {
        const name = cleanName(text);
        expect(name).not.toMatch(/[\p{Cc}\u202e\u2028\u2029]/u);
        expect(Array.from(name).length).toBeLessThanOrEqual(LONGEST_NAME);
        expect(cleanName(name)).toBe(name);
      }),
    );
  });

  it('are the same whatever their case, spaces and width', () => {
    expect(sameName(' Youth  and tech', 'youth and TECH')).toBe(true);
    expect(sameName('군축', '군축 ')).toBe(true);
    expect(sameName('Youth', 'Youths')).toBe(false);
  });

  it('are told apart by the first free number', () => {
    expect(freeName('Youth', [])).toBe('Youth');
    expect(freeName('Youth', ['youth', 'Youth (2)'])).toBe('Youth (3)');
  });
});
