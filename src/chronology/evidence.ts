/** Evidence as read: each piece to the schema, each quotation held against its document. */
import type { Evidence, Quotation } from './chronology.ts';
import type { OpenedDocument } from './documents.ts';
import { parsePublished } from './published.ts';
import type { JsonPath } from './problem.ts';
import { hasItsContext, verifyQuotation } from './quotation.ts';
import { listOf, readValue, type Reading } from './reading.ts';
import { readReference } from './references.ts';
import { CitationSchema, EvidenceSchema, QuotationSchema, type QuotationRecord } from './schema.ts';

export type Documents = ReadonlyMap<string, OpenedDocument>;

function readQuotation(
  reading: Reading,
  record: QuotationRecord,
  documents: Documents,
  path: JsonPath,
): Quotation | undefined {
  const { problems } = reading;
  const opened = documents.get(record.document);
  if (!opened) {
    readReference(reading, record.document, documents, 'documents', path, 'document');
    return undefined;
  }
  if (record.end <= record.start) {
    const details = { expected: 'an end after the start', found: `start ${record.start}, end ${record.end}` };
    problems.error('quotation-range', [...path, 'end'], 'The quotation ends before it starts', details);
    return undefined;
  }
  const { document, nameParagraph } = opened;
  const { status, start, end, isInText } = verifyQuotation(record, document);
  const range = `${start} to ${end} in ${document.id}`;
  if (status === 'broken') {
    const message = 'The quotation is not in its document, or not in one place only';
    const found = JSON.stringify(document.text?.slice(record.start, record.end).slice(0, 80));
    problems.error('quotation-broken', [...path, 'exact'], message, {
      expected: `its words at ${range}`,
      found,
    });
  } else if (status === 'moved') {
    const message = 'The quotation stands elsewhere in its document';
    const details = { expected: range, found: `start ${record.start}, end ${record.end}` };
    problems.warn('quotation-moved', [...path, 'start'], message, details);
  } else if (status === 'verified' && !hasItsContext(record, document.text ?? '')) {
    const message = 'The prefix or suffix is not what stands around the quotation';
    problems.warn('quotation-context', path, message);
  }
  const paragraph = isInText && document.integrity === 'intact' ? nameParagraph(start) : null;
  return { ...record, status, start, end, paragraph };
}

function checkDate(
  { problems, readable }: Reading,
  text: string | undefined,
  path: JsonPath,
  key: 'published' | 'accessed',
): void {
  if (text === undefined || readable.has(text)) return;
  const result = parsePublished(text);
  if (result.ok) {
    readable.add(text);
    return;
  }
  const { code, expected, found } = result;
  problems.warn(code, [...path, key], 'The date cannot be read', { expected, found });
}

function readPiece(
  reading: Reading,
  value: unknown,
  documents: Documents,
  path: JsonPath,
  isThere: (support: string) => boolean,
): Evidence | undefined {
  const { problems } = reading;
  const record = readValue(reading, EvidenceSchema, value, path);
  if (!record) return undefined;
  const isQuotation = record.type === 'quotation';
  problems.noteUnknownKeys(record, (isQuotation ? QuotationSchema : CitationSchema).entries, path);
  record.supports?.forEach((support, index) => {
    if (isThere(support)) return;
    const message = `The evidence is given for “${support}”, which is not there`;
    problems.warn('supports-nothing', [...path, 'supports', index], message);
  });
  if (isQuotation) return readQuotation(reading, record, documents, path);
  checkDate(reading, record.published, path, 'published');
  checkDate(reading, record.accessed, path, 'accessed');
  return record;
}

/**
 * The pieces of evidence that hold; the others are set aside, and what they were given for stays without them.
 * `isThere` says whether what a piece claims to support exists.
 */
export function readEvidence(
  reading: Reading,
  values: unknown,
  documents: Documents,
  path: JsonPath,
  isThere: (support: string) => boolean,
): readonly Evidence[] {
  const pieces: Evidence[] = [];
  for (const [at, value] of listOf(reading, values, path).entries()) {
    const piece = readPiece(reading, value, documents, [...path, at], isThere);
    if (piece) pieces.push(piece);
  }
  return pieces;
}
