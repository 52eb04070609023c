import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../src/query/index.ts';
import { contentsOf } from '../../../src/reader/contents.ts';
import { edgeQuotations } from '../../../src/reader/edge-quotations.ts';
import { participationGroups } from '../../../src/reader/participation.ts';
import { sourcesOf } from '../../../src/reader/sources.ts';
import { splitByMask } from '../../../src/reader/split.ts';
import { forumChronology } from './forum.ts';

const chronology = forumChronology();

describe('the documents beside what is in focus', () => {
  it('are all that an event and its relations quote, with the passages in the order of its notes', () => {
    const { documents, passages } = sourcesOf(chronology, { type: 'event', id: 'forum' });
    expect(documents.map(({ id }) => id)).toEqual(['release']);
    expect(passages).toHaveLength(4);
    expect(passages[0]).toBe(chronology.passages.find(({ events }) => events.includes(2))?.id);
  });
  it('are the passage’s own, and the document itself', () => {
    const [passage] = chronology.passages;
    expect(sourcesOf(chronology, { type: 'passage', id: passage?.id ?? '' }).passages).toEqual([passage?.id]);
    expect(sourcesOf(chronology, { type: 'document', id: 'release' }).documents).toHaveLength(1);
  });
  it.each([
    null,
    { type: 'topic', id: 'ai' },
    { type: 'event', id: 'forum-9' },
    { type: 'passage', id: 'x' },
  ] as const)('are none for %j', (focus) => {
    expect(sourcesOf(chronology, focus)).toEqual({ documents: [], passages: [] });
  });
});

describe('those who took part', () => {
  it('stand by kind, each once with every part they took; states among organisations', () => {
    const event = chronology.eventById.get('forum');
    const groups = event ? participationGroups(chronology, event) : [];
    expect(
      groups.map(({ label, participants }) => [
        label,
        participants.map((each) => [each.actor, each.parts.length]),
      ]),
    ).toEqual([
      ['people', [['kang', 2]]],
      [
        'organisations',
        [
          ['ministry', 1],
          ['korea', 1],
        ],
      ],
      ['groups', [['youth', 1]]],
    ]);
  });
});

describe('the quotations of an edge', () => {
  const index = indexChronology(chronology);
  const all = new Uint8Array(chronology.events.length).fill(1);

  it('are those of the events in common that attest either end', () => {
    const found = edgeQuotations(index, 'place:seoul~topic:ai', [2], all);
    expect(found.map(({ supports }) => supports)).toEqual([['place', 'topic:ai'], ['place']]);
  });
  it('are only those of events the filters leave', () => {
    expect(edgeQuotations(index, 'place:seoul~topic:ai', [2], new Uint8Array(all.length))).toEqual([]);
  });
});

describe('counts', () => {
  it('of what a chronology holds include the quotations of relations', () => {
    expect(contentsOf(chronology)).toEqual({ events: 5, documents: 1, quotations: 5, verified: 5 });
  });
  it('of what a chronology holds include the quotations of what an event may have been instead', () => {
    const [first, ...others] = chronology.events;
    const { evidence } = chronology.events[2] ?? first ?? {};
    const alternatives = [{ field: 'date' as const, value: '2018-12-11', evidence }];
    const events = first ? [{ ...first, alternatives }, ...others] : [];
    const added = evidence?.filter(({ type }) => type === 'quotation').length ?? 0;
    expect(added).toBeGreaterThan(0);
    expect(contentsOf({ ...chronology, events }).quotations).toBe(5 + added);
  });
  it('of what a mask lets through keep the order', () => {
    expect(splitByMask([0, 2, 3], Uint8Array.of(1, 1, 0, 1))).toEqual({ in: [0, 3], out: [2] });
  });
});
