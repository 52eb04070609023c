/** An event as timelines in general know one: the same data for every peer. */
export interface LightEvent {
  readonly id: string;
  readonly title: string;
  /** Epoch ms, [start, end): the whole stretch in which it may have been; an open end is drawn from the other. */
  readonly startMs: number;
  readonly endMs: number;
  /** The first of its broad themes, or `none`. */
  readonly lane: string;
  readonly themes: readonly string[];
  readonly kind: string;
}

/** What a theme-and-kind filter keeps. */
export const KEPT = { theme: 'topic-1', kind: 'meeting' } as const;

/** One way of showing a chronology on the whole of a page, built the way its own documentation builds one. */
export interface Contender {
  /** Whether its canvases are watched, rather than that it tells by itself when it has drawn. */
  readonly isWatched: boolean;
  /** Has everything in memory, parsed; not timed. */
  prepare(events: number): Promise<void>;
  /** From the parsed data to a picture: item lists, indexes, mounting, layout and painting; timed. */
  show(stage: HTMLElement, drawn: () => void): void;
  /** Keeps what `KEPT` names; timed. */
  filter(): void;
}

/** The peers' data, fetched and parsed. */
export async function fetchLight(events: number): Promise<readonly LightEvent[]> {
  const response = await fetch(`/data/light-${events}.json`);
  return (await response.json()) as LightEvent[];
}

/** The same events that Regesta's own filter keeps. */
export function isKept({ themes, kind }: LightEvent): boolean {
  return kind === KEPT.kind && themes.includes(KEPT.theme);
}

/** The lanes there are, by name, and the stretch of time that holds every event. */
export function outlineOf(events: readonly LightEvent[]): {
  readonly lanes: readonly string[];
  readonly extent: readonly [number, number];
} {
  let [from, to] = [Infinity, -Infinity];
  for (const { startMs, endMs } of events) {
    from = Math.min(from, startMs);
    to = Math.max(to, endMs);
  }
  const collator = new Intl.Collator('en', { numeric: true });
  const lanes = [...new Set(events.map(({ lane }) => lane))].sort(collator.compare);
  return { lanes, extent: [from, to] };
}
