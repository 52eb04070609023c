/** Who is measured at what, and at which sizes. */
import {
  takeAppFrames,
  takeFilter,
  takeFirst,
  takeFrames,
  takeHeap,
  takeHover,
  takeLoad,
  takeNetwork,
  takeParse,
  takeQuery,
  takeSearch,
  type Taken,
} from './measure.ts';
import type { Measure } from './options.ts';
import type { ContenderId } from './samples.ts';
import type { Site } from './site.ts';

/** One figure, or a few that are taken at once, of one contender. */
export interface Taking {
  readonly contender: ContenderId;
  readonly take: (site: Site, events: number) => Promise<Taken>;
}

/** Networks are measured with so many nodes. */
export const NETWORK_SIZES: readonly number[] = [1000, 10_000];
/** More events than this are not written to a file: there are only columns. */
export const LARGEST_FILE = 100_000;
/** With fewer events loading and filtering say nothing. */
const LEAST_TO_WAIT_FOR = 10_000;

function first(contender: ContenderId): Taking {
  return { contender, take: (site, events) => takeFirst(site, contender, events) };
}

function frames(contender: ContenderId): Taking {
  return { contender, take: (site, events) => takeFrames(site, contender, events) };
}

function filter(contender: ContenderId): Taking {
  return { contender, take: (site, events) => takeFilter(site, contender, events) };
}

function network(contender: ContenderId): Taking {
  return { contender, take: (site, nodes) => takeNetwork(site, contender, nodes) };
}

const EMPTY = frames('empty');
const APP: Taking = { contender: 'app', take: (site, events) => takeAppFrames(site, false, events) };
const MAXIMISED: Taking = {
  contender: 'maximised',
  take: (site, events) => takeAppFrames(site, true, events),
};
const HEAP: Taking = { contender: 'columns', take: (site, events) => takeHeap(site, 'columns', events) };
const LOAD: Taking = { contender: 'app', take: takeLoad };
const PARSE: Taking = { contender: 'browser', take: takeParse };

const HOVER: Taking = { contender: 'app', take: takeHover };
const QUERY = (['columns', 'crossfilter', 'bare'] as const).map((contender) => ({
  contender,
  take: (site: Site, events: number) => takeQuery(site, contender, events),
}));

/** Columns are measured at their own size, and at the size of the largest file to have something to hold them against. */
const FIRST = (['regesta', 'vis', 'echarts', 'd3', 'dots'] as const).map(first);
const FILTER = (['regesta', 'vis', 'scatter', 'd3'] as const).map(filter);
const FRAMES = [EMPTY, APP, MAXIMISED, ...(['vis', 'echarts', 'd3', 'dots'] as const).map(frames)];

const NETWORK = (['empty', 'network', 'force-graph', 'fcose', 'sigma', 'd3-force'] as const).map(network);
/** Documents that are searched. */
const SEARCHED = 10_000;
const SEARCH = (['search', 'minisearch'] as const).map((contender): Taking => ({
  contender,
  take: (site, documents) => takeSearch(site, contender, documents),
}));

const PLANS: Readonly<Record<Measure, (events: number) => readonly Taking[]>> = {
  first: (events) => [
    ...(events <= LARGEST_FILE ? FIRST : []),
    ...(events >= LARGEST_FILE ? [first('columns')] : []),
  ],
  frames: (events) => (events <= LARGEST_FILE ? FRAMES : [EMPTY, frames('columns')]),
  filter: (events) => [
    ...(events >= LEAST_TO_WAIT_FOR && events <= LARGEST_FILE ? FILTER : []),
    ...(events >= LARGEST_FILE ? [filter('columns')] : []),
  ],
  load: (events) => (events >= LEAST_TO_WAIT_FOR && events <= LARGEST_FILE ? [LOAD, PARSE] : []),
  query: (events) => (events >= LARGEST_FILE ? QUERY : []),
  hover: (events) => (events >= LEAST_TO_WAIT_FOR && events <= LARGEST_FILE ? [HOVER] : []),
  search: (documents) => (documents === SEARCHED ? SEARCH : []),
  heap: (events) => (events > LARGEST_FILE ? [HEAP] : []),
  network: (nodes) => (NETWORK_SIZES.includes(nodes) ? NETWORK : []),
};

/** Whether a measure needs generated chronologies in files; the others make their own data, or have another. */
export function needsFiles(measure: Measure): boolean {
  return measure !== 'search' && measure !== 'query' && measure !== 'network';
}

/** What is taken of a measure at a size, in the order in which each run takes it. */
export function takingsOf(measure: Measure, events: number): readonly Taking[] {
  return PLANS[measure](events);
}
