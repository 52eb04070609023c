import type { Chronology } from '../chronology/chronology.ts';
import type { Result } from '../chronology/problem.ts';
import { blockText, type Embedding } from './data-block.ts';
import { failure } from './failure.ts';
import { readBytes } from './load.ts';
import type { Watch } from './progress.ts';

/** Reads the chronology that lies in the page, with the documents that lie beside it. */
export async function loadEmbedded(page: Embedding, watch: Watch = {}): Promise<Result<Chronology>> {
  const text = blockText(page, 'chronology');
  if (text.trim() === '') return failure('nothing-embedded', 'This page holds no chronology.');
  const documents = readDocuments(blockText(page, 'documents'));
  const fetchDocument = (file: string) => Promise.resolve(bytesIn(documents.get(file)));
  return readBytes(new TextEncoder().encode(text), '', fetchDocument, watch);
}

/** Shows the view that a page was made with, unless its address, or its history, asks for something else. */
export function beginAt(page: Embedding, { location, history }: Window): void {
  if (location.hash !== '' || location.search !== '' || history.state !== null) return;
  try {
    const fragment: unknown = JSON.parse(blockText(page, 'view'));
    if (typeof fragment === 'string' && fragment !== '') history.replaceState(null, '', `#${fragment}`);
  } catch {
    // Without a first view, or where the browser refuses, it begins with the whole.
  }
}

/** A block that was damaged holds no document: each then counts as missing, and says so. */
function readDocuments(json: string): ReadonlyMap<string, unknown> {
  try {
    const documents: unknown = JSON.parse(json);
    return new Map(typeof documents === 'object' && documents !== null ? Object.entries(documents) : []);
  } catch {
    return new Map();
  }
}

/** A document is its text or, where its bytes are not UTF-8, those in base 64. */
function bytesIn(document: unknown): Uint8Array | null {
  if (typeof document === 'string') return new TextEncoder().encode(document);
  const isBinary = typeof document === 'object' && document !== null && 'base64' in document;
  if (!isBinary || typeof document.base64 !== 'string') return null;
  return Uint8Array.from(atob(document.base64), (character) => character.charCodeAt(0));
}
