import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time';

export type BinUnit =
  'day' | 'week' | 'month' | 'quarter' | 'year' | 'years' | 'decade' | 'decades' | 'century' | 'centuries';

/** Stretches of calendar time of one length, side by side over the whole of an extent. */
export interface Bins {
  readonly unit: BinUnit;
  /** Epoch ms, ascending; bin `i` is [edges[i], edges[i + 1]). */
  readonly edges: Float64Array;
}

/** No bar of a histogram is narrower than this. */
const NARROWEST_BIN_PX = 4;
const DAY_MS = 86_400_000;
const YEAR_MS = 365.2425 * DAY_MS;

interface Step {
  readonly unit: BinUnit;
  readonly lengthMs: number;
  readonly interval: TimeInterval | null;
}

/** The lengths a bin may have, shortest first. */
const STEPS: readonly Step[] = [
  { unit: 'day', lengthMs: DAY_MS, interval: utcDay },
  { unit: 'week', lengthMs: 7 * DAY_MS, interval: utcMonday },
  { unit: 'month', lengthMs: YEAR_MS / 12, interval: utcMonth },
  { unit: 'quarter', lengthMs: YEAR_MS / 4, interval: utcMonth.every(3) },
  ...([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] as const).map((years): Step => ({
    unit: unitOf(years),
    lengthMs: years * YEAR_MS,
    interval: utcYear.every(years),
  })),
];

function unitOf(years: number): BinUnit {
  if (years < 10) return years === 1 ? 'year' : 'years';
  if (years < 100) return years === 10 ? 'decade' : 'decades';
  return years === 100 ? 'century' : 'centuries';
}

/** The shortest calendar bins over an extent (epoch ms) whose bars are still wide enough to see and hit at this width. */
export function binsFor(extent: readonly [number, number], widthPx: number): Bins {
  const [from, to] = extent;
  const roomFor = Math.max(1, Math.floor(widthPx / NARROWEST_BIN_PX));
  const step = STEPS.find(({ lengthMs }) => (to - from) / lengthMs <= roomFor) ?? STEPS.at(-1);
  const interval = step?.interval ?? utcYear;
  const edges = [interval.floor(new Date(from)).getTime()];
  for (let edge = edges[0] ?? from; edge < to;) {
    edge = interval.offset(new Date(edge), 1).getTime();
    edges.push(edge);
  }
  return { unit: step?.unit ?? 'year', edges: Float64Array.from(edges) };
}
