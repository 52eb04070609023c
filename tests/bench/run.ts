/**
 * Measures Regesta's timeline and network and, on the same generated data in the same run, what people would use instead: frames
 * under a hand, first pictures, filtering, memory and loading. Prints what was measured beside its bar. Run by
 * `npm run bench`; see `options.ts`. A bar that is missed is no failure: this is a measurement.
 */
import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { BARS, judge } from './bars.ts';
import { readOptions, type Options } from './options.ts';
import { LARGEST_FILE, needsFiles, NETWORK_SIZES, takingsOf, type Taking } from './plan.ts';
import { barTable, figureTable } from './report.ts';
import type { Sample } from './samples.ts';
import { openSite, type Site } from './site.ts';

/** Who showed nothing in time, or broke, with how many events: it is not asked for as many or more again. */
type Beaten = Map<string, number>;

/** Takes what one contender shows in one run, and tells it. */
async function takeOnce(
  site: Site,
  { contender, take }: Taking,
  events: number,
  run: number,
  beaten: Beaten,
): Promise<readonly Sample[]> {
  try {
    const taken = Object.entries(await take(site, events)) as [Sample['figure'], number | null][];
    if (taken.some(([figure, value]) => value === null && figure !== 'settled'))
      beaten.set(contender, events);
    const told = taken.map(([figure, value]) => `${figure} ${value === null ? 'none' : value.toFixed(1)}`);
    console.log(`${contender}, ${events} events, run ${run}: ${told.join(', ')}`);
    return taken.map(([figure, value]) => ({ figure, contender, events, run, value }));
  } catch (error) {
    beaten.set(contender, events);
    process.exitCode = 1;
    console.error(`${contender}, ${events} events, run ${run}: ${String(error)}`);
    return [];
  }
}

async function measure({ sizes, only, runs }: Options): Promise<readonly Sample[]> {
  const isOfEvents = only.some(needsFiles);
  const isOfNetworks = only.includes('network');
  const site = await openSite({
    events: isOfEvents ? sizes.filter((size) => size <= LARGEST_FILE) : [],
    nodes: isOfNetworks ? sizes.filter((size) => NETWORK_SIZES.includes(size)) : [],
  });
  const samples: Sample[] = [];
  const beaten: Beaten = new Map();
  try {
    for (const measured of only) {
      for (const events of sizes) {
        const takings = takingsOf(measured, events);
        for (let run = 1; run <= runs; run++) {
          for (const taking of takings) {
            if (events >= (beaten.get(taking.contender) ?? Infinity)) continue;
            samples.push(...(await takeOnce(site, taking, events, run, beaten)));
          }
        }
      }
    }
  } finally {
    await site.close();
  }
  return samples;
}

const options = readOptions(process.argv.slice(2));
const began = new Date().toISOString();
const samples = await measure(options);
const machine = {
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryBytes: totalmem(),
  node: process.version,
};
const verdicts = BARS.map((bar) => judge(samples, bar));
await writeFile(options.json, JSON.stringify({ began, machine, options, verdicts, samples }, null, 2));

console.log(`\nTimes in ms, medians of ${options.runs}\n\n${figureTable(samples)}\n\n${barTable(samples)}\n`);
const missed = verdicts.filter(({ outcome }) => outcome === 'missed').length;
console.log(missed === 0 ? 'No bar was missed.' : `${missed} bars were MISSED.`);
console.log(`Written to ${options.json}`);
