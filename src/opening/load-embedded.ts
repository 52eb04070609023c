import type { Chronology } from '../chronology/chronology.ts';
import type { Result } from '../chronology/problem.ts';
import type { Embedded } from './embedded.ts';
import { failure } from './failure.ts';
import { readBytes } from './load.ts';
import type { Watch } from './progress.ts';

/** Reads the chronology that lies in the page, with the documents that lie beside it. */
export async function loadEmbedded(
  embedded: Pick<Embedded, 'text'> | null,
  watch: Watch = {},
): Promise<Result<Chronology>> {
  const text = embedded?.text('chronology') ?? '';
  if (embedded === null || text.trim() === '')
    return failure('nothing-embedded', 'This page holds no chronology.');
  const documents = readDocuments(embedded.text('documents'));
  const fetchDocument = (file: string) => Promise.resolve(bytesIn(documents.get(file)));
  return readBytes(new TextEncoder().encode(text), '', fetchDocument, watch);
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
