import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseDate } from '../../../src/chronology/edtf.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import VerticalTimeline from '../../../src/timeline/VerticalTimeline.svelte';
import { day, makeChronology, quote } from '../../support/chronology.ts';
import { openIn } from './panel.ts';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const talks = makeChronology({}, [
  { id: 'a', title: 'Talks on satellites' },
  { id: 'b', title: 'A meeting', summary: 'They spoke of satellites.' },
  { id: 'c', title: 'Another meeting' },
]);
const about2018 = parseDate('2018~');
const row = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
const lineUnder = (name: RegExp): string => {
  const glyphs = row(name).querySelector('.glyphs');
  if (glyphs === null) throw new Error('no glyphs');
  return getComputedStyle(glyphs).borderBlockEndStyle;
};

describe('the list where there is no width for lanes', () => {
  test('calls by its id an event in whose title nothing can be seen', async () => {
    const blank = makeChronology({}, [{ id: 'untitled', title: ' ', date: day('2020-12-03') }]);
    await openIn(VerticalTimeline, blank, {}, { width: 390, height: 600 });
    expect(row(/^untitled, 3 December 2020/)).toHaveTextContent('untitled');
  });

  test('shows and says which of its events a search found in their titles, and which elsewhere', async () => {
    const query = { ...EMPTY_QUERY, text: 'satellites' };
    const size = { width: 390, height: 600 };
    await openIn(VerticalTimeline, talks, { query, unmatched: 'dimmed' }, size);
    await vi.waitFor(() => expect(lineUnder(/Talks on satellites/)).toBe('solid'), { timeout: 5000 });
    expect(lineUnder(/A meeting/)).toBe('dashed');
    expect(lineUnder(/Another meeting/)).toBe('none');
    expect(row(/Talks on satellites/)).toHaveAccessibleName(/; .*title/);
    expect(row(/A meeting/)).toHaveAccessibleName(/; /);
    expect(row(/Another meeting/)).not.toHaveAccessibleName(/;/);
  });

  test('says to the end how long after an event its first source speaks, and one row ends where the next begins', async () => {
    const documents = [
      { ...{ id: 'd', title: 'D', file: 'd', sha256: '', text: 'held' }, published: '2018-07' },
    ].map((document) => ({ ...document, integrity: 'intact' as const }));
    const title = 'A conference with a title that is too long for any line of a list that is so narrow';
    const told = makeChronology(
      { documents },
      ['a', 'b'].map((id) => ({
        id,
        title,
        date: about2018.ok ? about2018.value : null,
        evidence: [quote('d', 'held', 'held')],
      })),
    );
    await openIn(VerticalTimeline, told, { published: true }, { width: 320, height: 600 });
    const rows = await screen.findAllByRole('button', {
      name: /about 6 months earlier to about 7 months later$/,
    });
    expect(rows).toHaveLength(2);
    const lines = rows.map((row) => row.querySelector('.told') ?? row);
    for (const line of lines) {
      expect(line.scrollHeight).toBeLessThanOrEqual(line.clientHeight);
      expect(line.scrollWidth).toBeLessThanOrEqual(line.clientWidth);
    }
    const boxes = rows.map((row) => row.getBoundingClientRect());
    expect(boxes[1]?.top).toBe(boxes[0]?.bottom);
    for (const [at, line] of lines.entries()) {
      expect(line.getBoundingClientRect().bottom).toBeLessThan(boxes[at]?.bottom ?? 0);
    }
  });
});
