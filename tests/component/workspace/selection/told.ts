/**
 * What every panel should tell of a view, reckoned anew from the definitions, event by event: slow, and independent of
 * the packed columns, facets and counts of the program.
 */
import { textIn, type Chronology, type ChronologyEvent } from '../../../../src/chronology/chronology.ts';
import { DAY_MS } from '../../../../src/chronology/event-date.ts';
import { FACET_IDS, type FacetId, type Query } from '../../../../src/query/query.ts';
import type { Target } from '../../../../src/query/target.ts';
import type { View } from '../../../../src/view/view.ts';

/** Themes of an event with all that is broader, however often links go round. */
function themesOf({ topicById }: Chronology, event: ChronologyEvent): readonly string[] {
  const line = new Set(event.topics.filter((id) => topicById.has(id)));
  for (const id of line)
    for (const broader of topicById.get(id)?.broader ?? []) if (topicById.has(broader)) line.add(broader);
  return [...line];
}

function actorsOf({ actorById }: Chronology, event: ChronologyEvent, ...types: readonly string[]): string[] {
  return event.actors.map(({ actor }) => actor).filter((id) => types.includes(actorById.get(id)?.type ?? ''));
}

/** The instant by which an event is counted in histograms; NaN for none. */
export function countedAt({ date }: ChronologyEvent): number {
  if (date === null) return NaN;
  if (!date.isOpenStart) return date.earliestStartMs;
  return date.isOpenEnd ? NaN : date.latestEndMs - DAY_MS;
}

/** The values an event has in a facet. */
export function valuesOf(chronology: Chronology, event: ChronologyEvent, facet: FacetId): readonly string[] {
  const { date, evidence } = event;
  switch (facet) {
    case 'topic':
      return themesOf(chronology, event);
    case 'kind':
      return [event.kind];
    case 'series':
      return event.series === undefined ? [] : [event.series];
    case 'organisation':
      return actorsOf(chronology, event, 'organisation', 'state');
    case 'person':
      return actorsOf(chronology, event, 'person');
    case 'group':
      return actorsOf(chronology, event, 'group');
    case 'place':
      return event.place === undefined ? [] : [event.place];
    case 'country': {
      const country = chronology.placeById.get(event.place ?? '')?.country;
      return country === undefined ? [] : [country];
    }
    case 'document':
      return evidence.flatMap((piece) => (piece.type === 'quotation' ? [piece.document] : []));
    case 'evidence':
      return [evidence.length > 0 ? 'quotation' : 'none'];
    case 'status':
      return [event.status];
    case 'certainty':
      return [date === null ? 'undated' : date.isApproximate ? 'approximate' : event.dateBasis];
    case 'year':
      return Number.isNaN(countedAt(event)) ? [] : [String(new Date(countedAt(event)).getUTCFullYear())];
    default:
      return [];
  }
}

function touches({ date }: ChronologyEvent, from: number, to: number): boolean {
  return date !== null && date.earliestStartMs < to && date.latestEndMs > from;
}

function isIn(event: ChronologyEvent, [from, to]: readonly [number, number], isSure: boolean): boolean {
  const { date, dateBasis } = event;
  if (date === null || !touches(event, from, to)) return false;
  if (!isSure) return true;
  const isLoose = date.isApproximate || date.isUncertain || dateBasis !== 'stated';
  const before = isLoose ? date.latestStartMs - date.earliestStartMs + DAY_MS : 0;
  const after = isLoose ? date.latestEndMs - date.earliestEndMs + DAY_MS : 0;
  return date.earliestStartMs - before >= from && date.latestEndMs + after <= to;
}

