import type { Chronology } from '../../chronology/chronology.ts';
import type { Target } from '../target.ts';

/** What has a name, can be found by it, and is not an event. */
export const NAMED_TYPES = ['topic', 'actor', 'place', 'series', 'kind', 'document'] as const;
export type NamedType = (typeof NAMED_TYPES)[number];

/** A paragraph of a document, in UTF-16 units of the whole file. */
export interface DocumentPart {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** One thing that can be found: an event, something with a name, or a paragraph with the events that quote from it. */
export type Thing =
  | { readonly type: NamedType | 'event'; readonly id: string }
  | { readonly type: 'paragraph'; readonly part: DocumentPart; readonly events: readonly number[] };

/**
 * Everything that can be found, by number: what has a name first, then events by index, then paragraphs. The index,
 * which may be in a worker, knows the numbers only.
 */
export class Things {
  readonly firstEvent: number;
  readonly firstParagraph: number;
  readonly #chronology: Chronology;
  readonly #named: readonly { readonly type: NamedType; readonly id: string }[];
  readonly #numbers = new Map<string, number>();
  readonly #paragraphs: { readonly part: DocumentPart; readonly events: readonly number[] }[] = [];

  constructor(chronology: Chronology) {
    const { topics, actors, places, series, kinds, documents } = chronology;
    const lists = { topic: topics, actor: actors, place: places, series, kind: kinds, document: documents };
    this.#chronology = chronology;
    this.#named = NAMED_TYPES.flatMap((type) => lists[type].map(({ id }) => ({ type, id })));
    for (const [number, thing] of this.#named.entries()) this.#numbers.set(keyOf(thing), number);
    this.firstEvent = this.#named.length;
    this.firstParagraph = this.firstEvent + chronology.events.length;
  }

  get count(): number {
    return this.firstParagraph + this.#paragraphs.length;
  }

  idsOf(type: NamedType): string[] {
    return this.#named.filter((thing) => thing.type === type).map(({ id }) => id);
  }

  numberOf(type: NamedType, id: string): number | null {
    return this.#numbers.get(`${type}:${id}`) ?? null;
  }

  /** Gives a paragraph its number. */
  addParagraph(part: DocumentPart, events: readonly number[]): number {
    const number = this.count;
    const paragraph = { part, events };
    this.#paragraphs.push(paragraph);
    this.#numbers.set(keyOf({ type: 'paragraph', ...paragraph }), number);
    return number;
  }

  /** The thing of a number; null for no such number. */
  at(number: number): Thing | null {
    if (number < this.firstEvent) return this.#named[number] ?? null;
    const event = this.#chronology.events[number - this.firstEvent];
    if (event !== undefined) return { type: 'event', id: event.id };
    const paragraph = this.#paragraphs[number - this.firstParagraph];
    return paragraph === undefined ? null : { type: 'paragraph', ...paragraph };
  }

  /** The number of what a key names; null when it names nothing here. */
  numberOfKey(key: string): number | null {
    if (!key.startsWith('event:')) return this.#numbers.get(key) ?? null;
    const event = this.#chronology.eventById.get(key.slice('event:'.length));
    return event === undefined ? null : this.firstEvent + event.index;
  }
}

/** What names a thing in an address: `event:ID`, `topic:ID`, or for a paragraph `document:ID@START`. */
export function keyOf(thing: Thing): string {
  return thing.type === 'paragraph'
    ? `document:${thing.part.document}@${thing.part.start}`
    : `${thing.type}:${thing.id}`;
}

/** What a panel focuses to show a thing: of a paragraph, its document. */
export function targetOf(thing: Thing): Target {
  return thing.type === 'paragraph'
    ? { type: 'document', id: thing.part.document }
    : { type: thing.type, id: thing.id };
}
