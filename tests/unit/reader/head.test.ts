import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../src/query/index.ts';
import { edgeId, type Target } from '../../../src/query/target.ts';
import { headOf, isHeaded } from '../../../src/reader/head.ts';
import { forumChronology } from './forum.ts';

const index = indexChronology(forumChronology());

function head(target: Target, language = 'en') {
  if (!isHeaded(target)) throw new Error('It has a page of its own');
  const { links, ...rest } = headOf(index, target, language);
  return {
    ...rest,
    links: Object.fromEntries(links.map((group) => [group.label, group.links.map(({ label }) => label)])),
  };
}

describe('the head of what is in focus', () => {
  it('tells a theme’s definition, other names, and what is broader and narrower', () => {
    expect(head({ type: 'topic', id: 'ai' })).toEqual({
      kind: 'Theme',
      title: 'Artificial intelligence',
      otherNames: ['AI'],
      notes: [],
      links: { Broader: ['Technology'] },
    });
    expect(head({ type: 'topic', id: 'technology' })).toMatchObject({
      notes: ['Machines and their makers.'],
      links: { Narrower: ['Artificial intelligence'] },
    });
  });

  it('tells what a person belongs to, and who belongs to an organisation', () => {
    expect(head({ type: 'actor', id: 'kang' })).toEqual({
      kind: 'Person',
      title: 'Kang Jeong-sik',
      otherNames: [],
      notes: ['South Korea'],
      links: { 'Member of': ['Ministry of Foreign Affairs'] },
    });
    expect(head({ type: 'actor', id: 'ministry' })).toMatchObject({
      otherNames: ['MOFA'],
      links: { Members: ['Kang Jeong-sik'] },
    });
  });

  it('tells which numbers of a series are missing', () => {
    expect(head({ type: 'series', id: 'forums' }).notes).toEqual([
      'Nos. 1, 3–4 and 6–8 are not in this chronology.',
    ]);
  });

  it('names both ends of an edge', () => {
    const edge = head({ type: 'edge', id: edgeId('topic:ai', 'actor:kang') });
    expect(edge.title).toBe('Kang Jeong-sik · Artificial intelligence');
    expect(edge.links).toEqual({ Person: ['Kang Jeong-sik'], Theme: ['Artificial intelligence'] });
  });

  it.each([
    [{ type: 'place', id: 'seoul' }, 'Place', 'Seoul'],
    [{ type: 'kind', id: 'forum' }, 'Kind', 'Forum'],
    [{ type: 'evidence', id: 'citation' }, 'Evidence', 'citation only'],
    [{ type: 'status', id: 'disputed' }, 'Status', 'disputed'],
    [{ type: 'span', id: `${Date.UTC(2018, 0)}..${Date.UTC(2019, 0)}` }, 'Stretch of time', '2018'],
    [{ type: 'span', id: `${Date.UTC(2018, 5)}..${Date.UTC(2018, 6)}` }, 'Stretch of time', 'Jun 2018'],
  ] as const)('names %j', (target, kind, title) => {
    expect(head(target)).toMatchObject({ kind, title });
  });

  it('speaks the reader’s language where the data does', () => {
    expect(head({ type: 'kind', id: 'forum' }, 'ko').title).toBe('포럼');
  });

  it.each([
    { type: 'span', id: '5..1' },
    { type: 'span', id: `0..${'9'.repeat(30)}` },
    { type: 'topic', id: 'nowhere' },
    { type: 'edge', id: 'nonsense' },
    { type: 'evidence', id: 'nonsense' },
  ] as const)('is not upset by %j', (target) => {
    expect(() => head(target)).not.toThrow();
  });

  it('is for all but events, passages and documents, which have pages of their own', () => {
    expect(isHeaded({ type: 'event', id: 'forum' })).toBe(false);
    expect(isHeaded({ type: 'passage', id: 'x' })).toBe(false);
    expect(isHeaded({ type: 'document', id: 'release' })).toBe(false);
  });
});
