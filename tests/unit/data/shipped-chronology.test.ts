import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { ChronologySchema, type EventRecord, type QuotationRecord } from '../../../src/chronology/schema.ts';

const DATA = new URL('../../../data/', import.meta.url);
const bytes = (file: string): Buffer => readFileSync(new URL(file, DATA));
const chronology = v.parse(ChronologySchema, JSON.parse(bytes('chronology.json').toString('utf8')));
const {
  documents = [],
  kinds = [],
  topics = [],
  actors = [],
  places = [],
  series = [],
  events,
  relations = [],
  scenes = [],
} = chronology;

const texts = new Map(documents.map(({ id, file }) => [id, bytes(file).toString('utf8')]));
const idsOf = (records: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(records.map(({ id }) => id));
const known = {
  document: idsOf(documents),
  kind: idsOf(kinds),
  topic: idsOf(topics),
  actor: idsOf(actors),
  place: idsOf(places),
  series: idsOf(series),
  event: idsOf(events),
};
const eventById = new Map(events.map((event) => [event.id, event]));

const evidenceOfEvent = (event: EventRecord) => [
  ...(event.evidence ?? []),
  ...(event.alternatives ?? []).flatMap(({ evidence = [] }) => evidence),
];
const allEvidence = [
  ...events.flatMap(evidenceOfEvent),
  ...relations.flatMap(({ evidence = [] }) => evidence),
];
const quotations: readonly QuotationRecord[] = allEvidence.filter((piece) => piece.type === 'quotation');

/** First and last day that a date of the shipped chronology may touch, as sortable text. */
function extentOf(date: string): readonly [string, string] {
  const ends = date.split('/').map((end) => end.replace(/[~?%]$/, ''));
  const [first = '', last = first] = ends;
  return [
    first === '..' || first === '' ? '' : first.padEnd(10, '-01'),
    last === '..' ? '9999' : last.padEnd(10, '-99'),
  ];
}

/** Everything of an event that a source must answer for. */
function claimsOf(event: EventRecord): readonly string[] {
  const fields = ['title', 'kind', 'date', 'edition', 'place', 'venue', 'mode', 'participants', 'summary'] as const;
  return [
    ...fields.filter((field) => event[field] !== undefined),
    ...(event.status === 'announced' ? ['status'] : []),
    ...(event.topics ?? []).map((topic) => `topic:${topic}`),
    ...(event.actors ?? []).map(({ actor }) => `actor:${actor}`),
  ];
}

describe('the shipped chronology', () => {
  it('lists at least 55 events, from 2001 to 2026', () => {
    const dates = events.flatMap(({ date }) => (date === undefined ? [] : [date]));
    expect(dates.length).toBeGreaterThanOrEqual(55);
    expect(dates).toHaveLength(events.length);
    expect(dates.map((date) => extentOf(date)[0].slice(0, 4)).sort()[0]).toBe('2001');
    expect(dates.some((date) => extentOf(date)[0].startsWith('2026'))).toBe(true);
  });

  it('says what decides whether something is listed', () => {
    expect(chronology.criteria).toBeTypeOf('string');
    expect(chronology.license).toBeTypeOf('string');
  });

  it.each(['documents', 'kinds', 'topics', 'actors', 'places', 'series', 'events', 'scenes'] as const)(
    'gives every one of its %s an id of its own',
    (list) => {
      const ids = (chronology[list] ?? []).map(({ id }) => id);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    },
  );

  it('refers to nothing that is not there', () => {
    const missing: string[] = [];
    const refer = (from: string, kind: keyof typeof known, ids: readonly (string | undefined)[]): void => {
      for (const id of ids) {
        if (id !== undefined && !known[kind].has(id)) missing.push(`${from}: ${kind} ${id}`);
      }
    };
    for (const { id, publisher } of documents) refer(id, 'actor', [publisher]);
    for (const { id, broader = [] } of topics) refer(id, 'topic', broader);
    for (const { id, memberOf = [] } of actors) refer(id, 'actor', memberOf);
    for (const event of events) {
      refer(event.id, 'kind', [event.kind]);
      refer(event.id, 'series', [event.series]);
      refer(event.id, 'place', [event.place]);
      refer(event.id, 'topic', event.topics ?? []);
      refer(
        event.id,
        'actor',
        (event.actors ?? []).map(({ actor }) => actor),
      );
    }
    for (const { from, to } of relations) refer('relation', 'event', [from, to]);
    for (const { document, exact } of quotations) refer(exact, 'document', [document]);
    expect(missing).toEqual([]);
  });

  it('has no topic, actor, place, series, kind or document that nothing uses', () => {
    const used = new Set([
      ...events.flatMap((event) => [
        `kind ${event.kind}`,
        `place ${event.place ?? ''}`,
        `series ${event.series ?? ''}`,
        ...(event.topics ?? []).map((topic) => `topic ${topic}`),
        ...(event.actors ?? []).map(({ actor }) => `actor ${actor}`),
      ]),
      ...quotations.map(({ document }) => `document ${document}`),
    ]);
    const unused = (['kind', 'place', 'series', 'topic', 'actor', 'document'] as const).flatMap((name) =>
      [...known[name]].map((id) => `${name} ${id}`).filter((key) => !used.has(key)),
    );
    expect(unused).toEqual([]);
  });

  it('stands its topics in trees of five to eight broad themes, each with two to six narrower ones', () => {
    const broad = topics.filter(({ broader = [] }) => broader.length === 0);
    expect(broad.length).toBeGreaterThanOrEqual(5);
    expect(broad.length).toBeLessThanOrEqual(8);
    for (const { id, definition } of broad) {
      const narrower = topics.filter(({ broader = [] }) => broader.includes(id));
      expect([id, narrower.length >= 2 && narrower.length <= 6]).toEqual([id, true]);
      expect(definition).toBeDefined();
    }
  });
});

describe('the evidence of the shipped chronology', () => {
  it('rests on documents that are byte for byte the ones it was made from', () => {
    for (const { file, sha256 } of documents) {
      expect(createHash('sha256').update(bytes(file)).digest('hex')).toBe(sha256);
    }
  });

  it('quotes exactly, at the place it names, between the words it names', () => {
    for (const { document, exact, prefix = '', suffix = '', start, end } of quotations) {
      const text = texts.get(document) ?? '';
      expect(text.slice(start, end)).toBe(exact);
      expect(text.slice(start - prefix.length, start)).toBe(prefix);
      expect(text.slice(end, end + suffix.length)).toBe(suffix);
    }
  });

  it('quotes only the text proper, never the furniture of the page', () => {
    for (const { id, body } of documents) {
      for (const { document, start, end } of quotations) {
        if (document === id) expect([start >= (body?.start ?? 0), end <= (body?.end ?? 0)]).toEqual([true, true]);
      }
    }
  });

  it('quotes something from every paragraph of both documents', () => {
    const paragraphs = documents.flatMap(({ id, body = { start: 0, end: 0 } }) => {
      const text = (texts.get(id) ?? '').slice(body.start, body.end);
      return [...text.matchAll(/^\S.*$/gm)].map((found) => {
        const start = body.start + found.index;
        return { document: id, opening: found[0].slice(0, 30), start, end: start + found[0].length };
      });
    });
    expect(paragraphs.map(({ opening }) => /^(\d+)\./.exec(opening)?.[1]).filter(Boolean)).toEqual(
      [1, 2, 3, 4, 5, 6, 1, 2, 3, 4].map(String),
    );
    const silent = paragraphs.filter(
      ({ document, start, end }) =>
        !quotations.some((quoted) => quoted.document === document && quoted.start >= start && quoted.end <= end),
    );
    expect(silent).toEqual([]);
  });

  it('supports only what its event says', () => {
    const astray: string[] = [];
    for (const event of events) {
      const said = new Set([...claimsOf(event), 'series', 'status'].filter((key) => key !== 'series' || event.series));
      for (const piece of evidenceOfEvent(event)) {
        for (const claim of piece.supports ?? []) if (!said.has(claim)) astray.push(`${event.id}: ${claim}`);
      }
    }
    expect(astray).toEqual([]);
  });

  it('answers for every fact of every event', () => {
    const unanswered = events.flatMap((event) => {
      const supported = new Set((event.evidence ?? []).flatMap(({ supports = [] }) => supports));
      return claimsOf(event)
        .filter((claim) => !supported.has(claim))
        .map((claim) => `${event.id}: ${claim}`);
    });
    expect(unanswered).toEqual([]);
  });

  it('keeps both sides of every disagreement', () => {
    for (const { id, status, statusNote, alternatives = [] } of events) {
      expect([id, status === 'disputed']).toEqual([id, alternatives.length > 0]);
      if (status !== 'confirmed') expect(statusNote).toBeDefined();
      for (const { field, evidence = [] } of alternatives) {
        expect(evidence.some(({ supports = [] }) => supports.includes(field))).toBe(true);
      }
    }
  });

  it('says why wherever a date is not the source’s own', () => {
    for (const { id, dateBasis, dateNote } of events) {
      if (dateBasis !== 'stated') expect([id, dateNote]).toEqual([id, expect.any(String)]);
    }
  });
});

describe('the relations of the shipped chronology', () => {
  it('each have evidence', () => {
    for (const { evidence = [] } of relations) expect(evidence.length).toBeGreaterThan(0);
  });

  it('point forward in time, and a part lies within its whole', () => {
    for (const { from, to, type } of relations) {
      const [first, last] = extentOf(eventById.get(from)?.date ?? '');
      const [laterFirst, laterLast] = extentOf(eventById.get(to)?.date ?? '');
      const holds = type === 'part-of' ? last >= laterFirst && first <= laterLast : first <= laterFirst;
      expect([from, type, to, holds]).toEqual([from, type, to, true]);
    }
  });
});

describe('the questions that the shipped chronology answers word for word', () => {
  const quoted = (pieces: readonly { readonly type: string; readonly supports?: readonly string[] | undefined }[]) =>
    pieces.filter(({ type }) => type === 'quotation').flatMap(({ supports = [] }) => supports);

  it.each(['rok-un-19', 'rok-un-19-youth-session'])('%s dealt with youth and emerging technologies', (id) => {
    const event = eventById.get(id);
    expect(event?.topics).toEqual(expect.arrayContaining(['youth', 'emerging-technologies']));
    expect(quoted(event?.evidence ?? [])).toEqual(
      expect.arrayContaining(['topic:youth', 'topic:emerging-technologies']),
    );
  });

  it('the June side event and the Advisory Committee’s discussion led to the December 2018 forum', () => {
    const before = relations.filter(({ to, type }) => to === 'forum-2018' && type !== 'part-of');
    expect(before.map(({ from }) => from).sort()).toEqual(['advisory-committee-discussion', 'hrc38-side-event']);
    for (const { evidence = [] } of before) expect(evidence.map(({ type }) => type)).toContain('quotation');
  });
});

describe('the scenes of the shipped chronology', () => {
  const passages = new Set(quotations.map(({ document, start, end }) => `${document}@${start}-${end}`));

  it('are three, and show only what the chronology has', () => {
    expect(scenes).toHaveLength(3);
    for (const { view } of scenes) {
      const params = new URLSearchParams(view);
      for (const facet of ['topic', 'kind', 'series', 'place', 'document'] as const) {
        const values = (params.get(facet) ?? '').split(',').filter((value) => value !== '');
        expect(values.filter((value) => !known[facet].has(value))).toEqual([]);
      }
      const [type, id = ''] = (params.get('focus') ?? '').split(':');
      if (type === 'event') expect(known.event).toContain(id);
      expect(params.get('v')).toBeNull();
    }
  });

  it('each show a quotation large, and label events that are there', () => {
    for (const { view } of scenes) {
      const params = new URLSearchParams(view);
      expect(passages).toContain(params.get('quoted'));
      const labelled = params.get('labelled')?.split(',') ?? [];
      expect(labelled.length).toBeGreaterThan(2);
      expect(labelled.filter((id) => !known.event.has(id))).toEqual([]);
    }
  });

  it('each have something to be said over them', () => {
    for (const { caption, notes } of scenes) {
      expect(caption).toBeTypeOf('string');
      expect(notes).toBeTypeOf('string');
    }
  });
});
