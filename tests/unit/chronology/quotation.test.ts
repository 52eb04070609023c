import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quotation } from '../../../src/chronology/chronology.ts';
import { hasItsContext, verifyQuotation } from '../../../src/chronology/quotation.ts';
import { inShort, opened, readBad, readObject } from '../../fixtures/read.ts';

const text = 'Seoul hosted the forum. The forum was held in Seoul on 10 December.';
const intact = { text, integrity: 'intact' as const };

describe('verifyQuotation', () => {
  test('verifies words that stand at their offsets', () => {
    expect(verifyQuotation({ exact: 'the forum', start: 13, end: 22 }, intact)).toMatchObject({
      status: 'verified',
      start: 13,
    });
  });

  test('finds words that moved when they stand in one other place only', () => {
    const quotation = { exact: '10 December', start: 0, end: 11 };
    expect(verifyQuotation(quotation, intact)).toEqual({
      status: 'moved',
      start: 55,
      end: 66,
      isInText: true,
    });
  });

  test('uses prefix and suffix to tell two places apart', () => {
    const quotation = { exact: 'Seoul', start: 5, end: 10 };
    expect(verifyQuotation(quotation, intact).status).toBe('broken');
    expect(verifyQuotation({ ...quotation, prefix: 'in ' }, intact)).toMatchObject({
      status: 'moved',
      start: 46,
    });
    expect(verifyQuotation({ ...quotation, suffix: ' hosted' }, intact)).toMatchObject({
      status: 'moved',
      start: 0,
    });
    expect(verifyQuotation({ ...quotation, prefix: 'to ' }, intact)).toMatchObject({
      status: 'broken',
      start: 5,
      end: 10,
    });
  });

  test('does not take a lookalike for the words', () => {
    expect(verifyQuotation({ exact: 'the Forum', start: 13, end: 22 }, intact).status).toBe('broken');
  });

  test('takes an end that is not where the words end for a move', () => {
    expect(verifyQuotation({ exact: '10 December', start: 55, end: 60 }, intact)).toMatchObject({
      status: 'moved',
      end: 66,
    });
  });

  test('searches nowhere in a document that is altered or missing', () => {
    const stands = { exact: 'the forum', start: 13, end: 22 };
    expect(verifyQuotation(stands, { text, integrity: 'altered' })).toMatchObject({
      status: 'unverified',
      isInText: true,
    });
    const moved = { exact: '10 December', start: 0, end: 11 };
    expect(verifyQuotation(moved, { text, integrity: 'altered' })).toEqual({
      status: 'unverified',
      start: 0,
      end: 11,
      isInText: false,
    });
    expect(verifyQuotation(stands, { text: null, integrity: 'missing' })).toMatchObject({
      status: 'unverified',
      isInText: false,
    });
  });

  test('verifies whatever is cut out of a text, and points at those very words after they moved', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'b', '\n', '한', '🕊️'),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.nat({ max: 5 }), (whole, a, b, inserted) => {
        const [start, end] = [a % whole.length, b % whole.length].sort((x, y) => x - y) as [number, number];
        const quotation = { exact: whole.slice(start, end + 1), start, end: end + 1 };
        expect(verifyQuotation(quotation, { text: whole, integrity: 'intact' }).status).toBe('verified');
        const longer = 'x'.repeat(inserted) + whole;
        const standing = verifyQuotation(quotation, { text: longer, integrity: 'intact' });
        if (standing.status !== 'broken')
          expect(longer.slice(standing.start, standing.end)).toBe(quotation.exact);
      }),
    );
  });
});

test('a quotation has its context when prefix and suffix stand around it', () => {
  const quotation = { exact: 'forum', start: 17, end: 22 };
  expect(hasItsContext({ ...quotation, prefix: 'the ', suffix: '. The' }, text)).toBe(true);
  expect(hasItsContext({ ...quotation, prefix: 'The ' }, text)).toBe(false);
  expect(hasItsContext({ ...quotation, suffix: ' was' }, text)).toBe(false);
});

