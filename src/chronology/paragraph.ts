/** The paragraphs of a document as it was published. */
import type { DocumentRecord } from './schema.ts';

/** A block of text in a document's body; offsets in UTF-16 units of the whole file, without the space around it. */
export interface Paragraph {
  /** The number it carries ("2. …") or, for a sub-item, that of the paragraph it belongs to; null when there is none. */
  readonly label: string | null;
  readonly start: number;
  readonly end: number;
  /** Whether it is an item ("o …") under a numbered paragraph. */
  readonly isSub: boolean;
}

type Body = Pick<DocumentRecord, 'body'> & { readonly text: string | null };

const NUMBER = /^(\d{1,3})[.)]\s/;
const ITEM = /^(?:[o○◦ㅇ•‣▪■□-]|[–—])\s/;
/** Longest label read, with the space after it. */
const LABEL_LENGTH = 6;

interface Block {
  readonly start: number;
  readonly end: number;
}

/** Lines, or runs of lines between empty ones, trimmed. */
function blocks(text: string, from: number, to: number, isEachLine: boolean): Block[] {
  const found: Block[] = [];
  let start = -1;
  let end = -1;
  for (let at = from; at < to;) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline === -1 || newline > to ? to : newline;
    const line = text.slice(at, lineEnd);
    const trimmed = line.trim();
    if (trimmed !== '') {
      if (start === -1) start = at + line.indexOf(trimmed);
      end = at + line.trimEnd().length;
    }
    if (start !== -1 && (trimmed === '' || isEachLine)) {
      found.push({ start, end });
      start = -1;
    }
    at = lineEnd + 1;
  }
  if (start !== -1) found.push({ start, end });
  return found;
}

/**
 * The paragraphs of a document's body: what stands between empty lines or, in a text without empty lines, each line.
 * None when the text could not be had.
 */
export function paragraphsOf(document: Body): readonly Paragraph[] {
  const { text, body } = document;
  if (text === null) return [];
  const [from, to] = [body?.start ?? 0, Math.min(body?.end ?? text.length, text.length)];
  const separated = blocks(text, from, to, false);
  const all = separated.length > 1 ? separated : blocks(text, from, to, true);
  let current: string | null = null;
  return all.map(({ start, end }) => {
    const opening = text.slice(start, Math.min(end, start + LABEL_LENGTH));
    const number = NUMBER.exec(opening)?.[1];
    const isSub = number === undefined && current !== null && ITEM.test(opening);
    if (!isSub) current = number ?? null;
    return { label: current, start, end, isSub };
  });
}

/** The paragraph that holds an offset or, failing that, -1. */
function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return offset >= (paragraphs[low]?.start ?? Infinity) ? low : -1;
}

/**
 * Names the paragraph a quotation begins in: by its number or, in a document that numbers none, by its place in the
 * body; null outside the body, and for a heading or note that stands without a number among numbered paragraphs.
 */
export function paragraphNamer(paragraphs: readonly Paragraph[]): (offset: number) => string | null {
  const isNumbered = paragraphs.some(({ label }) => label !== null);
  return (offset) => {
    const at = paragraphAt(paragraphs, offset);
    if (at === -1) return null;
    return isNumbered ? (paragraphs[at]?.label ?? null) : String(at + 1);
  };
}
