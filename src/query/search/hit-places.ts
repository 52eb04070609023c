import type { Index } from '../index.ts';
import { findMarks } from '../words.ts';
import type { SearchHits } from './answers.ts';
import { allOf } from './searchable.ts';
import type { Things } from './things.ts';

/** Where the words of a search stand in an event: told when asked, and kept. */
export interface HitPlaces {
  /** Whether its title has any of them; else they stand in what is said, named or quoted of it. */
  isInTitle(event: number): boolean;
}

const [UNKNOWN, IN_TITLE, ELSEWHERE] = [0, 1, 2];

/** Looks titles up one by one, as they come into sight: of a hundred thousand hits few ever do. */
export function createHitPlaces({ chronology, size }: Index, { marks }: SearchHits): HitPlaces {
  const places = new Uint8Array(size);
  return {
    isInTitle(event) {
      if (places[event] === UNKNOWN) {
        const title = allOf(chronology.events[event]?.title);
        places[event] = findMarks(title, marks).length > 0 ? IN_TITLE : ELSEWHERE;
      }
      return places[event] === IN_TITLE;
    },
  };
}

/** The events that a hit, by its key, stands for: itself, or of a paragraph those that quote it. */
export function eventsOfHit({ chronology }: Index, things: Things, hit: string | null): readonly number[] {
  const number = hit === null ? null : things.numberOfKey(hit);
  const thing = number === null ? null : things.at(number);
  if (thing?.type === 'paragraph') return thing.events;
  const event = thing?.type === 'event' ? chronology.eventById.get(thing.id) : undefined;
  return event === undefined ? [] : [event.index];
}
