import { afterEach, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/timeline/card.ts';
import { Pointing } from '../../../src/timeline/pointing.svelte.ts';
import { makeLens } from '../../support/lens.svelte.ts';
import { smallChronology } from './fixture.ts';

let stop = (): void => undefined;
afterEach(() => stop());

function cardIn(lane: number): Card {
  return { event: 2, lane, stretch: null, anchor: { left: 0, top: 0, width: 24, height: 24 } };
}

describe('what the timeline points at', () => {
  it('has one card for a mark, and another where the same event stands in another lane', () => {
    const lens = makeLens(smallChronology());
    stop = $effect.root(() => {
      const pointing = new Pointing(() => lens);
      const [first, again, other] = [cardIn(0), cardIn(0), cardIn(1)];
      pointing.tell(first);
      pointing.tell(again);
      expect(pointing.card).toBe(first);
      pointing.tell(other);
      expect(pointing.card).toBe(other);
      expect(lens.pointed).toEqual({ type: 'event', id: 'nineteenth' });
    });
  });
});
