import { actorKind } from './facets.ts';
import { eventsOf } from './incidence.ts';
import type { Index } from './index.ts';
import { touching } from './match.ts';
import { eventsOfEdge } from './nodes.ts';
import type { FacetId } from './query.ts';
import { eventsOfStretch } from './stretch.ts';
import { nodeKeysOf, spanOf, type Target } from './target.ts';

/**
 * The events a target stands for, ascending: itself, those that have it (a topic's narrower ones included),
 * quote it, have both its ends, stand in its stretch, or may touch its span. Empty for a target the chronology does not have.
 */
export function eventsOfTarget(index: Index, target: Target): ArrayLike<number> & Iterable<number> {
  const { chronology } = index;
  const { type, id } = target;
  switch (type) {
    case 'event': {
      const event = chronology.eventById.get(id);
      return event === undefined ? [] : [event.index];
    }
    case 'passage':
      return chronology.passageById.get(id)?.events ?? [];
    case 'edge': {
      const ends = nodeKeysOf(id);
      return ends === null ? [] : eventsOfEdge(index, ...ends);
    }
    case 'span':
      return eventsTouching(index, id);
    case 'stretch':
      return eventsOfStretch(index, id);
    case 'actor': {
      const actor = chronology.actorById.get(id);
      return actor === undefined ? [] : eventsOfValue(index, actorKind(actor.type), id);
    }
    default:
      return eventsOfValue(index, type, id);
  }
}

/** The events that have a value of a facet, ascending; a window onto the packed column, not a copy. */
export function eventsOfValue(index: Index, facet: FacetId, id: string): Uint32Array {
  const value = index.facets[facet].valueById.get(id);
  return value === undefined ? new Uint32Array(0) : eventsOf(index.facets[facet], value.index);
}

function eventsTouching(index: Index, id: string): number[] {
  const span = spanOf(id);
  if (span === null) return [];
  const isIn = touching(index, span);
  const events: number[] = [];
  for (let event = 0; event < index.size; event++) if (isIn(event)) events.push(event);
  return events;
}
