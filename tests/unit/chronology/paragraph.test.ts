import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { paragraphNamer, paragraphsOf } from '../../../src/chronology/paragraph.ts';

vi.setConfig({ testTimeout: 60_000 });

const release = `Home

A press release

1. The meeting took place
in Seoul.

o The minister spoke.


o So did others.

2. It ended.

* unofficial translation`;

function shown(text: string, body?: { start: number; end: number }) {
  return paragraphsOf({ text, body }).map(({ label, start, end, isSub }) => [
    label,
    isSub,
    text.slice(start, end),
  ]);
}

describe('paragraphsOf', () => {
  test('splits a release into its paragraphs, items under the number they belong to', () => {
    expect(shown(release)).toEqual([
      [null, false, 'Home'],
      [null, false, 'A press release'],
      ['1', false, '1. The meeting took place\nin Seoul.'],
      ['1', true, 'o The minister spoke.'],
      ['1', true, 'o So did others.'],
      ['2', false, '2. It ended.'],
      [null, false, '* unofficial translation'],
    ]);
  });

  test('reads line ends of either kind alike', () => {
    const windows = release.replaceAll('\n', '\r\n');
    expect(
      shown(windows).map(([label, isSub, text]) => [label, isSub, String(text).replaceAll('\r', '')]),
    ).toEqual(shown(release));
  });

  test('keeps to the body', () => {
    const start = release.indexOf('1.');
    const end = release.indexOf('\n\n*');
    expect(shown(release, { start, end }).map(([label]) => label)).toEqual(['1', '1', '1', '2']);
  });

  test('takes lines for paragraphs where no empty line divides them', () => {
    expect(shown('One.\nTwo.\r\nThree.')).toEqual([
      [null, false, 'One.'],
      [null, false, 'Two.'],
      [null, false, 'Three.'],
    ]);
  });

  test('does not take a date or an amount for a number', () => {
    expect(shown('2018. 12. 10. Seoul\n\n3.5 million\n\n10 people').map(([label]) => label)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('has none for an empty text, or one that could not be had', () => {
    expect(shown('')).toEqual([]);
    expect(shown(' \n\r\n\t\n')).toEqual([]);
    expect(paragraphsOf({ text: null })).toEqual([]);
  });

  test('leaves out nothing but space, and overlaps nowhere', () => {
    const words = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\n\n', '\r\n', '1. ', 'o ', '한') });
    fc.assert(
      fc.property(words, (text) => {
        let at = 0;
        for (const { start, end } of paragraphsOf({ text })) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  test('comes to the end of a document of any length, or of one endless line', () => {
    const page = `${'12. A paragraph of the report that runs on for a while.\n'.repeat(8)}\n`;
    expect(paragraphsOf({ text: page.repeat(20_000) })).toHaveLength(20_000);
    expect(paragraphsOf({ text: ' '.repeat(5_000_000) })).toHaveLength(0);
    expect(paragraphsOf({ text: '\n'.repeat(5_000_000) })).toHaveLength(0);
  });

  test('finds the numbered paragraphs of the shipped documents', () => {
    const labels = (name: string) => {
      const text = readFileSync(join(import.meta.dirname, '../../../data/documents', name), 'utf8');
      return [...new Set(paragraphsOf({ text }).map(({ label }) => label))].filter((label) => label !== null);
    };
    expect(labels('mofa-2020-12-04.txt')).toEqual(['1', '2', '3', '4']);
    expect(labels('mofa-2018-12-forum.txt')).toEqual(['1', '2', '3', '4', '5', '6']);
  });
});

describe('paragraphNamer', () => {
  test('names a paragraph by its number, and an item by that of its paragraph', () => {
    const name = paragraphNamer(paragraphsOf({ text: release }));
    expect(['Seoul', 'minister', 'others', 'ended'].map((word) => name(release.indexOf(word)))).toEqual([
      '1',
      '1',
      '1',
      '2',
    ]);
    expect(['press', 'unofficial'].map((word) => name(release.indexOf(word)))).toEqual([null, null]);
  });

  test('names a paragraph by its place where none is numbered', () => {
    const text = 'One.\n\nTwo.\n\nThree.';
    const name = paragraphNamer(paragraphsOf({ text, body: { start: 6, end: text.length } }));
    expect(['One', 'Two', 'Three'].map((word) => name(text.indexOf(word)))).toEqual([null, '1', '2']);
    expect(name(10_000)).toBeNull();
  });
});
