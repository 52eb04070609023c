import type { MessageKey } from '../i18n/en/index.ts';
import { valuesOf } from '../query/incidence.ts';
import { HUES, NO_HUE, type Index } from '../query/index.ts';
import { labelOf } from '../query/labels.ts';
import type { Matches } from '../query/match.ts';
import type { FacetId } from '../query/query.ts';
import type { Target } from '../query/target.ts';
import type { LaneBy } from '../view/view.ts';
import { blocksOf, type Blocks } from './blocks.ts';
import { firstAtLeast } from './search.ts';
import type { Spans } from './spans.ts';

/** A way of sorting events into lanes. An event stands in the lane of every value it has. */
export interface LaneDescriptor {
  readonly id: LaneBy;
  readonly label: MessageKey;
  readonly facet: FacetId | null;
  /** What the header of a lane points at. */
  readonly target: Target['type'] | null;
  /** Name of the last lane, of those that have no value. */
  readonly absent: MessageKey;
}

export const LANE_DESCRIPTORS: readonly LaneDescriptor[] = [
  { id: 'topic', label: 'common.topic', facet: 'topic', target: 'topic', absent: 'timeline.no-topic' },
  { id: 'kind', label: 'common.kind', facet: 'kind', target: 'kind', absent: 'timeline.no-kind' },
  { id: 'series', label: 'common.series', facet: 'series', target: 'series', absent: 'timeline.no-series' },
  {
    id: 'organisation',
    label: 'common.organisation',
    facet: 'organisation',
    target: 'actor',
    absent: 'timeline.no-organisation',
  },
  { id: 'place', label: 'common.place', facet: 'place', target: 'place', absent: 'timeline.no-place' },
  {
    id: 'document',
    label: 'common.document',
    facet: 'document',
    target: 'document',
    absent: 'timeline.no-document',
  },
  { id: 'none', label: 'common.none', facet: null, target: null, absent: 'timeline.all-events' },
];

export interface Lane {
  readonly key: string;
  readonly label: string;
  readonly target: Target | null;
  /** Hue of all its marks; null when each has its own. */
  readonly hue: number | null;
  /** Its matching, datable events, by anchor. */
  readonly events: Uint32Array;
  /** Their anchors, ascending. */
  readonly anchors: Float64Array;
  readonly blocks: Blocks;
}

/** The descriptor of a way of making lanes. */
export function laneDescriptor(by: LaneBy): LaneDescriptor {
  const found = LANE_DESCRIPTORS.find(({ id }) => id === by);
  if (!found) throw new Error(`No lanes by ${by}`);
  return found;
}

/** Puts each matching event, by value of the facet, into the lists of its lanes; the last list is of those without. */
function sortIntoLanes(index: Index, spans: Spans, mask: Uint8Array, facetId: FacetId | null): number[][] {
  const facet = facetId === null ? null : index.facets[facetId];
  const valueCount = facet?.values.length ?? 0;
  const isBroad = Uint8Array.from(facet?.values ?? [], ({ depth }) => (depth === 0 ? 1 : 0));
  const lists: number[][] = Array.from({ length: valueCount + 1 }, () => []);
  for (const event of spans.order) {
    if (mask[event] !== 1) continue;
    let isPlaced = false;
    if (facet) {
      for (const value of valuesOf(facet, event)) {
        if (isBroad[value] !== 1) continue;
        lists[value]?.push(event);
        isPlaced = true;
      }
    }
    if (!isPlaced) lists[valueCount]?.push(event);
  }
  return lists;
}

/** The lanes that have a matching event, in the order of the facet, those without a value last, called `absentLabel`. */
export function lanesOf(
  index: Index,
  spans: Spans,
  matches: Matches,
  by: LaneBy,
  language: string,
  absentLabel: string,
): readonly Lane[] {
  const { facet, target } = laneDescriptor(by);
  const values = facet === null ? [] : index.facets[facet].values;
  const lists = sortIntoLanes(index, spans, matches.mask, facet);
  return lists.flatMap((events, at): Lane[] => {
    if (events.length === 0) return [];
    const id = values[at]?.id;
    const packed = Uint32Array.from(events);
    const hue = index.broadTopics.indexOf(id ?? '');
    return [
      {
        key: `${by}:${id ?? ''}`,
        label:
          id === undefined || facet === null ? absentLabel : labelOf(index.chronology, facet, id, language),
        target: id === undefined || target === null ? null : { type: target, id },
        hue: by !== 'topic' ? null : hue === -1 || hue >= HUES ? NO_HUE : hue,
        events: packed,
        anchors: Float64Array.from(events, (event) => spans.anchors[event] ?? 0),
        blocks: blocksOf(packed, spans),
      },
    ];
  });
}

/** The anchor of an event that stands in the lane; null for any other. */
export function anchorIn(lane: Lane, event: number | undefined, spans: Spans): number | null {
  const anchor = spans.anchors[event ?? -1] ?? NaN;
  for (let at = firstAtLeast(lane.anchors, anchor); lane.anchors[at] === anchor; at++) {
    if (lane.events[at] === event) return anchor;
  }
  return null;
}
