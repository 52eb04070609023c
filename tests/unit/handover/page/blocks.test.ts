import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  block,
  documentParts,
  guarded,
  guardedBytes,
  withValue,
} from '../../../../src/handover/page/blocks.ts';
import { KeyFinder } from '../../../../src/handover/page/key-finder.ts';

const HOSTILE = [
  '</script>',
  '</SCRIPT ',
  '<!--',
  '<script>',
  ']]>',
  '\u2028',
  '\u0000',
  '\\"',
  '{"scenes": [',
  '&lt;',
  '연대기 🕊',
  '"scenes":',
];
const pace = { progress: () => {}, signal: new AbortController().signal };
const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }));
const inner = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.constantFrom(null, true, false),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(text, fc.constant('scenes')), tie('value'), { maxKeys: 4 }),
  ),
})).value;
const file = fc.dictionary(fc.oneof(text, fc.constant('scenes')), inner, { maxKeys: 5 });
const indent = fc.constantFrom(undefined, 2, '\t');

const textOf = (parts: readonly BlobPart[]) => new Blob([...parts]).text();

/** What a browser makes of mark-up inside a script element: where the element would end. */
function endsElement(data: string): boolean {
  return /<\/script|<!--|<script/i.test(data);
}

describe('JSON that stands in a page', () => {
  test('says the same, and can neither end its element nor open another', () => {
    fc.assert(
      fc.property(inner, indent, (value, space) => {
        const json = JSON.stringify(value, null, space);
        expect(JSON.parse(guarded(json))).toEqual(JSON.parse(json));
        expect(endsElement(guarded(json))).toBe(false);
      }),
    );
  });

  test('is guarded in bytes as it is in text', () => {
    fc.assert(
      fc.property(inner, (value) => {
        const json = JSON.stringify(value);
        const bytes = guardedBytes(new TextEncoder().encode(json));
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(guarded(json));
      }),
    );
  });

  test('has an element of its own', async () => {
    expect(await textOf(block('view', ['"x"']))).toBe(
      '<script type="application/json" id="regesta-view">"x"</script>\n',
    );
  });
});

describe('a value of the outermost object', () => {
  test('is found in whatever pieces the file comes', () => {
    fc.assert(
      fc.property(file, indent, fc.integer({ min: 1, max: 64 }), (object, space, length) => {
        const bytes = new TextEncoder().encode(JSON.stringify(object, null, space));
        const finder = new KeyFinder('scenes');
        for (let at = 0; at < bytes.length; at += length) finder.feed(bytes.subarray(at, at + length));
        expect(finder.isEmpty).toBe(Object.keys(object).length === 0);
        expect(String.fromCharCode(bytes[finder.end] ?? 0)).toBe('}');
        const found = finder.value && new TextDecoder().decode(bytes.subarray(...finder.value));
        const wanted: unknown = object['scenes'];
        const isThere = Object.hasOwn(object, 'scenes');
        expect(found === null ? undefined : JSON.parse(found)).toEqual(
          isThere ? JSON.parse(JSON.stringify(wanted)) : undefined,
        );
      }),
    );
  });

  test('is replaced, and everything else stays as it is spelt', async () => {
    await fc.assert(
      fc.asyncProperty(file, indent, inner, async (object, space, scenes) => {
        const json = JSON.stringify(object, null, space);
        const changed = await textOf(
          await withValue(new Blob([json]), 'scenes', JSON.stringify(scenes), pace),
        );
        expect(JSON.parse(changed)).toEqual(JSON.parse(JSON.stringify({ ...object, scenes })));
        expect(endsElement(changed)).toBe(false);
      }),
    );
  });

  test('leaves the spelling of numbers and unknown keys alone', async () => {
    const json = '{ "a": 1.50e3, "scenes" : [1], "unknown": {"scenes": 2}, "b":\t1.0 }';
    const changed = await textOf(await withValue(new Blob([json]), 'scenes', '[]', pace));
    expect(changed).toBe('{ "a": 1.50e3, "scenes" : [], "unknown": {"scenes": 2}, "b":\t1.0 }');
  });

  test('of a file in several pieces is replaced too, with progress up to its end', async () => {
    const events = Array.from({ length: 40_000 }, (_, n) => ({ id: `e${n}`, title: '<b>'.repeat(10) }));
    const json = JSON.stringify({ events, scenes: ['old'], last: '</script>' });
    expect(json.length).toBeGreaterThan(2 ** 21);
    const shares: number[] = [];
    const parts = await withValue(new Blob([json]), 'scenes', '["new"]', {
      ...pace,
      progress: (share) => shares.push(share),
    });
    expect(JSON.parse(await textOf(parts))).toEqual({ events, scenes: ['new'], last: '</script>' });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(4);
  });

  test('is not waited for once it is cancelled', async () => {
    const cancel = new AbortController();
    cancel.abort(new Error('enough'));
    await expect(
      withValue(new Blob(['{}']), 'scenes', '[]', { ...pace, signal: cancel.signal }),
    ).rejects.toThrow('enough');
  });
});

describe('documents', () => {
  test('are there word for word', async () => {
    const documents = new Map([
      ['documents/a.txt', new Blob(['One line.\r\nAnother </script><!-- line.\u2028'])],
      ['documents/b.txt', new Blob(['\ufeffWith a mark'])],
    ]);
    const json = await textOf(await documentParts(documents, pace.signal));
    expect(endsElement(json)).toBe(false);
    expect(JSON.parse(json)).toEqual({
      'documents/a.txt': 'One line.\r\nAnother </script><!-- line.\u2028',
      'documents/b.txt': '\ufeffWith a mark',
    });
  });

  test('that are not UTF-8 are there byte for byte', async () => {
    const documents = new Map([['latin.txt', new Blob([new Uint8Array([0xe9, 0x74, 0xe9])])]]);
    expect(JSON.parse(await textOf(await documentParts(documents, pace.signal)))).toEqual({
      'latin.txt': { base64: '6XTp' },
    });
  });

  test('may be none', async () => {
    expect(JSON.parse(await textOf(await documentParts(new Map(), pace.signal)))).toEqual({});
  });
});
