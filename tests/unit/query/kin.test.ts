import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../src/query/index.ts';
import { kinOf } from '../../../src/query/kin.ts';
import { eventsOfEdge, eventsOfNode, nodeKind, nodesOfEvent } from '../../../src/query/nodes.ts';
import { edgeId, nodeKeysOf, spanId, spanOf, type NodeKey } from '../../../src/query/target.ts';
import { day, makeChronology, quote } from '../../support/chronology.ts';
import { anyChronology } from './arbitrary.ts';

const TEXT = 'The session took place. Experts attended.';
const first = quote('d', TEXT, 'The session took place.');
const second = quote('d', TEXT, 'Experts attended.');
const chronology = makeChronology(
  {
    documents: [{ id: 'd', title: 'D', file: 'd', sha256: '', text: TEXT, integrity: 'intact' }],
    topics: [
      { id: 'arms', label: 'Arms' },
      { id: 'small', label: 'Small arms', broader: ['arms'] },
      { id: 'youth', label: 'Youth' },
    ],
    actors: [
      { id: 'rok', type: 'state', name: 'ROK' },
      { id: 'un', type: 'organisation', name: 'UN' },
    ],
    places: [{ id: 'seoul', name: 'Seoul' }],
    relations: [{ from: 'b', to: 'a', type: 'follows', evidence: [] }],
  },
  [
    {
      id: 'a',
      date: day('2018-01-01'),
      topics: ['small'],
      actors: [{ actor: 'rok' }, { actor: 'un' }],
      evidence: [first],
    },
    {
      id: 'b',
      date: day('2019-01-01'),
      topics: ['small', 'youth'],
      place: 'seoul',
      evidence: [first, second],
    },
    { id: 'c', date: day('2020-01-01'), topics: ['youth'], actors: [{ actor: 'un' }] },
  ],
);
const index = indexChronology(chronology);
const kin = (type: Parameters<typeof kinOf>[1]['type'], id: string) => {
  const { events, nodes, passages } = kinOf(index, { type, id });
  const ids = chronology.events.filter(({ index: at }) => events[at] === 1).map((event) => event.id);
  return { events: ids.join(''), nodes: [...nodes].sort(), passages: passages.size };
};

describe('kinOf', () => {
  it('of an event: itself and those it is related to, its own nodes with broader themes, its own passages', () => {
    expect(kin('event', 'a')).toEqual({
      events: 'ab',
      nodes: ['actor:rok', 'actor:un', 'topic:arms', 'topic:small'],
      passages: 1,
    });
  });

  it('of a broad theme: everything narrower', () => {
    expect(kin('topic', 'arms')).toEqual({
      events: 'ab',
      nodes: ['actor:rok', 'actor:un', 'place:seoul', 'topic:arms', 'topic:small', 'topic:youth'],
      passages: 2,
    });
  });

  it('of an actor, whatever its type, a place, a document, evidence', () => {
    expect(kin('actor', 'rok').events).toBe('a');
    expect(kin('actor', 'un').events).toBe('ac');
    expect(kin('place', 'seoul').events).toBe('b');
    expect(kin('document', 'd').events).toBe('ab');
    expect(kin('evidence', 'none').events).toBe('c');
  });

  it('of a passage: the events that quote it', () => {
    const [passage] = chronology.passages;
    expect(kin('passage', passage?.id ?? '')).toMatchObject({ events: 'ab' });
  });

  it('of an edge: its two ends and the events that have both', () => {
    expect(kin('edge', edgeId('topic:youth', 'topic:small'))).toEqual({
      events: 'b',
      nodes: ['topic:small', 'topic:youth'],
      passages: 2,
    });
    expect(kin('edge', 'topic:youth~actor:rok').nodes).toEqual([]);
    expect(kin('edge', 'nonsense')).toEqual({ events: '', nodes: [], passages: 0 });
  });

  it('of a span of time: the events that may touch it', () => {
    expect(kin('span', spanId(Date.UTC(2018, 0, 2), Date.UTC(2020, 0, 2))).events).toBe('bc');
    expect(kin('span', '2018..').events).toBe('');
  });

  it('of what the chronology does not have: nothing', () => {
    for (const type of ['event', 'topic', 'actor', 'place', 'series', 'passage', 'kind'] as const) {
      expect(kin(type, 'nobody')).toEqual({ events: '', nodes: [], passages: 0 });
    }
  });

  it('is the same object when asked again', () => {
    const target = { type: 'topic', id: 'arms' } as const;
    expect(kinOf(index, target)).toBe(kinOf(index, { ...target }));
  });

  it('goes both ways: an event is kin to a node exactly when the node is kin to it', () => {
    fc.assert(
      fc.property(anyChronology, (any) => {
        const made = indexChronology(any);
        const targets = [
          ...any.topics.map(({ id }) => ({ type: 'topic', id }) as const),
          ...any.actors.map(({ id }) => ({ type: 'actor', id }) as const),
          ...any.places.map(({ id }) => ({ type: 'place', id }) as const),
        ];
        for (const event of any.events) {
          const ofEvent = kinOf(made, { type: 'event', id: event.id });
          for (const target of targets) {
            const isKin = kinOf(made, target).events[event.index] === 1;
            expect(ofEvent.nodes.has(`${target.type}:${target.id}`)).toBe(isKin);
          }
          for (const { id } of any.passages) {
            const isKin = kinOf(made, { type: 'passage', id }).events[event.index] === 1;
            expect(ofEvent.passages.has(id)).toBe(isKin);
          }
          for (const other of any.events) {
            const back = kinOf(made, { type: 'event', id: other.id });
            expect(back.events[event.index]).toBe(ofEvent.events[other.index]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the events of nodes and edges', () => {
  it('are those that state the theme itself, not what is broader', () => {
    expect(nodesOfEvent(index, 0)).toEqual(['topic:small', 'actor:rok', 'actor:un']);
    expect([...eventsOfNode(index, 'topic:small')]).toEqual([0, 1]);
    expect([...eventsOfNode(index, 'topic:arms')]).toEqual([]);
    expect(nodeKind(chronology, 'actor:rok')).toBe('organisation');
  });

  it('of an edge are exactly those that have both nodes, whichever comes first', () => {
    fc.assert(
      fc.property(anyChronology, (any) => {
        const made = indexChronology(any);
        const keys: readonly NodeKey[] = made.nodes.keys;
        for (const a of keys) {
          for (const b of keys) {
            const both = any.events.filter(({ index: at }) => {
              const nodes = nodesOfEvent(made, at);
              return nodes.includes(a) && nodes.includes(b);
            });
            expect([...eventsOfEdge(made, a, b)]).toEqual(both.map(({ index: at }) => at));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('ids of targets', () => {
  it('name the same edge whichever way round', () => {
    expect(edgeId('topic:a', 'actor:b')).toBe(edgeId('actor:b', 'topic:a'));
    expect(nodeKeysOf(edgeId('topic:a', 'actor:b'))).toEqual(['actor:b', 'topic:a']);
    expect(nodeKeysOf('topic:a')).toBeNull();
  });

  it('give back the span they were made from', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), (from, length) => {
        expect(spanOf(spanId(from, from + length))).toEqual([from, from + length]);
      }),
    );
  });
});
