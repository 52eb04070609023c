import { expect, it } from 'vitest';
import type { ChronologyEvent } from '../../../src/chronology/chronology.ts';
import { countedAtMs } from '../../../src/query/counts.ts';
import { eventsOf, valuesOf } from '../../../src/query/incidence.ts';
import { indexChronology, type Index } from '../../../src/query/index.ts';
import { nodesOfEvent } from '../../../src/query/nodes.ts';
import type { FacetId } from '../../../src/query/query.ts';
import { generateChronology } from '../../fixtures/generate.ts';
import { opened, readObject } from '../../fixtures/read.ts';

const ACTOR_TYPES: Readonly<Partial<Record<FacetId, readonly string[]>>> = {
  organisation: ['organisation', 'state'],
  person: ['person'],
  group: ['group'],
};

/** What an event has of a facet, from its own record. */
function expected(index: Index, facet: FacetId, event: ChronologyEvent): readonly string[] {
  const { actorById } = index.chronology;
  const types = ACTOR_TYPES[facet];
  if (types) {
    const actors = event.actors.map(({ actor }) => actor);
    return actors.filter((id) => types.includes(actorById.get(id)?.type ?? ''));
  }
  if (facet === 'topic') return event.topics.flatMap((id) => index.topicLineOf.get(id) ?? []);
  if (facet === 'evidence') return [event.evidence.length === 0 ? 'none' : 'citation'];
  if (facet === 'document') return [];
  if (facet === 'publisher')
    return event.evidence.flatMap((piece) => (piece.type === 'citation' ? (piece.publisher ?? []) : []));
  const { kind, series, place, status, mode, date } = event;
  const certainty = date === null ? 'undated' : date.isApproximate ? 'approximate' : event.dateBasis;
  const counted = countedAtMs(index, event.index);
  const own: Readonly<Partial<Record<FacetId, string | undefined>>> = {
    ...{ kind, series, place, status, mode },
    country: index.chronology.placeById.get(place ?? '')?.country,
    certainty: date?.isUncertain === true ? 'doubted' : certainty,
    year: Number.isNaN(counted) ? undefined : String(new Date(counted).getUTCFullYear()),
  };
  return own[facet] === undefined ? [] : [own[facet]];
}

it('of a file in no order of time, every event has in each facet what it says of itself', async () => {
  const index = indexChronology(opened(await readObject(generateChronology({ events: 400 }))));
  const { events, eventById } = index.chronology;
  expect([...eventById.values()]).not.toEqual(events);
  for (const facet of Object.values(index.facets)) {
    for (const event of events) {
      const ids = Array.from(valuesOf(facet, event.index), (value) => facet.values[value]?.id);
      expect([...ids].sort()).toEqual([...new Set(expected(index, facet.id, event))].sort());
    }
    for (const { index: value, total } of facet.values) {
      const having = eventsOf(facet, value);
      expect(having.length).toBe(total);
      expect([...having]).toEqual([...having].sort((a, b) => a - b));
      for (const event of having) expect([...valuesOf(facet, event)]).toContain(value);
    }
  }
  for (const event of events) {
    const { topics, actors, place, index: row } = event;
    const keys = [...topics.map((id) => `topic:${id}`), ...actors.map(({ actor }) => `actor:${actor}`)];
    expect(nodesOfEvent(index, row)).toEqual(place === undefined ? keys : [...keys, `place:${place}`]);
    expect(index.earliestStarts[row]).toBe(event.date?.earliestStartMs ?? NaN);
    expect(index.kinds[row]).toBe(index.chronology.kinds.findIndex(({ id }) => id === event.kind));
  }
});
