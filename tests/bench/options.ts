import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What can be measured; each with its own pages. */
export const MEASURES = [
  ...(['first', 'frames', 'filter', 'load', 'heap'] as const),
  ...(['query', 'hover', 'network', 'search'] as const),
] as const;
export type Measure = (typeof MEASURES)[number];

const SIZES = [60, 1000, 10_000, 100_000, 1_000_000] as const;

export interface Options {
  /** Numbers of events, ascending. */
  readonly sizes: readonly number[];
  readonly only: readonly Measure[];
  /** How often each figure is taken; its median counts. */
  readonly runs: number;
  /** Where the JSON is written. */
  readonly json: string;
}

export const USAGE = `npm run bench -- [options]
  --sizes ${SIZES.join(',')}
  --only ${MEASURES.join(',')}
  --runs 3
  --json PATH`;

/** Reads the command line; throws with what is wrong and how it is used. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: SIZES.join(',') },
      only: { type: 'string', default: MEASURES.join(',') },
      runs: { type: 'string', default: '3' },
      json: { type: 'string', default: join(tmpdir(), 'regesta-bench.json') },
    },
  });
  const names = values.only.split(',');
  const only = MEASURES.filter((measure) => names.includes(measure));
  const sizes = values.sizes.split(',').map(Number);
  const runs = Number(values.runs);
  const isCount = (count: number): boolean => Number.isSafeInteger(count) && count > 0;
  if (only.length < names.length || !sizes.every(isCount) || !isCount(runs)) throw new Error(USAGE);
  return { sizes: sizes.toSorted((a, b) => a - b), only, runs, json: values.json };
}
