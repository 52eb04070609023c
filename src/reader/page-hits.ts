import type { DocumentPage, PageParagraph } from './document-page.ts';
import { findHits, type Marks } from './hits.ts';
import type { Span } from './segments.ts';

/** Where words stand on a page: the hits of each paragraph that has any, by its start. */
export type PageHits = ReadonlyMap<number, readonly Span[]>;

/** A paragraph of the text proper that has hits. */
export interface HitTick {
  readonly start: number;
  /** How much of the text stands before it, 0 to 1. */
  readonly share: number;
}

/** Letters to a line, as near as can be told before a paragraph is laid out. */
export const LINE_LENGTH = 50;

/** Lines that a paragraph may take, and one for the space around it: what its place in the whole is reckoned by. */
function linesOf({ start, end }: Span): number {
  return Math.ceil((end - start) / LINE_LENGTH) + 1;
}

/** Finds what was searched for in every paragraph of a page, once; nothing where there is no page. */
export function hitsOnPage(page: DocumentPage | null, marks: Marks): PageHits {
  const found = new Map<number, readonly Span[]>();
  if (page === null || marks.length === 0) return found;
  const { text, before, body, after } = page;
  for (const paragraph of [...before, ...body, ...after]) {
    const hits = findHits(text, paragraph, marks);
    if (hits.length > 0) found.set(paragraph.start, hits);
  }
  return found;
}

/** The paragraphs of the text proper with hits, in its order, and whereabouts in it they stand. */
export function ticksOf(body: readonly PageParagraph[], hits: PageHits): readonly HitTick[] {
  const total = body.reduce((sum, paragraph) => sum + linesOf(paragraph), 0);
  let lines = 0;
  return body.flatMap((paragraph) => {
    const share = lines / Math.max(1, total);
    lines += linesOf(paragraph);
    return hits.has(paragraph.start) ? [{ start: paragraph.start, share }] : [];
  });
}

/** The tick nearest to a share of the text; null where there are none. */
export function tickNear(ticks: readonly HitTick[], share: number): HitTick | null {
  let nearest: HitTick | null = null;
  for (const tick of ticks)
    if (nearest === null || Math.abs(tick.share - share) < Math.abs(nearest.share - share)) nearest = tick;
  return nearest;
}

/** Where in a document's text the hit of a key begins (`document:ID@START`); null where it is no paragraph of it. */
export function startOfHit(hit: string | null, document: string): number | null {
  const prefix = `document:${document}@`;
  if (hit?.startsWith(prefix) !== true) return null;
  const start = Number(hit.slice(prefix.length));
  return Number.isInteger(start) ? start : null;
}