function fileQuoting(quotations: readonly object[], document: object = {}): object {
  const evidence = quotations.map((quotation) => ({ type: 'quotation', document: 'd', ...quotation }));
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    format: 'regesta/1',
    title: 'T',
    documents: [{ id: 'd', title: 'D', file: 'd.txt', sha256, ...document }],
    events: [
      { id: 'late', title: 'Late', kind: 'k', date: '2020', evidence },
      { id: 'early', title: 'Early', kind: 'k', date: '2019', evidence: evidence.slice(0, 1) },
    ],
    relations: [{ from: 'late', to: 'early', type: 'follows', evidence }],
  };
}

describe('quotations in a chronology', () => {
  test('are verified, moved or broken, and each is said to be so', async () => {
    const file = fileQuoting([
      { exact: 'the forum', prefix: 'hosted ', start: 13, end: 22 },
      { exact: '10 December', start: 0, end: 11 },
      { exact: 'Geneva', start: 0, end: 6 },
      { exact: 'forum', prefix: 'a ', start: 17, end: 22 },
      { exact: 'Seoul', start: 5, end: 5 },
    ]);
    const result = await readObject(file, { 'd.txt': text });
    const { events, passages } = opened(result);
    const quoted = events[1]?.evidence.filter((piece): piece is Quotation => piece.type === 'quotation');
    expect(quoted?.map(({ status, start }) => [status, start])).toEqual([
      ['verified', 13],
      ['moved', 55],
      ['broken', 0],
      ['verified', 17],
    ]);
    expect(inShort(result).filter((problem) => problem.includes('events'))).toEqual([
      'error quotation-broken events[0].evidence[2].exact',
      'error quotation-range events[0].evidence[4].end',
      'warning quotation-moved events[0].evidence[1].start',
      'warning quotation-context events[0].evidence[3]',
    ]);
    expect(passages.map(({ id, events: indexes }) => [id, ...indexes])).toEqual([
      ['d@13-22', 0, 1],
      ['d@17-22', 0, 1],
      ['d@55-66', 0, 1],
    ]);
  });

  test('are unverified when their document is missing or another, which is an error', async () => {
    const missing = await readBad('document-missing.json');
    expect(inShort(missing)).toEqual(['error document-missing documents[0].file']);
    expect(opened(missing)).toMatchObject({
      documents: [{ integrity: 'missing', text: null }],
      passages: [],
    });
    const altered = await readBad('document-altered.json');
    expect(inShort(altered)).toEqual(['error document-altered documents[0].sha256']);
    expect(opened(altered).documents[0]?.integrity).toBe('altered');
    for (const result of [missing, altered]) {
      expect(opened(result).events[0]?.evidence[0]).toMatchObject({ status: 'unverified', paragraph: null });
    }
  });

  test('survive a callback that fails', async () => {
    const result = await readObject(fileQuoting([{ exact: 'the forum', start: 13, end: 22 }]));
    expect(opened(result).documents[0]?.integrity).toBe('missing');
  });

  test('count in UTF-16 units of the text without its byte order mark', async () => {
    const marked = `\ufeff🕊️ Seoul`;
    const sha256 = createHash('sha256').update(marked).digest('hex');
    const file = fileQuoting([{ exact: 'Seoul', start: 4, end: 9 }], { sha256 });
    expect(inShort(await readObject(file, { 'd.txt': marked }))).toEqual([]);
  });

  test('are not looked for in a body that is no part of the text', async () => {
    const file = fileQuoting([], { body: { start: 0, end: 1000 } });
    const result = await readObject(file, { 'd.txt': text });
    expect(inShort(result)).toEqual(['error body-range documents[0].body']);
    expect(opened(result).documents[0]?.body).toBeUndefined();
  });

  test('keep their document when only its date of publication is wrong', async () => {
    const result = await readObject(fileQuoting([], { published: 'yesterday' }), { 'd.txt': text });
    expect(inShort(result)).toEqual(['error date-syntax documents[0].published']);
    expect(opened(result).documents[0]).toMatchObject({ published: undefined, integrity: 'intact' });
  });
});
