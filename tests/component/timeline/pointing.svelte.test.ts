import { afterEach, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/timeline/card.ts';
import { Pointing } from '../../../src/timeline/pointing.svelte.ts';
import { makeLens } from '../../support/lens.svelte.ts';
import { smallChronology } from './fixture.ts';

let stop = (): void => undefined;
afterEach(() => stop());

/** What is made while a component is set up. */
function made<T>(make: () => T): T {
  let value: T | undefined;
  stop = $effect.root(() => {
    value = make();
  });
  if (value === undefined) throw new Error('nothing was made');
  return value;
}

function cardIn(lane: number): Card {
  return { event: 2, lane, stretch: null, anchor: { left: 0, top: 0, width: 24, height: 24 } };
}

describe('what the timeline points at', () => {
  it('has one card for a mark, and another where the same event stands in another lane', async () => {
    const lens = makeLens(smallChronology());
    const pointing = made(() => new Pointing(() => lens));
    const [first, again, other] = [cardIn(0), cardIn(0), cardIn(1)];
    await pointing.tell(Promise.resolve(first));
    await pointing.tell(Promise.resolve(again));
    expect(pointing.card).toBe(first);
    await pointing.tell(Promise.resolve(other));
    expect(pointing.card).toBe(other);
    expect(lens.pointed).toEqual({ type: 'event', id: 'nineteenth' });
  });

  it('shows no card that comes when something else is pointed at, or nothing', async () => {
    const lens = makeLens(smallChronology());
    const pointing = made(() => new Pointing(() => lens));
    let come: (card: Card) => void = () => undefined;
    const telling = pointing.tell(new Promise((resolve) => (come = resolve)));
    const other = cardIn(1);
    await pointing.tell(Promise.resolve(other));
    come(cardIn(0));
    await telling;
    expect(pointing.card).toBe(other);
  });
});
