import { describe, expect, test } from 'vitest';
import { attestationsOf } from '../../../src/network/attestation.ts';
import { explainedBy } from '../../../src/network/explained.ts';
import { indexChronology } from '../../../src/query/index.ts';
import type { Target } from '../../../src/query/target.ts';
import { passageId } from '../../../src/chronology/chronology.ts';
import { small } from './small.ts';

const index = indexChronology(small);
const all = new Uint8Array(index.size).fill(1);
const said = (mask = all) =>
  attestationsOf(index, 'topic:youth', 'place:seoul', mask).map(({ event, evidence, isDirect }) => ({
    event: event.id,
    isDirect,
    evidence: evidence.map((piece) => (piece.type === 'quotation' ? piece.exact : piece.title)),
  }));

describe('what makes an edge', () => {
  test('is the events that have both ends, each with the sentences that name either', () => {
    expect(said()).toEqual([
      { event: 'first', isDirect: true, evidence: ['Youth representatives met in Seoul.'] },
      { event: 'second', isDirect: false, evidence: ['Another report'] },
    ]);
  });

  test('is only what matches', () => {
    expect(said(Uint8Array.of(0, 1, 1, 1)).map(({ event }) => event)).toEqual(['second']);
    expect(said(new Uint8Array(4))).toEqual([]);
  });

  test('puts the sentence that names both ends before those that name one', () => {
    const [first] = attestationsOf(index, 'topic:technology', 'topic:youth', all);
    expect(first?.evidence.map((piece) => piece.type === 'quotation' && piece.paragraph)).toEqual(['1', '2']);
    const [both] = attestationsOf(index, 'actor:office', 'topic:technology', all);
    expect(both?.evidence.map((piece) => piece.type === 'quotation' && piece.paragraph)).toEqual(['2']);
  });
});

describe('what is explained', () => {
  const edge: Target = { type: 'edge', id: 'place:seoul~topic:youth' };
  const event = (id: string): Target => ({ type: 'event', id });

  test('is the node or edge in focus, and nothing without one', () => {
    expect(explainedBy(index, null, edge)).toBe(edge);
    expect(explainedBy(index, edge, { type: 'actor', id: 'korea' })).toEqual({ type: 'actor', id: 'korea' });
    expect(explainedBy(index, edge, null)).toBeNull();
    expect(explainedBy(index, null, event('first'))).toBeNull();
  });

  test('stays while the focus follows one of its events or their passages', () => {
    expect(explainedBy(index, edge, event('first'))).toBe(edge);
    expect(explainedBy(index, edge, event('fourth'))).toBeNull();
    const piece = small.events[0]?.evidence[0];
    const id = piece?.type === 'quotation' ? passageId(piece) : '';
    expect(explainedBy(index, edge, { type: 'passage', id })).toBe(edge);
    expect(explainedBy(index, edge, { type: 'document', id: 'release' })).toBeNull();
  });
});
