import type { Chronology } from '../chronology/chronology.ts';
import { DAY_MS, type EventDate } from '../chronology/event-date.ts';
import { EVIDENCE_RANK, evidenceOf } from './evidence.ts';
import type { Facet } from './facet.ts';
import { packFacets } from './facets.ts';
import { packIncidence, type Incidence } from './incidence.ts';
import { packNodes, type NodeColumns } from './nodes.ts';
import type { FacetId } from './query.ts';
import { topicTree, type TopicTree } from './topic-tree.ts';

/** Number of hues in the palette; broad themes past it share `NO_HUE`. */
export const HUES = 8;
export const NO_HUE = 255;

/** A chronology made ready for questions: packed columns, one row an event, in order of time. */
export interface Index {
  readonly chronology: Chronology;
  readonly size: number;
  /** The four instants of each event's date (see `EventDate`), epoch ms; NaN for an undated event. */
  readonly earliestStarts: Float64Array;
  readonly latestStarts: Float64Array;
  readonly earliestEnds: Float64Array;
  readonly latestEnds: Float64Array;
  /** Hue of each event's first broad theme: 0 to HUES - 1, or NO_HUE. */
  readonly hues: Uint8Array;
  /** Position of each event's kind in `chronology.kinds`; 255 for the 256th and any later one. */
  readonly kinds: Uint8Array;
  /** 3: a verified quotation; 2: a quotation that moved or could not be checked; 1: citation only; 0: broken or none. */
  readonly evidence: Uint8Array;
  /** First day and the end (exclusive) of everything datable, epoch ms; null when nothing is. */
  readonly extent: readonly [number, number] | null;
  readonly facets: Readonly<Record<FacetId, Facet>>;
  /** Topics as stated, actors and places: what the network is made of. */
  readonly nodes: NodeColumns;
  /** Which events quote which passages, by position in `chronology.passages`. */
  readonly passages: Incidence;
  /** Ids of the broadest topics, in the order of the hues. */
  readonly broadTopics: readonly string[];
  /** Broadest topic(s) of every topic, by id. */
  readonly broadestOf: ReadonlyMap<string, readonly string[]>;
  /** Every topic with everything broader, itself first, by id. */
  readonly topicLineOf: ReadonlyMap<string, readonly string[]>;
}

/** Makes a chronology ready for questions: one pass over its events a column. */
export function indexChronology(chronology: Chronology): Index {
  const { events, passages } = chronology;
  const tree = topicTree(chronology.topics);
  const instants = (pick: (date: EventDate) => number): Float64Array =>
    Float64Array.from(events, ({ date }) => (date === null ? NaN : pick(date)));
  const earliestStarts = instants((date) => date.earliestStartMs);
  const latestStarts = instants((date) => date.latestStartMs);
  const earliestEnds = instants((date) => date.earliestEndMs);
  const latestEnds = instants((date) => date.latestEndMs);
  const kindPosition = new Map(chronology.kinds.map(({ id }, position) => [id, Math.min(position, 255)]));
  const quoting: number[][] = events.map(() => []);
  for (const [position, passage] of passages.entries()) {
    for (const event of passage.events) quoting[event]?.push(position);
  }
  return {
    chronology,
    size: events.length,
    earliestStarts,
    latestStarts,
    earliestEnds,
    latestEnds,
    hues: Uint8Array.from(events, ({ topics }) => hueOf(topics, tree)),
    kinds: Uint8Array.from(events, ({ kind }) => kindPosition.get(kind) ?? 255),
    evidence: Uint8Array.from(events, (event) => EVIDENCE_RANK[evidenceOf(event)]),
    extent: extentOf(earliestStarts, latestStarts, earliestEnds, latestEnds),
    facets: packFacets(chronology, tree),
    nodes: packNodes(chronology),
    passages: packIncidence(events.length, passages.length, (event) => quoting[event] ?? []),
    broadTopics: tree.broad,
    broadestOf: tree.broadestOf,
    topicLineOf: tree.lineOf,
  };
}

function hueOf(topics: readonly string[], tree: TopicTree): number {
  for (const topic of topics) {
    const broadest = tree.broadestOf.get(topic)?.[0];
    if (broadest === undefined) continue;
    const hue = tree.broad.indexOf(broadest);
    return hue >= 0 && hue < HUES ? hue : NO_HUE;
  }
  return NO_HUE;
}

/** An end that is open reaches as far as the other end is known, and a day more. */
function extentOf(
  earliestStarts: Float64Array,
  latestStarts: Float64Array,
  earliestEnds: Float64Array,
  latestEnds: Float64Array,
): readonly [number, number] | null {
  let from = Infinity;
  let to = -Infinity;
  for (let event = 0; event < earliestStarts.length; event++) {
    const start = firstFinite(earliestStarts[event], (earliestEnds[event] ?? NaN) - DAY_MS);
    const end = firstFinite(latestEnds[event], (latestStarts[event] ?? NaN) + DAY_MS);
    if (start < from) from = start;
    if (end > to) to = end;
  }
  return from < to ? [from, to] : null;
}

function firstFinite(a: number | undefined, b: number): number {
  return a !== undefined && Number.isFinite(a) ? a : Number.isFinite(b) ? b : NaN;
}
