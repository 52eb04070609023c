import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/network/graph.ts';
import { indexChronology, NO_HUE } from '../../../src/query/index.ts';
import { NODE_KINDS } from '../../../src/view/view.ts';
import { small } from './small.ts';

const index = indexChronology(small);

describe('the graph of a chronology', () => {
  test('has a node for whatever some event has, those with the most events first', () => {
    const { nodes, candidates } = buildGraph(index, NODE_KINDS);
    expect(nodes.map(({ key, kind, total }) => `${key} ${kind} ${total}`)).toEqual([
      'actor:office organisation 3',
      'topic:technology topic 3',
      'topic:youth topic 3',
      'actor:korea organisation 2',
      'place:seoul place 2',
      'actor:delegates group 1',
      'actor:writer person 1',
      'event:first event 1',
      'event:fourth event 1',
      'event:second event 1',
      'event:third event 1',
      'place:geneva place 1',
    ]);
    expect(candidates).toBe(12);
  });

  test('has only the kinds on show', () => {
    const keys = buildGraph(index, ['place', 'person']).nodes.map(({ key }) => key);
    expect(keys).toEqual(['place:seoul', 'actor:writer', 'place:geneva']);
    expect(buildGraph(index, []).nodes).toEqual([]);
  });

  test('gives a theme the hue of its broadest theme and everything else none', () => {
    const hues = new Map(buildGraph(index, NODE_KINDS).nodes.map(({ key, hue }) => [key, hue]));
    expect(hues.get('topic:technology')).toBe(index.broadTopics.indexOf('disarmament'));
    expect(hues.get('topic:youth')).toBe(index.broadTopics.indexOf('youth'));
    expect(hues.get('actor:office')).toBe(NO_HUE);
  });

  test('keeps to its bound by taking the best of every kind in turn, and says how many there were', () => {
    const { nodes, candidates } = buildGraph(index, NODE_KINDS, 6);
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(new Set(NODE_KINDS));
    expect(nodes).toHaveLength(6);
    expect(candidates).toBe(12);
  });

  test('knows which of its nodes each event has', () => {
    const { nodes, eventOffsets, eventSlots } = buildGraph(index, ['topic', 'place']);
    const slots = eventSlots.subarray(eventOffsets[0], eventOffsets[1]);
    expect(Array.from(slots, (slot) => nodes[slot]?.key)).toEqual([
      'topic:technology',
      'topic:youth',
      'place:seoul',
    ]);
    expect(eventOffsets[4]).toBe(eventSlots.length);
  });
});
