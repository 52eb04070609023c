import type { FacetId } from './query.ts';
import { startOfYearMs } from './year.ts';

/** The kinds of node in the network; all but `event` are also the facets that have nodes of their own. */
export type NodeKind = 'topic' | 'organisation' | 'person' | 'group' | 'place' | 'event';

/** `topic:ID`, `actor:ID`, `place:ID` or `event:ID`. */
export type NodeKey = `${'topic' | 'actor' | 'place' | 'event'}:${string}`;

/** The types of thing a person can point at or focus. */
export const TARGET_TYPES = [
  'event',
  'topic',
  'kind',
  'series',
  'actor',
  'place',
  'document',
  'passage',
  'edge',
  'span',
  'stretch',
  'evidence',
  'status',
  'certainty',
  'mode',
  'publisher',
  'country',
] as const;

/**
 * Anything a person can point at or focus. `edge` ids are two node keys in order, joined by `~`; `passage` ids are
 * `DOCUMENT@START-END`; `span` ids are `FROM_MS..TO_MS` (a bar of a histogram, end exclusive); `stretch` ids
 * are `LANE@FIRST~LAST` (what a lane of the timeline holds from one event to another, see `stretch.ts`).
 */
export interface Target {
  readonly type: (typeof TARGET_TYPES)[number];
  readonly id: string;
}

export function sameTarget(a: Target | null, b: Target | null): boolean {
  return a === b || (a !== null && b !== null && a.type === b.type && a.id === b.id);
}

/** The id of the edge between two nodes, whichever way round they come. */
export function edgeId(a: NodeKey, b: NodeKey): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}

/** The two nodes an edge's id names; null when it names none. */
export function nodeKeysOf(edge: string): readonly [NodeKey, NodeKey] | null {
  const [a, b, ...rest] = edge.split('~');
  return isNodeKey(a) && isNodeKey(b) && rest.length === 0 ? [a, b] : null;
}

/** Whether a text is a key of a node, if only in form. */
export function isNodeKey(text: string | undefined): text is NodeKey {
  return text !== undefined && /^(topic|actor|place|event):./.test(text);
}

/** The target a node is. */
export function targetOfNode(key: NodeKey): Target {
  const colon = key.indexOf(':');
  const type = TARGET_TYPES.find((each) => each === key.slice(0, colon)) ?? 'actor';
  return { type, id: key.slice(colon + 1) };
}

/** The id of a span of time, epoch ms, end exclusive. */
export function spanId(fromMs: number, toMs: number): string {
  return `${fromMs}..${toMs}`;
}

/** The first instant of a span and its end; null when the id names none. */
export function spanOf(id: string): readonly [number, number] | null {
  const found = /^(-?\d+)\.\.(-?\d+)$/.exec(id);
  return found === null ? null : [Number(found[1]), Number(found[2])];
}

const ACTORS: readonly FacetId[] = ['organisation', 'person', 'group'];

/** A facet's value as something to point at: organisations, people and groups are all actors, a year is a span. */
export function valueTarget(facet: FacetId, id: string): Target {
  if (facet === 'year')
    return { type: 'span', id: spanId(startOfYearMs(Number(id)), startOfYearMs(Number(id) + 1)) };
  return { type: isActorFacet(facet) ? 'actor' : facet, id };
}

function isActorFacet(facet: FacetId): facet is 'organisation' | 'person' | 'group' {
  return ACTORS.includes(facet);
}
