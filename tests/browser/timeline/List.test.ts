import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import VerticalTimeline from '../../../src/timeline/VerticalTimeline.svelte';
import { makeChronology } from '../../support/chronology.ts';
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
const row = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
const lineUnder = (name: RegExp): string => {
  const glyphs = row(name).querySelector('.glyphs');
  if (glyphs === null) throw new Error('no glyphs');
  return getComputedStyle(glyphs).borderBlockEndStyle;
};

describe('the list where there is no width for lanes', () => {
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
});
