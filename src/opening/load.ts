/**
 * From an address, or from what this machine keeps, to a chronology. Reading stays on the page's own thread, which
 * it leaves free every few milliseconds: for 100,000 events (60 MB) a worker took three times as long, and handing
 * its result back held the page for longer than anything done here.
 */
import type { Chronology } from '../chronology/chronology.ts';
import type { FetchDocument } from '../chronology/documents.ts';
import type { Result } from '../chronology/problem.ts';
import { readChronology } from '../chronology/read.ts';
import { CANCELLED, failure } from './failure.ts';
import { fetchFile, type Bytes } from './fetch-file.ts';
import { keepOriginals } from './originals.ts';
import type { Watch } from './progress.ts';
import { documentAddress } from './source.ts';
import type { KeptFiles } from './store.ts';

const LARGEST_DOCUMENT_BYTES = 64 * 2 ** 20;

/** UTF-8 as text, decoded as its pieces come: of a large file, while others are on their way. */
class Decoding {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  /** Null where they are not UTF-8. */
  #parts: string[] | null = [];

  /** A piece; none ends it. */
  add(piece?: Bytes): void {
    try {
      this.#parts?.push(this.#decoder.decode(piece, { stream: !!piece }));
    } catch {
      this.#parts = null;
    }
  }

  /** All of it; null where it is not UTF-8. */
  end(): string | null {
    this.add();
    return this.#parts && this.#parts.join('');
  }
}

/** Fetches a chronology and its documents, these only from its own origin; one that cannot be had counts as missing. */
export async function loadFromUrl(url: string, watch: Watch = {}): Promise<Result<Chronology>> {
  const { signal, onProgress } = watch;
  const text = new Decoding();
  const fetched = await fetchFile(url, {
    signal,
    onReceived: (receivedBytes, totalBytes) => onProgress?.({ phase: 'fetching', receivedBytes, totalBytes }),
    onPiece: (piece) => text.add(piece),
  });
  if (!fetched.ok) return fetched;
  const fetchDocument = async (file: string): Promise<Uint8Array | null> => {
    const address = documentAddress(file, fetched.value.url);
    if (address === null) return null;
    const document = await fetchFile(address, { signal, limitBytes: LARGEST_DOCUMENT_BYTES });
    return document.ok ? new Uint8Array(await new Blob(document.value.pieces).arrayBuffer()) : null;
  };
  return readText(text, fetched.value.pieces, url, fetchDocument, watch);
}

/** Reads a chronology that was kept on this machine. */
export async function loadKept(kept: KeptFiles, watch: Watch = {}): Promise<Result<Chronology>> {
  const fetchDocument = (file: string) => Promise.resolve(kept.documents.get(file) ?? null);
  return readBytes(kept.bytes, kept.file, fetchDocument, watch);
}

/** Reads the bytes of a file as a chronology, telling of what is waited for; the files are kept as they are. */
export function readBytes(
  bytes: Bytes,
  file: string,
  fetchDocument: FetchDocument,
  watch: Watch,
): Promise<Result<Chronology>> {
  const text = new Decoding();
  text.add(bytes);
  return readText(text, [bytes], file, fetchDocument, watch);
}

async function readText(
  decoding: Decoding,
  original: Bytes[],
  file: string,
  fetchDocument: FetchDocument,
  { signal, onProgress }: Watch,
): Promise<Result<Chronology>> {
  onProgress?.({ phase: 'reading', share: 0 });
  const text = decoding.end();
  if (text === null)
    return failure('not-utf8', 'The file is not written in UTF-8.', { file, expected: 'UTF-8' });
  let asked = 0;
  let done = 0;
  const documents = new Map<string, Blob>();
  const told = async (document: string): Promise<Uint8Array | null> => {
    asked += 1;
    onProgress?.({ phase: 'documents', done });
    const had = await fetchDocument(document);
    done += 1;
    if (had) documents.set(document, new Blob([new Uint8Array(had)]));
    return had;
  };
  const options = {
    ...(signal ? { signal } : {}),
    onProgress: (share: number) =>
      onProgress?.(asked > done ? { phase: 'documents', done } : { phase: 'reading', share }),
  };
  try {
    const read = await readChronology({ text, file, fetchDocument: told }, options);
    if (read.ok) keepOriginals(read.value, { file: original, documents });
    return isWebPage(read, text)
      ? failure('web-page', 'This is a web page, not a chronology.', { file })
      : read;
  } catch (error) {
    if (signal?.aborted) return CANCELLED;
    throw error;
  }
}

function isWebPage(read: Result<unknown>, text: string): boolean {
  return !read.ok && read.problems[0]?.code === 'not-json' && /^\s*<(!doctype|html|\?xml)/i.test(text);
}
