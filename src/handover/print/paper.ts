/** What a print of a hand-over holds, how long it will be, and the pieces in which it is set. Pure. */
import { A4, type PaperSize } from './page-rules.ts';
import type { Entry, Handover, Part, Source } from '../handover.ts';

/** As many events as a browser sets in a bearable time and memory. */
export const MOST_EVENTS = 2000;
/** Events, or sources, that are set in one piece. */
const SLICE = 50;

/** One print. */
export interface Paper {
  readonly handover: Handover;
  /** Every event of every part, once, in order of time. */
  readonly entries: readonly Entry[];
  /** Of how many events these are the first. */
  readonly all: number;
  /** The sources that these events, and the quotations shown large, need. */
  readonly sources: readonly Source[];
  /** About how many pages all would take, and what is printed. */
  readonly pagesOfAll: number;
  readonly pages: number;
}

/** Whether a part has a picture: words alone stand before everything or before what follows. */
export function hasPicture({ scene }: Part): boolean {
  return scene === null || scene.kind === 'view';
}

function entriesOf({ parts }: Handover): readonly Entry[] {
  const shown = parts.filter(hasPicture);
  const [only, ...more] = shown;
  if (only !== undefined && more.length === 0) return only.entries;
  const byEvent = new Map(shown.flatMap(({ entries }) => entries.map((entry) => [entry.event, entry])));
  return [...byEvent.values()].sort(
    (a, b) => Number(a.edtf === null) - Number(b.edtf === null) || a.event - b.event,
  );
}

/** Lines that a text takes where so many letters fit on one. */
function lines(text: string, letters: number): number {
  return Math.ceil(text.length / letters);
}

/** About how many pages of A4 so many events take, in the table and among the quotations. */
function pagesOf(entries: readonly Entry[]): number {
  const LINES = 62;
  let count = 0;
  for (const { title, date, summary, themes, quotations } of entries) {
    const row = Math.max(
      lines(title, 38) + lines(summary ?? '', 46),
      lines(date, 15),
      lines(themes.join(', '), 16),
    );
    count += row + 0.7;
    for (const { text } of quotations) count += lines(text, 85) + 2;
    if (quotations.length > 0) count += lines(title, 70) + 1;
  }
  return count / LINES;
}

/** The print of a hand-over; of a very large one, the print of its first events. */
export function paperOf(handover: Handover, { widthMm, heightMm }: PaperSize = A4): Paper {
  const all = entriesOf(handover);
  const entries = all.slice(0, MOST_EVENTS);
  const isWhole = entries.length === all.length;
  const large = handover.parts.flatMap(({ quotation }) => quotation?.source ?? []);
  const needed = new Set([...entries.flatMap(({ sources }) => sources), ...large]);
  const sources = isWhole ? handover.sources : handover.sources.filter(({ number }) => needed.has(number));
  const others = 1 + handover.parts.length;
  const share = (A4.widthMm * A4.heightMm) / (widthMm * heightMm);
  const pagesWith = (some: readonly Entry[], notes: number) =>
    Math.ceil(others + (pagesOf(some) + notes / 22) * share);
  return {
    handover,
    entries,
    all: all.length,
    sources,
    pagesOfAll: pagesWith(all, handover.sources.length),
    pages: pagesWith(entries, sources.length),
  };
}

/** Cuts a list into the pieces in which it is set. */
export function slicesOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / SLICE) }, (_, at) =>
    list.slice(at * SLICE, (at + 1) * SLICE),
  );
}
