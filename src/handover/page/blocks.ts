import { blockId, type Block } from '../../opening/data-block.ts';
import { KeyFinder } from './key-finder.ts';

/** How much of a file is in hand at one time. */
const PIECE_BYTES = 2 ** 20;

const LESS_THAN = 0x3c;
const ESCAPED = new TextEncoder().encode('\\u003c');

/**
 * JSON in which nothing can end the element it stands in, or be taken for mark-up: in JSON, `<` stands in strings
 * only, where it may be written otherwise.
 */
export function guarded(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

/** The same of a piece of JSON in UTF-8. */
export function guardedBytes(json: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let count = 0;
  for (let at = json.indexOf(LESS_THAN); at !== -1; at = json.indexOf(LESS_THAN, at + 1)) count++;
  if (count === 0) return json;
  const longer = new Uint8Array(json.length + count * (ESCAPED.length - 1));
  let from = 0;
  let to = 0;
  for (let at = json.indexOf(LESS_THAN); at !== -1; at = json.indexOf(LESS_THAN, from)) {
    longer.set(json.subarray(from, at), to);
    to += at - from;
    longer.set(ESCAPED, to);
    to += ESCAPED.length;
    from = at + 1;
  }
  longer.set(json.subarray(from), to);
  return longer;
}

/** A data block of a page. */
export function block(name: Block, json: readonly BlobPart[]): readonly BlobPart[] {
  return [`<script type="application/json" id="${blockId(name)}">`, ...json, '</script>\n'];
}

/** What is told of long work, and what stops it. */
export interface Pace {
  readonly progress: (share: number) => void;
  readonly signal: AbortSignal;
}

async function eachPiece(
  file: Blob,
  signal: AbortSignal,
  take: (piece: Uint8Array<ArrayBuffer>, share: number) => void,
): Promise<void> {
  for (let from = 0; from < file.size; from += PIECE_BYTES) {
    signal.throwIfAborted();
    const piece = new Uint8Array(await file.slice(from, from + PIECE_BYTES).arrayBuffer());
    take(piece, Math.min(1, (from + PIECE_BYTES) / file.size));
  }
}

/**
 * A file of JSON with another value for one key of its outermost object; everything else, known or not, stays as it
 * is spelt. In parts, fit to stand in a page.
 */
export async function withValue(
  file: Blob,
  key: string,
  json: string,
  { progress, signal }: Pace,
): Promise<readonly BlobPart[]> {
  const finder = new KeyFinder(key);
  await eachPiece(file, signal, (piece, share) => {
    finder.feed(piece);
    progress(share / 2);
  });
  const [from, to] = finder.value ?? [finder.end, finder.end];
  const put = finder.value ? ` ${json}` : `${finder.isEmpty ? '' : ','}\n  ${JSON.stringify(key)}: ${json}\n`;
  const parts: BlobPart[] = [];
  const add = (piece: Uint8Array<ArrayBuffer>) => parts.push(new Blob([guardedBytes(piece)]));
  await eachPiece(file.slice(0, from), signal, (piece, share) => {
    add(piece);
    progress(0.5 + (share / 2) * (from / file.size));
  });
  parts.push(guarded(put));
  await eachPiece(file.slice(to), signal, (piece) => add(piece));
  progress(1);
  return parts;
}

/** The documents of a chronology, each word for word. */
export async function documentParts(
  documents: ReadonlyMap<string, Blob>,
  signal: AbortSignal,
): Promise<readonly BlobPart[]> {
  const parts: BlobPart[] = ['{'];
  for (const [file, blob] of documents) {
    signal.throwIfAborted();
    const json = await documentJson(blob);
    parts.push(new Blob([parts.length > 1 ? ',\n' : '\n', guarded(`${JSON.stringify(file)}: ${json}`)]));
  }
  return [...parts, '\n}'];
}

/** A document is its text or, where its bytes are not UTF-8, those in base 64: either way its digest stays the same. */
async function documentJson(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  try {
    return JSON.stringify(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    const characters = Array.from(bytes, (byte) => String.fromCharCode(byte));
    return JSON.stringify({ base64: btoa(characters.join('')) });
  }
}
