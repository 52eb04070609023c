/** What an answer says, so that nobody is quick by answering something else. */
export interface Answer {
  /** How many events match. */
  readonly found: number;
  /** How many each value of each facet would leave; none from those who do not count. */
  readonly counts: readonly (readonly number[] | Uint32Array)[];
}

/** One way of answering a query of three facets with the counts of all of them. */
export interface Asked {
  /** Has everything in memory, ready to be asked; not timed. Gives the questions, to be asked by turns. */
  prepare(events: number): readonly (() => Answer)[];
}

const TURNS = 24;

/** The middle time, ms, of many answers by turns; and what tells whether two contenders gave the same. */
export function timeAnswers(asks: readonly (() => Answer)[]): { readonly ms: number; readonly told: string } {
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    for (const ask of asks) {
      const begunMs = performance.now();
      ask();
      times.push(performance.now() - begunMs);
    }
  }
  times.sort((a, b) => a - b);
  const told = asks.map((ask) => {
    const { found, counts } = ask();
    const sums = counts.map((each) => Array.from(each).reduce((sum, count) => sum + count, 0));
    return [found, ...sums.sort((a, b) => a - b)].join(' ');
  });
  return { ms: times[times.length >> 1] ?? NaN, told: told.join('; ') };
}
