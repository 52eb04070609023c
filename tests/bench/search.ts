/**
 * How long the search takes to build and to answer on generated chronologies, and how long building it keeps the
 * thread at a stretch: the best of some rounds, since other work disturbs a clock only one way. Run by
 * `npx tsx tests/bench/search.ts`, with other numbers of events as arguments.
 */
import { createSearch, type Search } from '../../src/query/search.ts';
import { generateChronology } from '../fixtures/generate.ts';
import { opened, readObject } from '../fixtures/read.ts';

const QUERIES = [
  ...['conference', 'conference disarmament', 'c', 'first peace theme', 'event 4711', '군축'],
  ...['confrence', 'xyzzyxyz'],
];
const BUILDS = 4;
const ASKS = 9;

const ms = (time: number): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

/** How long some work takes, and the longest it kept the thread. */
async function watched<T>(
  work: () => Promise<T>,
): Promise<{ result: T; wholeMs: number; stretchMs: number }> {
  const begun = performance.now();
  let stretchMs = 0;
  let seen = begun;
  const look = (): void => {
    const now = performance.now();
    stretchMs = Math.max(stretchMs, now - seen);
    seen = now;
  };
  const watch = setInterval(look, 0);
  const result = await work();
  look();
  clearInterval(watch);
  return { result, wholeMs: performance.now() - begun, stretchMs };
}

/** How long an answer takes; the search remembers its last one, so another is asked between. */
function askMs(search: Search, query: string): number {
  search.search('');
  const begun = performance.now();
  search.search(query);
  return performance.now() - begun;
}

const sizes = process.argv.slice(2).map(Number);
for (const events of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) {
  const chronology = opened(await readObject(generateChronology({ events })));
  let search = await createSearch(chronology);
  let [wholeMs, stretchMs] = [Infinity, Infinity];
  for (let round = 0; round < BUILDS; round++) {
    const built = await watched(() => createSearch(chronology));
    search = built.result;
    wholeMs = Math.min(wholeMs, built.wholeMs);
    stretchMs = Math.min(stretchMs, built.stretchMs);
  }
  console.log(`\n${events} events: built in ${ms(wholeMs)}, at most ${ms(stretchMs)} at a stretch`);
  for (const query of QUERIES) {
    const least = Math.min(...Array.from({ length: ASKS }, () => askMs(search, query)));
    console.log(`  ${query}: ${search.search(query).count} hits, ${ms(least)}`);
  }
}
