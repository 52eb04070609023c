/** The documents a chronology quotes: fetched, decoded, and compared with their hashes. */
import type { SourceDocument } from './chronology.ts';
import { paragraphNamer, paragraphsOf } from './paragraph.ts';
import { parsePublished } from './published.ts';
import type { Located, Reading } from './reading.ts';
import { BodySchema, type DocumentRecord } from './schema.ts';
import { sha256 } from './sha256.ts';

/** Gets the bytes of a document by its `file`, relative to the chronology; null when there is none. */
export type FetchDocument = (file: string) => Promise<Uint8Array | null>;

/** Documents asked for at one time. */
const AT_ONCE = 6;

/** A document as read, and how it names the paragraph at an offset. */
export interface OpenedDocument {
  readonly document: SourceDocument;
  readonly nameParagraph: (offset: number) => string | null;
}

function checkedBody(
  reading: Reading,
  { record, path }: Located<DocumentRecord>,
  text: string | null,
): DocumentRecord['body'] {
  const { body } = record;
  if (body) reading.problems.noteUnknownKeys(body, BodySchema.entries, path, 'body');
  const length = text?.length ?? Infinity;
  if (!body || (body.start < body.end && body.end <= length)) return body;
  const most = text === null ? '' : ` ≤ ${length}, the length of the text`;
  const details = { expected: `start < end${most}`, found: `start ${body.start}, end ${body.end}` };
  reading.problems.error('body-range', [...path, 'body'], 'The body is not a stretch of the text', details);
  return undefined;
}

function checkedPublished(reading: Reading, { record, path }: Located<DocumentRecord>): string | undefined {
  if (record.published === undefined) return undefined;
  const result = parsePublished(record.published);
  if (result.ok) return record.published;
  const { code, expected, found } = result;
  reading.problems.error(code, [...path, 'published'], 'The date of publication cannot be read', {
    expected,
    found,
  });
  return undefined;
}

async function openDocument(
  reading: Reading,
  located: Located<DocumentRecord>,
  fetch: FetchDocument,
): Promise<OpenedDocument> {
  const { record, path } = located;
  const bytes = await fetch(record.file).catch(() => null);
  let text: string | null = null;
  let integrity: SourceDocument['integrity'] = 'missing';
  if (bytes === null) {
    const message = 'The document is not there, so its quotations cannot be verified';
    reading.problems.error('document-missing', [...path, 'file'], message, {
      expected: record.file,
      found: 'nothing',
    });
  } else {
    text = new TextDecoder().decode(bytes);
    const digest = await sha256(new Uint8Array(bytes));
    integrity = digest === record.sha256 ? 'intact' : 'altered';
    if (integrity === 'altered') {
      const message = 'The document is not the one that was quoted, so its quotations cannot be verified';
      const details = { expected: record.sha256, found: digest };
      reading.problems.error('document-altered', [...path, 'sha256'], message, details);
    }
    if (text.includes('\ufffd')) {
      const message = 'The document has characters that are not UTF-8';
      reading.problems.warn('document-encoding', [...path, 'file'], message, { expected: 'UTF-8' });
    }
  }
  const body = checkedBody(reading, located, text);
  const published = checkedPublished(reading, located);
  const document: SourceDocument = { ...record, body, published, text, integrity };
  return { document, nameParagraph: paragraphNamer(paragraphsOf(document)) };
}

/**
 * Opens the documents, a few at a time. Bytes are decoded as UTF-8 with a byte order mark left out and line ends kept
 * as they are; every offset in the chronology counts UTF-16 units of that string.
 */
export async function openDocuments(
  reading: Reading,
  records: ReadonlyMap<string, Located<DocumentRecord>>,
  fetch: FetchDocument,
): Promise<ReadonlyMap<string, OpenedDocument>> {
  const waiting = [...records.values()];
  const opened = new Map<string, OpenedDocument>();
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      opened.set(next.record.id, await openDocument(reading, next, fetch));
      await reading.pacer.rest(opened.size / records.size);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return new Map(
    [...records.keys()].flatMap((id) => {
      const document = opened.get(id);
      return document ? [[id, document] as const] : [];
    }),
  );
}
