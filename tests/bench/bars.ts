/** The bars that Regesta is held to, each against what was measured beside it in the same run. */
import { medianOf, type ContenderId, type Figure, type Key, type Sample } from './samples.ts';

/** Whoever shows no picture within this time has none; its bar is then reckoned from this. */
export const PATIENCE_MS = 60_000;
/** Two frames at 60 a second, and what a clock is off. */
const TWO_FRAMES_MS = 2 * (1000 / 60) + 0.5;

/**
 * A figure that may be at most `factor` times another, and `plus`; or at most `plus` where there is no other. Where the
 * bar is a least, it has to be at least that.
 */
export interface Bar {
  readonly isLeast?: boolean;
  readonly measured: Key;
  readonly against: Key | null;
  readonly factor: number;
  readonly plus: number;
}

/** How a bar was kept. NaN where a figure it needs was not measured. */
export interface Verdict extends Bar {
  readonly value: number;
  readonly limit: number;
  readonly outcome: 'met' | 'missed' | 'not measured';
}

function key(figure: Figure, contender: ContenderId, events: number): Key {
  return { figure, contender, events };
}

function times(measured: Key, factor: number, against: Key, plus = 0): Bar {
  return { measured, against, factor, plus };
}

function atMost(measured: Key, plus: number): Bar {
  return { measured, against: null, factor: 1, plus };
}

/** Frames a second, of both gestures. */
function paceBars(
  contender: ContenderId,
  nodes: number,
  least: number,
  rival: ContenderId,
  factor: number,
): Bar[] {
  return (['pan-fps', 'zoom-fps'] as const).flatMap((figure) => [
    { ...atMost(key(figure, contender, nodes), least), isLeast: true },
    { ...times(key(figure, contender, nodes), factor, key(figure, rival, nodes)), isLeast: true },
  ]);
}

/** Frames of a gesture, against an empty canvas under the same hand. */
function frameBars(contender: ContenderId, events: number): Bar[] {
  return (['pan-p95', 'zoom-p95'] as const).map((figure) =>
    times(key(figure, contender, events), 1.05, key(figure, 'empty', events)),
  );
}

export const BARS: readonly Bar[] = [
  ...[60, 1000, 10_000, 100_000].flatMap((events) => [
    ...frameBars('app', events),
    ...frameBars('maximised', events),
  ]),
  ...frameBars('columns', 1_000_000),
  times(key('first', 'regesta', 60), 1 / 10, key('first', 'vis', 60)),
  times(key('first', 'regesta', 1000), 1 / 20, key('first', 'vis', 1000)),
  times(key('first', 'regesta', 10_000), 1 / 4, key('first', 'echarts', 10_000)),
  times(key('first', 'regesta', 100_000), 1 / 20, key('first', 'echarts', 100_000)),
  times(key('first', 'regesta', 100_000), 1.5, key('first', 'dots', 100_000)),
  times(key('first', 'columns', 1_000_000), 10, key('first', 'columns', 100_000)),
  atMost(key('filter', 'regesta', 10_000), TWO_FRAMES_MS),
  times(key('filter', 'regesta', 100_000), 1 / 3, key('filter', 'scatter', 100_000)),
  times(key('filter', 'columns', 1_000_000), 10, key('filter', 'columns', 100_000)),
  atMost(key('keystroke-p95', 'search', 10_000), TWO_FRAMES_MS),
  atMost(key('index-frame', 'search', 10_000), 50),
  atMost(key('heap', 'columns', 1_000_000), 120),
  times(key('load', 'app', 100_000), 1.5, key('parse', 'browser', 100_000), 500),
  atMost(key('hover', 'app', 10_000), TWO_FRAMES_MS),
  ...[100_000, 1_000_000].flatMap((events) => [
    times(key('query', 'columns', events), 1 / 5, key('query', 'crossfilter', events)),
    times(key('query', 'columns', events), 5, key('query', 'bare', events)),
  ]),
  atMost(key('no-progress', 'app', 100_000), 0),
  times(key('settled', 'network', 1000), 1 / 2, key('settled', 'force-graph', 1000)),
  times(key('settled', 'network', 1000), 1 / 5, key('settled', 'fcose', 1000)),
  ...frameBars('network', 1000),
  times(key('first', 'network', 10_000), 1, key('first', 'force-graph', 10_000)),
  ...paceBars('network', 10_000, 30, 'sigma', 10),
];

/** Holds the samples to a bar. */
export function judge(samples: readonly Sample[], bar: Bar): Verdict {
  const measured = medianOf(samples, bar.measured);
  const other = bar.against === null ? 0 : medianOf(samples, bar.against);
  const value = measured === null ? Infinity : (measured ?? NaN);
  const limit = (other === null ? PATIENCE_MS : (other ?? NaN)) * bar.factor + bar.plus;
  const isMeasured = !Number.isNaN(value) && !Number.isNaN(limit);
  const isKept = bar.isLeast === true ? value >= limit : value <= limit;
  return { ...bar, value, limit, outcome: isMeasured ? (isKept ? 'met' : 'missed') : 'not measured' };
}
