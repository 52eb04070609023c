import { createHash } from 'node:crypto';

export const DOCUMENT = 'The meeting was held in Seoul on 3 December 2020.';

/** A small chronology, as JSON would have it, whose one quotation is verified when its document is there. */
export function dataset(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    format: 'regesta/1',
    title: 'One meeting',
    documents: [
      {
        id: 'release',
        title: 'A release',
        file: 'documents/release.txt',
        sha256: createHash('sha256').update(DOCUMENT).digest('hex'),
      },
    ],
    events: [event('one'), event('two')],
    ...changes,
  };
}

export function event(id: string, changes: Readonly<Record<string, unknown>> = {}) {
  const exact = 'held in Seoul';
  const start = DOCUMENT.indexOf(exact);
  const quotation = { type: 'quotation', document: 'release', exact, start, end: start + exact.length };
  return { id, title: `Event ${id}`, kind: 'meeting', date: '2020-12-03', evidence: [quotation], ...changes };
}
