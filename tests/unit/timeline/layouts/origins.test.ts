import { describe, expect, it } from 'vitest';
import { originStep } from '../../../../src/timeline/layouts/origins.ts';
import { datedCase } from './fixture.ts';

const { input } = await datedCase('2018', '2019', '2020');
const focusOn = (id: string) => ({ type: 'event', id }) as const;

describe('where the lanes count from', () => {
  it('can be the event in focus, before any chosen already', () => {
    const step = originStep(input.index, input.matches, {
      focus: focusOn('e1'),
      origins: ['e2'],
      compared: null,
    });
    expect(step).toEqual({ words: 'count-from-this', origins: ['e1', 'e2'] });
  });

  it('can be the first again', () => {
    const view = { focus: focusOn('e1'), origins: ['e1', 'e2'], compared: null };
    expect(originStep(input.index, input.matches, view)).toEqual({
      words: 'count-from-first',
      origins: ['e2'],
    });
    expect(originStep(input.index, input.matches, { ...view, focus: null })?.origins).toEqual([]);
  });

  it('cannot be what is not on show', () => {
    const mask = Uint8Array.of(1, 0, 1);
    expect(
      originStep(input.index, { mask }, { focus: focusOn('e1'), origins: [], compared: null }),
    ).toBeNull();
    expect(originStep(input.index, { mask }, { focus: null, origins: [], compared: null })).toBeNull();
    expect(
      originStep(input.index, { mask }, { focus: { type: 'topic', id: 'e0' }, origins: [], compared: null }),
    ).toBeNull();
  });

  it('cannot be what stands in neither of two things that are compared', () => {
    const target = (id: string) => ({ type: 'event', id }) as const;
    const compared = [target('e0'), target('e1')] as const;
    const step = (id: string) =>
      originStep(input.index, input.matches, { focus: focusOn(id), origins: [], compared });
    expect(step('e1')).toEqual({ words: 'count-from-this', origins: ['e1'] });
    expect(step('e2')).toBeNull();
  });
});