/** The facets that ask for any of some values, of which an event has none; null where anything else keeps it out. */
function lacking(
  event: ChronologyEvent,
  query: Query,
  of: (facet: FacetId) => readonly string[],
): readonly FacetId[] | null {
  const lacked: FacetId[] = [];
  if (query.text !== '' && !textIn(event.title, 'en').split(' ').includes(query.text)) return null;
  if (query.dates !== null && !isIn(event, query.dates, query.certainty === 'surely')) return null;
  for (const facet of FACET_IDS) {
    const { mode = 'any', values = [] } = query.facets[facet] ?? {};
    const refused = query.without[facet] ?? [];
    if (values.length + refused.length === 0) continue;
    const has = of(facet);
    if (refused.some((value) => has.includes(value))) return null;
    if (mode === 'all' && !values.every((value) => has.includes(value))) return null;
    if (mode === 'any' && values.length > 0 && !values.some((value) => has.includes(value)))
      lacked.push(facet);
  }
  return lacked;
}

/** What each event has, whatever the view. */
export class Facts {
  readonly chronology: Chronology;
  /** Keys of the nodes that each event has: themes as stated, actors, its place. */
  readonly nodes: readonly (readonly string[])[];
  readonly #values: readonly ReadonlyMap<FacetId, readonly string[]>[];

  constructor(chronology: Chronology) {
    const { topicById, actorById } = chronology;
    this.chronology = chronology;
    this.#values = chronology.events.map(
      (event) => new Map(FACET_IDS.map((facet) => [facet, valuesOf(chronology, event, facet)])),
    );
    this.nodes = chronology.events.map(({ topics, actors, place }) => [
      ...new Set([
        ...topics.filter((id) => topicById.has(id)).map((id) => `topic:${id}`),
        ...actors.filter(({ actor }) => actorById.has(actor)).map(({ actor }) => `actor:${actor}`),
        ...(place === undefined ? [] : [`place:${place}`]),
      ]),
    ]);
  }

  of(at: number, facet: FacetId): readonly string[] {
    return this.#values[at]?.get(facet) ?? [];
  }
}

/** Tells what panels should tell of one chronology under one view. */
export class Teller {
  readonly events: readonly ChronologyEvent[];
  /** Events that match; those that stand in pictures; those that match in the window, where counts are of that. */
  readonly matched: readonly number[];
  readonly drawn: readonly number[];
  readonly counted: readonly number[];
  readonly #facts: Facts;
  readonly #lacking: readonly (readonly FacetId[] | null)[];
  readonly #isInWindow: readonly boolean[];

