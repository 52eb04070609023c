import { makeChronology } from '../../support/chronology.ts';
import type { Scene } from '../../../src/briefing/scene.ts';
import type { Entry, Handover, Order, Part, Quotation, Source } from '../../../src/handover/handover.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { matchEvents } from '../../../src/query/match.ts';
import { FIRST_VIEW } from '../../../src/view/view.ts';

/** A page on the web, save what is said of it. */
export function source(parts: Partial<Source> = {}): Source {
  const number = parts.number ?? 1;
  const url = `https://example.org/release?no=${number}`;
  return {
    number,
    type: 'citation',
    title: `Release ${number}`,
    publisher: 'Ministry of Foreign Affairs',
    published: '2020-12-04',
    accessed: '2026-11-22',
    url,
    language: 'en',
    document: null,
    note: `Ministry of Foreign Affairs, “Release ${number}”, 4 Dec 2020, ${url}`,
    ...parts,
  };
}

export function quotation(parts: Partial<Quotation> = {}): Quotation {
  return {
    source: 1,
    text: 'Words as they stand.',
    paragraph: '2',
    status: 'verified',
    passage: null,
    ...parts,
  };
}

export function entry(event: number, parts: Partial<Entry> = {}): Entry {
  return {
    event,
    id: `e${event}`,
    title: `Event ${event}`,
    date: `${1 + (event % 28)} December 2020`,
    edtf: `2020-12-${String(1 + (event % 28)).padStart(2, '0')}`,
    kind: 'conference',
    place: 'Seoul',
    themes: ['Disarmament'],
    actors: [],
    summary: null,
    status: null,
    sources: [1],
    quotations: [],
    ...parts,
  };
}

export function part(entries: readonly Entry[], parts: Partial<Part> = {}): Part {
  const index = indexChronology(makeChronology({}, []));
  return {
    scene: null,
    title: 'The present view',
    caption: '',
    notes: '',
    view: FIRST_VIEW,
    matches: matchEvents(index, FIRST_VIEW.query, null),
    hits: null,
    sentence: 'All events',
    range: '2001 to 2026',
    count: `${entries.length} events`,
    entries,
    quotation: null,
    ...parts,
  };
}

export function scene(parts: Partial<Scene> = {}): Scene {
  return { id: 's', kind: 'view', title: 'A scene', caption: '', notes: '', view: '', ...parts };
}

export function handover(parts: Partial<Handover> = {}): Handover {
  return {
    index: indexChronology(makeChronology({}, [])),
    title: 'A small chronology',
    version: 'Chronology of 2026-11-22',
    license: null,
    language: 'en',
    parts: [part([entry(0)])],
    sources: [source()],
    address: null,
    ...parts,
  };
}

/** An order for it that nobody cancels. */
export function orderOf(made: Handover, choice: string): Order {
  return {
    handover: made,
    range: 'whole',
    picture: 'timeline',
    choice,
    progress: () => {},
    signal: new AbortController().signal,
  };
}
