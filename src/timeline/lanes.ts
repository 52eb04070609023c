import type { MessageKey } from '../i18n/en/index.ts';
import type { Facet, FacetValue } from '../query/facet.ts';
import { actorKind } from '../query/facets.ts';
import { eventsOf } from '../query/incidence.ts';
import { HUES, NO_HUE, type Index } from '../query/index.ts';
import { labelOf } from '../query/labels.ts';
import type { Matches } from '../query/match.ts';
import type { FacetId } from '../query/query.ts';
import type { Target } from '../query/target.ts';
import { eventsOfTarget } from '../query/target-events.ts';
import type { LaneBy, LaneChoice, View } from '../view/view.ts';
import type { Lane } from './lane.ts';
import { inOrder, type Sortable } from './lane-order.ts';
import { countAmong, eventsWithout, isAnyAmong, rowsAmong, shownOf, type Shown } from './lane-rows.ts';
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

/** The descriptor of a way of making lanes. */
export function laneDescriptor(by: LaneBy): LaneDescriptor {
  const found = LANE_DESCRIPTORS.find(({ id }) => id === by);
  if (!found) throw new Error(`No lanes by ${by}`);
  return found;
}

/** A lane, with what sorts it, and the lanes under it. */
interface Branch extends Sortable {
  readonly lane: Lane;
  readonly under: readonly Branch[];
}

/** What lanes of the values of a facet are made from. */
interface Source {
  readonly index: Index;
  readonly by: LaneDescriptor & { readonly facet: FacetId };
  readonly facet: Facet;
  /** The values that stand under each value, by its index; under -1, those that stand under none. */
  readonly narrower: ReadonlyMap<number, readonly FacetValue[]>;
  readonly spans: Spans;
  readonly shown: Shown;
  /** 1 for each event that lanes count, by index; null where they count all that stand in them. */
  readonly counted: Uint8Array | null;
  readonly opened: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
  readonly language: string;
}

/**
 * The lanes that have a datable event to draw, in the order chosen, each followed by the lanes under it where it is
 * open; those of events without a value are called `absentLabel`. Where more is drawn than matches, `counted` tells
 * what does.
 */
export function lanesOf(
  index: Index,
  spans: Spans,
  drawn: Matches,
  by: LaneBy,
  choice: LaneChoice,
  language: string,
  absentLabel: string,
  counted: Uint8Array | null = null,
): readonly Lane[] {
  const descriptor = laneDescriptor(by);
  const shown = shownOf(spans, drawn);
  const folded = new Set(choice.folded);
  const ordered = (branches: readonly Branch[]): readonly Lane[] =>
    inOrder(branches, choice, language).flatMap(({ lane, under }) => [lane, ...ordered(under)]);

  const { facet: facetId } = descriptor;
  const facet = facetId === null ? null : index.facets[facetId];
  const rows = rowsAmong(facet === null ? drawn.indexes : eventsWithout(facet), shown, spans);
  const absent: Lane = {
    key: `${by}:`,
    label: absentLabel,
    target: null,
    hue: by === 'topic' ? NO_HUE : null,
    ...{ depth: 0, branch: null, isFolded: folded.has(''), rows, count: countOf(rows, counted) },
  };
  const last = rows.length === 0 ? [] : [branchOf('', absent, NaN, [])];
  if (facet === null || facetId === null) return ordered(last);

  const narrower = narrowerIn(facet);
  const source: Source = {
    ...{ index, facet, narrower, spans, shown, counted, folded, language },
    by: { ...descriptor, facet: facetId },
    opened: new Set(choice.opened),
  };
  const broad = narrower.get(-1) ?? [];
  const hue = ({ id }: FacetValue) => (by === 'topic' ? hueOf(index, id) : null);
  return ordered([...broad.flatMap((value) => branchesOf(source, value, 0, hue(value))), ...last]);
}

function branchOf(id: string, lane: Lane, firstMs: number, under: readonly Branch[]): Branch {
  const { label, count } = lane;
  return { id, label, count, firstMs, lane, under };
}

/** The branch of a value; none where none of its events are shown. */
function branchesOf(source: Source, value: FacetValue, depth: number, hue: number | null): readonly Branch[] {
  const { index, by, facet, spans, shown } = source;
  const { id } = value;
  const all = rowsAmong(eventsOf(facet, value.index), shown, spans);
  if (all.length === 0) return [];
  const children = (source.narrower.get(value.index) ?? []).filter((child) =>
    isAnyAmong(eventsOf(facet, child.index), shown.mask),
  );
  const isOpen = children.length > 0 && source.opened.has(id);
  const lane: Lane = {
    key: `${by.id}:${id}`,
    label: labelOf(index.chronology, by.facet, id, source.language),
    target: by.target === null ? null : { type: by.target, id },
    ...{ hue, depth },
    branch: children.length === 0 ? null : isOpen ? 'open' : 'closed',
    isFolded: source.folded.has(id),
    rows: isOpen ? rowsInNone(source, value, children) : all,
    count: countOf(all, source.counted),
  };
  const under = isOpen ? children.flatMap((child) => branchesOf(source, child, depth + 1, hue)) : [];
  return [branchOf(id, lane, spans.starts[all[0] ?? 0] ?? NaN, under)];
}

function countOf(rows: Uint32Array, counted: Uint8Array | null): number {
  return counted === null ? rows.length : countAmong(rows, counted);
}

/** Two lanes, one for each of two things compared, though no event of theirs should match. */
export function comparedLanes(
  index: Index,
  spans: Spans,
  drawn: Matches,
  pair: NonNullable<View['compared']>,
  language: string,
  counted: Uint8Array | null = null,
): readonly Lane[] {
  const shown = shownOf(spans, drawn);
  return pair.map((target): Lane => {
    const { type, id } = target;
    const actor = index.chronology.actorById.get(id);
    const facet =
      type === 'topic' || type === 'series' || type === 'place' ? type : actorKind(actor?.type ?? 'group');
    const rows = rowsAmong(new Uint32Array(eventsOfTarget(index, target)), shown, spans);
    return {
      key: `${facet}:${id}`,
      label: labelOf(index.chronology, facet, id, language),
      ...{ target, rows, count: countOf(rows, counted) },
      hue: type === 'topic' ? hueOf(index, index.broadestOf.get(id)?.[0]) : null,
      ...{ depth: 0, branch: null, isFolded: false },
    };
  });
}

function narrowerIn({ values }: Facet): Source['narrower'] {
  const narrower = new Map<number, FacetValue[]>();
  for (const value of values) {
    const beside = narrower.get(value.parent);
    if (beside) beside.push(value);
    else narrower.set(value.parent, [value]);
  }
  return narrower;
}

/** The events of a value that have none of the narrower ones. */
function rowsInNone(
  { facet, shown, spans }: Source,
  value: FacetValue,
  narrower: readonly FacetValue[],
): Uint32Array {
  const mask = shown.mask.slice();
  for (const { index } of narrower) {
    const events = eventsOf(facet, index);
    for (let at = 0; at < events.length; at++) mask[events[at] ?? 0] = 0;
  }
  return rowsAmong(eventsOf(facet, value.index), { mask, cutAt: null }, spans);
}

/** Hue of a broad topic; `NO_HUE` for one past the palette. */
function hueOf(index: Index, broadTopic: string | undefined): number {
  const hue = index.broadTopics.indexOf(broadTopic ?? '');
  return hue === -1 || hue >= HUES ? NO_HUE : hue;
}
