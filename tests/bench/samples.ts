import { median } from './statistics.ts';

/** What is measured. Times and frames in ms; heap in bytes an event. */
export type Figure =
  | `${'pan' | 'zoom'}-${'p50' | 'p95' | 'fps'}`
  | 'first'
  | 'filter'
  /** Until the layout of a network has come to its end, and is drawn. */
  | 'settled'
  | 'heap'
  /** Three facets, and the counts of all of them. */
  | 'query'
  /** From pointing at a theme to its kin lit in every panel. */
  | 'hover'
  | 'load'
  /** From a key pressed to its hits painted; the index, and the longest frame while it is built. */
  | `keystroke-${'p50' | 'p95'}`
  | 'index'
  | 'index-frame'
  /** `fetch` and `JSON.parse` alone. */
  | 'parse'
  /** 1 where no progress was shown while loading, else 0. */
  | 'no-progress';

/**
 * Who is measured: `app` is the built application, `maximised` the same with the timeline alone; `regesta` its timeline
 * on a page of its own around a chronology that was read, `columns` the same around packed columns; `search` its search
 * box; `browser` does nothing but what the platform does. `network` is Regesta's network on a page of its own, beside
 * others that lay out and draw networks; of these `events` are nodes, with three times as many edges.
 */
export type ContenderId =
  | 'empty'
  | 'app'
  | 'maximised'
  | 'regesta'
  | 'columns'
  | 'vis'
  | 'echarts'
  | 'scatter'
  | 'd3'
  | 'dots'
  | 'crossfilter'
  | 'bare'
  | 'browser'
  | 'network'
  | 'sigma'
  | 'fcose'
  | 'force-graph'
  | 'd3-force'
  | 'search'
  | 'minisearch';

export interface Key {
  readonly figure: Figure;
  readonly contender: ContenderId;
  /** Or documents, of a search. */
  readonly events: number;
}

/** One figure as taken in one run; null where there was no picture within a minute. */
export interface Sample extends Key {
  readonly run: number;
  readonly value: number | null;
}

/** The median of a figure over its runs; null where a run had none, undefined where it was not measured. */
export function medianOf(samples: readonly Sample[], key: Key): number | null | undefined {
  const values = samples
    .filter(
      ({ figure, contender, events }) =>
        figure === key.figure && contender === key.contender && events === key.events,
    )
    .map(({ value }) => value);
  if (values.length === 0) return undefined;
  const numbers = values.filter((value) => value !== null);
  return numbers.length < values.length ? null : median(numbers);
}
