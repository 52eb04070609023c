/** Events as entries of a list, and what attests them as numbered sources. */
import { passageId, type Evidence, type Quotation as Quoted } from '../chronology/chronology.ts';
import { displayText } from '../chronology/display-text.ts';
import { inHandover } from '../i18n/areas/handover.ts';
import { dateInWords } from '../i18n/dates.ts';
import type { Index } from '../query/index.ts';
import { labelOf, titleOf } from '../query/labels.ts';
import { formatReference } from '../reader/citation.ts';
import { shown } from '../reader/first-words.ts';
import { publishedInWords } from '../reader/published.ts';
import { safeLink } from '../reader/safe-link.ts';
import { STATUS_WORDS } from '../reader/words.ts';
import { inReader } from '../i18n/areas/reader.ts';
import type { Entry, Quotation, Source } from './handover.ts';

const QUOTATION_STATUS = {
  verified: 'verified',
  moved: 'moved',
  broken: 'broken',
  unverified: 'unchecked',
} as const;

/** What attests, numbered in the order in which it is asked for. */
export class SourceList {
  readonly all: Source[] = [];
  readonly #index: Index;
  readonly #language: string;
  readonly #numbers = new Map<string, number>();

  constructor(index: Index, language: string) {
    this.#index = index;
    this.#language = language;
  }

  /** The number of the source of a piece of evidence: one for each document, and for each page by its address and title. */
  numberOf(evidence: Evidence): number {
    const key =
      evidence.type === 'quotation'
        ? `document ${evidence.document}`
        : `page ${JSON.stringify([evidence.url, evidence.title])}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.all.length + 1;
    this.all.push(this.#sourceOf(number, evidence));
    this.#numbers.set(key, number);
    return number;
  }

  #sourceOf(number: number, evidence: Evidence): Source {
    const { chronology } = this.#index;
    const language = this.#language;
    if (evidence.type === 'quotation') {
      const document = chronology.documentById.get(evidence.document) ?? null;
      const publisher =
        document?.publisher === undefined
          ? null
          : labelOf(chronology, 'organisation', document.publisher, language);
      return noted(
        {
          ...{ number, type: 'document', publisher, document, accessed: null },
          title: labelOf(chronology, 'document', evidence.document, language),
          published: document?.published ?? null,
          url: safeLink(document?.url)?.href ?? null,
          language: document?.language ?? null,
        },
        language,
      );
    }
    return noted(
      {
        ...{ number, type: 'citation', document: null, language: null },
        title: displayText(evidence.title).trim(),
        publisher: evidence.publisher === undefined ? null : displayText(evidence.publisher).trim(),
        published: evidence.published ?? null,
        accessed: evidence.accessed ?? null,
        url: safeLink(evidence.url)?.href ?? null,
      },
      language,
    );
  }
}

const days = new Map<string, string>();
/** Dates remembered before starting over. */
const MOST_DATES = 5000;

/** When something was published or seen, in words; many sources share a day. */
function dayInWords(text: string, locale: string): string {
  const key = `${locale} ${text}`;
  const words = days.get(key) ?? publishedInWords(text, locale);
  if (days.size >= MOST_DATES) days.clear();
  days.set(key, words);
  return words;
}

/** A source with its footnote. */
function noted(source: Omit<Source, 'note'>, locale: string): Source {
  const { publisher, title, published, accessed, url } = source;
  const note = formatReference({
    title,
    ...(publisher === null ? {} : { publisher }),
    ...(published === null ? {} : { published: dayInWords(published, locale) }),
    ...(url === null ? {} : { url }),
    ...(accessed === null ? {} : { accessed: inReader('accessed', { date: dayInWords(accessed, locale) }) }),
  });
  return { ...source, note };
}

/** Which version of a chronology something was made from; nothing where the chronology names none. */
export function versionInWords(version: string): string {
  const named = displayText(version).trim();
  return named === '' ? '' : inHandover('version', { version: named });
}

/** A quoted passage with the number of its source. */
export function quotationOf(index: Index, quoted: Quoted, sources: SourceList): Quotation {
  const id = passageId(quoted);
  return {
    source: sources.numberOf(quoted),
    text: displayText(quoted.exact).trim(),
    paragraph: quoted.paragraph,
    status: QUOTATION_STATUS[quoted.status],
    passage: index.chronology.passageById.has(id) ? id : null,
  };
}

/** An event in words, with its quotations in full. */
export function entryOf(index: Index, at: number, language: string, sources: SourceList): Entry {
  const { chronology } = index;
  const event = chronology.events[at];
  if (event === undefined) throw new Error(`No event ${at}`);
  const text = (value: Parameters<typeof shown>[1]) => shown(chronology, value, language);
  const numbers = new Set(event.evidence.map((evidence) => sources.numberOf(evidence)));
  const words = dateInWords(event.date, language);
  const isStated = event.date === null || event.dateBasis === 'stated';
  const summary = text(event.summary);
  return {
    event: at,
    id: event.id,
    title: titleOf(chronology, event, language),
    date: isStated ? words : inHandover(`date.${event.dateBasis}`, { date: words }),
    edtf: event.date?.edtf ?? null,
    kind: labelOf(chronology, 'kind', event.kind, language),
    place: event.place === undefined ? null : labelOf(chronology, 'place', event.place, language),
    themes: event.topics.map((topic) => labelOf(chronology, 'topic', topic, language)),
    actors: event.actors.map(({ actor, role }) => {
      const name = labelOf(chronology, 'organisation', actor, language);
      const part = text(role);
      return part === '' ? name : inHandover('in-role', { name, role: part });
    }),
    summary: summary === '' ? null : summary,
    status: event.status === 'confirmed' ? null : inReader(STATUS_WORDS[event.status]),
    sources: [...numbers].sort((a, b) => a - b),
    quotations: event.evidence.flatMap((evidence) =>
      evidence.type === 'quotation' ? [quotationOf(index, evidence, sources)] : [],
    ),
  };
}
