import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawForm } from '../../../src/cli/specimens/draw.ts';
import { FORM_GROUPS, UNDRAWN, type DateForm } from '../../../src/cli/specimens/forms.ts';
import { indexOfForm, specimensPage } from '../../../src/cli/specimens/page.ts';
import { dateInWords } from '../../../src/i18n/dates.ts';

const FORMS = FORM_GROUPS.flatMap(({ forms }) => forms);

/** The drawing of a form, every colour in it made the same. */
async function inGrey(form: DateForm, ground: 'light' | 'dark' = 'light', at = 0): Promise<string> {
  return drawForm(await indexOfForm(form), at, form.window, ground).replace(/"#[0-9a-f]{6}"/g, '"#"');
}

describe('the specimen sheet of dates', () => {
  let page = '';
  beforeAll(async () => {
    page = await specimensPage();
  });

  test('in public/ is the one the program’s own code gives (npm run specimens)', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../public/dates.html'), 'utf8');
    expect(text === page).toBe(true);
  });

  test('is whole, and keeps to a policy without scripts or styles in the page', () => {
    expect(page).toContain("default-src 'none'; style-src 'self'");
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i);
  });

  test('draws and says alike what is only written otherwise', async () => {
    for (const form of FORMS) {
      const { chronology } = await indexOfForm(form);
      expect(chronology.problems).toEqual([]);
      expect(chronology.events).toHaveLength(form.written.length);
      const words = chronology.events.map(({ date }) => dateInWords(date, 'en'));
      expect(new Set(words).size, form.written.join()).toBe(1);
      const drawings = await Promise.all(form.written.map((_, at) => inGrey(form, 'light', at)));
      expect(new Set(drawings).size, form.written.join()).toBe(1);
    }
  });

  test('draws no two dates alike that mean something else, colours or none', async () => {
    for (const ground of ['light', 'dark'] as const) {
      const seen = new Map<string, string>();
      for (const form of FORMS) {
        const drawing = await inGrey(form, ground);
        const meaning = meaningOf(await indexOfForm(form));
        const other = seen.get(drawing) ?? meaning;
        expect(other, form.written.join()).toBe(meaning);
        seen.set(drawing, meaning);
      }
    }
  });

  test('draws sets in a whisker, as it says: the sign at the first of all of these, in the middle of one of these', async () => {
    const drawing = (written: string) => inGrey({ written: [written], window: ['2018-11-28', '2018-12-20'] });
    const ribbon = /<rect[^>]*height="14"/;
    expect(await drawing('2018-12-05/2018-12-12')).toMatch(ribbon);
    const [one, all] = [await drawing('[2018-12-05,2018-12-12]'), await drawing('{2018-12-05,2018-12-12}')];
    expect(one).not.toMatch(ribbon);
    expect(all).not.toMatch(ribbon);
    expect(one).not.toBe(all);
    expect(page).toContain('A whisker in fine dots');
    expect(page).not.toContain('{all of these} in a bar');
  });

  test('tells how a date is known apart even where all span the same days', async () => {
    const window = ['2018-10-15', '2019-02-15'] as const;
    const written = [
      ...[
        '2018-12',
        '2018-12~',
        '2018-12?',
        '2018-12%',
        '[2018-12-01..2018-12-31]',
        '{2018-12-01..2018-12-31}',
      ],
      ...[
        '2018-12-01/2018-12-31',
        '2018-12-01~/2018-12-31~',
        '2018-12-01?/2018-12-31?',
        '2018-12-01%/2018-12-31%',
      ],
      ...['2018-12-01/..', '2018-12-01/', '../2018-12-31', '/2018-12-31'],
    ];
    const forms: readonly DateForm[] = [
      ...written.map((date) => ({ written: [date], window })),
      { written: ['2018-12'], window, dateBasis: 'inferred' },
      { written: ['2018-12-01/2018-12-31'], window, dateBasis: 'inferred' },
    ];
    const drawings = await Promise.all(forms.map((form) => inGrey(form)));
    expect(new Set(drawings).size).toBe(forms.length);
  });

  test('has something drawn for each, within its window', async () => {
    for (const form of FORMS) {
      const svg = drawForm(await indexOfForm(form), 0, form.window, 'light');
      expect(svg, form.written.join()).toContain('#1f5fa8');
    }
  });

  test('says what becomes of those that cannot be drawn', () => {
    for (const date of UNDRAWN) expect(page).toContain(`<code>${date}</code>`);
    expect(page).toMatch(/too far off to be drawn[^<]*-9999 to 9999/);
  });
});

/** What a date means: its instants, and how they are known. */
function meaningOf(index: Awaited<ReturnType<typeof indexOfForm>>): string {
  const columns = [
    index.earliestStarts,
    index.latestStarts,
    index.earliestEnds,
    index.latestEnds,
    index.dateFlags,
  ];
  return columns.map((column) => column[0]).join(' ');
}
