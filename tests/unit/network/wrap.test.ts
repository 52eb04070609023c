import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapLabel } from '../../../src/network/wrap.ts';

/** Six pixels a letter. */
const measure = (text: string): number => 6 * Array.from(text).length;
const lines = (name: string, most = 90): readonly string[] => wrapLabel(name, measure, most).lines;

describe('a label', () => {
  test('stands on one line if it fits, else breaks between words', () => {
    expect(lines('Youth')).toEqual(['Youth']);
    expect(lines('Training of young people')).toEqual(['Training of', 'young people']);
    expect(lines('Treaty on the Non-Proliferation')).toEqual([
      'Treaty on the',
      'Non-Proliferati…'.slice(0, 14) + '…',
    ]);
  });

  test('keeps a bracket with what it opens, and breaks after a hyphen', () => {
    expect(lines('NPT youth group (Korea)')).toEqual(['NPT youth group', '(Korea)']);
    expect(lines('Non-Proliferation', 84)).toEqual(['Non-', 'Proliferation']);
  });

  test('breaks within a script that has no spaces, and within a word that has no end', () => {
    expect(lines('군축비확산', 20)).toHaveLength(2);
    expect(lines('x'.repeat(5000), 60)).toEqual(['xxxxxxxxxx', 'xxxxxxxxx…']);
  });

  test('says that more follows also where the next letter is as wide as its line', () => {
    const wide = (text: string) => 6 * text.length + (text.includes('M') ? 60 : 0);
    expect(wrapLabel('ab-MM', wide, 24).lines).toEqual(['ab-…']);
  });

  test('never takes a letter apart', () => {
    const family = '👨‍👩‍👧‍👦';
    for (const line of lines(family.repeat(30), 60)) {
      expect(line.replaceAll(family, '').replace('…', '')).toBe('');
    }
  });

  test('never takes a letter apart where a long name is cut', () => {
    for (let before = 0; before < 12; before++) {
      const { lines: cut } = wrapLabel('a'.repeat(before) + '👩🏽‍🔬'.repeat(40), measure, 400);
      expect(cut.join('').replaceAll('👩🏽‍🔬', '')).toMatch(/^a*…?$/);
    }
  });

  test('has something of a name of one letter with marks without end', () => {
    expect(lines(`a${'\u0301'.repeat(5000)}`, 5000).join('')).toMatch(/^a\u0301+…?$/);
  });

  test('is at most two lines, none wider than allowed, and says so where it is cut', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (name) => {
        const wrapped = lines(name);
        expect(wrapped.length).toBeLessThanOrEqual(2);
        for (const line of wrapped) expect(measure(line)).toBeLessThanOrEqual(90);
        const bare = (text: string) => text.replace(/\s/gu, '');
        if (!wrapped.at(-1)?.endsWith('…')) expect(bare(wrapped.join(''))).toBe(bare(name));
      }),
    );
  });
});