  constructor(facts: Facts, view: View) {
    const { window, counted } = view;
    this.#facts = facts;
    this.events = facts.chronology.events;
    const all = this.events.map((_, at) => at);
    this.#lacking = this.events.map((event, at) =>
      lacking(event, view.query, (facet) => facts.of(at, facet)),
    );
    this.#isInWindow = this.events.map(
      (event) => window === null || counted === 'everywhere' || touches(event, ...window),
    );
    this.matched = all.filter((at) => this.#lacking[at]?.length === 0);
    this.drawn = view.unmatched === 'dimmed' ? all : this.matched;
    this.counted = this.matched.filter((at) => this.#isInWindow[at]);
  }

  of(at: number, facet: FacetId): readonly string[] {
    return this.#facts.of(at, facet);
  }

  nodes(at: number): readonly string[] {
    return this.#facts.nodes[at] ?? [];
  }

  /** What choosing a value would leave: how many of those that match but for its own facet's wish for any have it. */
  count(facet: FacetId, value: string): number {
    let count = 0;
    for (let at = 0; at < this.events.length; at++) {
      const lacked = this.#lacking[at] ?? null;
      if (lacked === null || !this.#isInWindow[at] || lacked.some((each) => each !== facet)) continue;
      if (this.of(at, facet).includes(value)) count++;
    }
    return count;
  }

  /** Whether an event can be drawn on the axis. */
  isDrawable(at: number): boolean {
    const date = this.events[at]?.date ?? null;
    return date !== null && !(date.isOpenStart && date.isOpenEnd);
  }

  /** Events that share two nodes, of those counted, for every pair that shares any. */
  ties(): ReadonlyMap<string, number> {
    const ties = new Map<string, number>();
    for (const at of this.counted) {
      const keys = [...this.nodes(at)].sort();
      for (const [i, a] of keys.entries())
        for (const b of keys.slice(i + 1)) ties.set(`${a}~${b}`, (ties.get(`${a}~${b}`) ?? 0) + 1);
    }
    return ties;
  }

  /** The events of what is in focus. */
  eventsOf({ type, id }: Target): readonly number[] {
    const where = (test: (event: ChronologyEvent, at: number) => boolean): readonly number[] =>
      this.events.flatMap((event, at) => (test(event, at) ? [at] : []));
    if (type === 'event') return where((event) => event.id === id);
    if (type === 'actor') return where((event) => event.actors.some(({ actor }) => actor === id));
    if (type === 'span') {
      const [from = NaN, to = NaN] = id.split('..').map(Number);
      return where((event) => touches(event, from, to));
    }
    const facet = FACET_IDS.find((each) => each === type);
    return facet === undefined ? [] : where((_, at) => this.of(at, facet).includes(id));
  }

  /** Passages that are kin to the focus: those its events quote. */
  passages(focus: Target): ReadonlySet<string> {
    return new Set(
      this.eventsOf(focus).flatMap((at) =>
        (this.events[at]?.evidence ?? []).flatMap((piece) =>
          piece.type === 'quotation' ? [`${piece.document}@${piece.start}-${piece.end}`] : [],
        ),
      ),
    );
  }
}

const CODES: Readonly<Record<string, string>> = {
  'evidence.quotation': 'Verified quotation',
  'evidence.none': 'No evidence',
  'status.confirmed': 'Confirmed',
  'status.disputed': 'Disputed',
  'status.announced': 'Announced',
  'certainty.stated': 'Stated by the source',
  'certainty.approximate': 'Approximate',
  'certainty.inferred': 'Inferred',
  'certainty.doubted': 'Doubted',
  'certainty.undated': 'Undated',
  'country.KR': 'South Korea',
  'mode.in-person': 'In person',
  'mode.hybrid': 'In person and online',
  'mode.online': 'Online',
};
const FACET_WORDS: Readonly<Partial<Record<FacetId, string>>> = {
  topic: 'Theme',
  certainty: 'Date',
  mode: 'Held',
};

/** The parts of a query in words, in the order of the sentence; ids are also the names in these chronologies. */
export function wordsOf(
  chronology: Chronology,
  { text, facets, without, dates, certainty }: Query,
): readonly string[] {
  const facetWord = (facet: FacetId) =>
    FACET_WORDS[facet] ?? facet.replace(/^./, (letter) => letter.toUpperCase());
  const nameOf = (facet: FacetId, id: string) =>
    CODES[`${facet}.${id}`] ??
    (facet === 'document' ? textIn(chronology.documentById.get(id)?.title ?? id, 'en') : id);
  const joined = (facet: FacetId, ids: readonly string[], word: string) => {
    const names = ids.map((id) => nameOf(facet, id));
    return names.length < 2
      ? names.join('')
      : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}`;
  };
  const parts = FACET_IDS.flatMap((facet) => {
    const { mode = 'any', values = [] } = facets[facet] ?? {};
    return values.length === 0
      ? []
      : [`${facetWord(facet)} is ${joined(facet, values, mode === 'all' ? 'and' : 'or')}`];
  });
  for (const facet of FACET_IDS) {
    const ids = without[facet] ?? [];
    if (ids.length > 0) parts.push(`not ${facetWord(facet)} ${joined(facet, ids, 'or')}`);
  }
  if (dates !== null) {
    const [from, to] = [new Date(dates[0]).getUTCFullYear(), new Date(dates[1] - DAY_MS).getUTCFullYear()];
    parts.push(from === to ? `year ${from}, ${certainty}` : `years ${from} to ${to}, ${certainty}`);
  }
  if (text !== '') parts.push(`words “${text}”`);
  return parts;
}
