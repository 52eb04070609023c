/** Puts together what is handed over, once for all formats. */
import { viewOfScene, type Scene } from '../briefing/scene.ts';
import { textIn, type Quotation as Quoted, type Text } from '../chronology/chronology.ts';
import { displayText } from '../chronology/display-text.ts';
import { Pacer } from '../chronology/pacer.ts';
import { inHandover } from '../i18n/areas/handover.ts';
import { yearInWords } from '../i18n/dates.ts';
import { i18n, t } from '../i18n/i18n.svelte.ts';
import type { Index } from '../query/index.ts';
import { matchesOf, type Matches } from '../query/match.ts';
import { yearOfMs } from '../query/year.ts';
import { passageId } from '../chronology/chronology.ts';
import { shown } from '../reader/first-words.ts';
import { spansOf, type Spans } from '../timeline/spans.ts';
import { extentOfMatches } from '../timeline/still-window.ts';
import { fullIn } from '../view/drawn.ts';
import type { Result } from '../view/lens.ts';
import { sentenceOf } from '../view/sentence.ts';
import type { View } from '../view/view.ts';
import { entryOf, quotationOf, SourceList, versionInWords } from './entries.ts';
import type { Entry, Handover, Part, Quotation } from './handover.ts';

/** What a hand-over is composed from. */
export interface Material {
  readonly index: Index;
  /** Null for the view alone. */
  readonly scenes: readonly Scene[] | null;
  readonly view: View;
  readonly resultOf: (view: View) => Promise<Result>;
  readonly language: string;
  readonly linkTo: (view: View) => string;
  readonly signal?: AbortSignal;
  readonly progress?: (share: number) => void;
}

/** A text of several lines, each fit to be shown. */
function linesOf(index: Index, text: Text, language: string): string {
  return textIn(text, language, index.chronology.language)
    .split(/\r\n|[\n\r\u{2028}\u{2029}]/u)
    .map((line) => displayText(line).trim())
    .join('\n')
    .trim();
}

/** Years of all that can be drawn: "2001 to 2026"; empty for nothing. */
function rangeInWords(index: Index, spans: Spans, matches: Matches): string {
  const extent = extentOfMatches(index, spans, matches, false);
  if (extent === null) return '';
  const [from, to] = [yearOfMs(extent[0]), yearOfMs(extent[1] - 1)];
  const first = yearInWords(from, i18n.locale);
  return from >= to ? first : t('filters.years.range', { from: first, to: yearInWords(to, i18n.locale) });
}

/** "12 of 85 events", and whether pictures show the others too. */
function countInWords(view: View, matches: Matches): string {
  const count = t('timeline.matched', { n: matches.count, total: matches.total });
  return fullIn(view, matches) === null ? count : inHandover('dimmed', { count });
}

/** The first quotation of a passage that anything in the chronology has; null where none has. */
function quotedAt({ chronology }: Index, passage: string): Quoted | null {
  const found = chronology.passageById.get(passage);
  for (const at of found?.events ?? []) {
    const event = chronology.events[at];
    if (event === undefined) continue;
    const evidence = [
      ...event.evidence,
      ...(chronology.relationsOf.get(event.id) ?? []).flatMap((relation) => relation.evidence),
      ...(event.alternatives ?? []).flatMap((alternative) => alternative.evidence ?? []),
    ];
    for (const each of evidence) if (each.type === 'quotation' && passageId(each) === passage) return each;
  }
  return null;
}

/** Composes parts one after another, giving each event's entry once and each source one number. */
class Composer {
  readonly sources: SourceList;
  readonly #material: Material;
  readonly #pacer: Pacer;
  readonly #entries = new Map<number, Entry>();
  readonly #spans: Spans;

  constructor(material: Material) {
    this.#material = material;
    this.sources = new SourceList(material.index, material.language);
    this.#pacer = new Pacer(material.signal, material.progress);
    this.#spans = spansOf(material.index);
  }

  async part(scene: Scene | null, from: number, to: number): Promise<Part> {
    this.#pacer.enter(from, to);
    const { index, language, resultOf } = this.#material;
    const isWords = scene !== null && scene.kind !== 'view';
    const view = scene === null ? this.#material.view : viewOfScene(scene, index);
    const result = isWords
      ? { matches: matchesOf(new Uint8Array(index.size)), hits: null }
      : await resultOf(view);
    const { matches } = result;
    const quotation = isWords ? null : this.#quotation(view.quoted);
    const entries = await this.#entriesOf(matches);
    const text = (value: Text) => linesOf(index, value, language);
    return {
      ...{ scene, view, ...result, entries, quotation },
      title:
        (scene === null ? '' : shown(index.chronology, scene.title, language)) || titleOf(this.#material),
      caption: scene === null ? '' : text(scene.caption),
      notes: scene === null ? '' : text(scene.notes),
      sentence: isWords ? '' : sentenceOf(index, view.query, language),
      range: rangeInWords(index, this.#spans, matches),
      count: isWords ? '' : countInWords(view, matches),
    };
  }

  #quotation(passage: string | null): Quotation | null {
    const { index } = this.#material;
    const quoted = passage === null ? null : quotedAt(index, passage);
    return quoted === null ? null : quotationOf(index, quoted, this.sources);
  }

  /** In order of time: as the chronology's events are, those that cannot be drawn last. */
  async #entriesOf({ indexes }: Matches): Promise<readonly Entry[]> {
    const { index, language } = this.#material;
    const entries: Entry[] = [];
    for (const [at, event] of indexes.entries()) {
      const entry = this.#entries.get(event) ?? entryOf(index, event, language, this.sources);
      this.#entries.set(event, entry);
      entries.push(entry);
      if (this.#pacer.isDue()) await this.#pacer.rest(at / indexes.length);
    }
    return entries;
  }
}

function titleOf({ index, language }: Material): string {
  return shown(index.chronology, index.chronology.title, language) || inHandover('untitled');
}

/** An address that others can open; null for none. */
function sharedAddress({ linkTo, view }: Material, first: Part): string | null {
  const address = linkTo(first.scene === null ? view : first.view);
  return /^https?:/.test(address) ? address : null;
}

/**
 * Everything that a file may hold, from the scenes or from the view: sources are numbered in the order in which they
 * are first needed, every entry has its quotations in full. Rejects with the signal's reason once given up.
 */
export async function composeHandover(material: Material): Promise<Handover> {
  const { index, language, scenes } = material;
  const { license, version } = index.chronology;
  const composer = new Composer(material);
  const planned: readonly (Scene | null)[] = scenes === null || scenes.length === 0 ? [null] : scenes;
  const parts: Part[] = [];
  for (const [at, scene] of planned.entries()) {
    parts.push(await composer.part(scene, at / planned.length, (at + 1) / planned.length));
  }
  material.signal?.throwIfAborted();
  const [first] = parts;
  return {
    ...{ index, language, parts },
    title: titleOf(material),
    version: versionInWords(version),
    license: license === undefined ? null : displayText(license).trim(),
    sources: composer.sources.all,
    address: first === undefined ? null : sharedAddress(material, first),
  };
}
