import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import type { Target } from '../../../src/query/target.ts';
import Comparison from '../../../src/timeline/compare/Comparison.svelte';
import { day, makeChronology } from '../../support/chronology.ts';
import { openIn } from './panel.ts';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const actor = (id: string): Target => ({ type: 'actor', id });

function compared(first: string, second: string) {
  return makeChronology(
    {
      actors: [
        { id: 'a', name: first, type: 'organisation' },
        { id: 'b', name: second, type: 'organisation' },
      ],
    },
    Array.from({ length: 8 }, (_, at) => ({
      id: `e${at}`,
      date: day(`20${at + 10}-01-01`),
      actors: [{ actor: at % 2 === 0 ? 'a' : 'b' }],
    })),
  );
}

const LONG =
  'Open-ended Working Group on Security of and in the Use of Information and Communications Technologies, ';
const CASES = [
  ['short names', 'UNODA', 'UNIDIR', 760],
  ['long names', LONG, `${LONG}Second Session`, 760],
  ['long names where it is narrow', LONG, `${LONG}Second Session`, 380],
  ['names without a space', 'W'.repeat(800), 'X'.repeat(800), 760],
] as const;

describe('a comparison', () => {
  test.each(CASES)('has room for what it says beside %s', async (_, first, second, width) => {
    const view = { compared: [actor('a'), actor('b')] as const };
    await openIn(Comparison, compared(first, second), view, { width, height: 420 });
    const strip = screen.getByRole('region').getBoundingClientRect();
    const title = screen.getByRole('heading', { level: 2 });
    const content = screen.getByRole('group', { name: title.textContent });
    const { top, bottom, height } = content.getBoundingClientRect();

    expect(title.getBoundingClientRect().bottom).toBeLessThanOrEqual(top);
    expect(bottom).toBeLessThanOrEqual(strip.bottom + 1);
    expect(height).toBeGreaterThan(40);
    expect(title.scrollWidth).toBeLessThanOrEqual(title.clientWidth);
    expect(title.title).toBe(title.textContent);
    for (const button of screen.getAllByRole('button', { name: /^(Fold|Swap|Change|Stop)/ }))
      expect(button.getBoundingClientRect().bottom).toBeLessThanOrEqual(top + 1);
    content.focus();
    expect(document.activeElement).toBe(content);
  });
});
