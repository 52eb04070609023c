import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import Timeline from '../../../src/timeline/Timeline.svelte';
import { day, makeChronology } from '../../support/chronology.ts';
import { openIn } from './panel.ts';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const LONG = 'A name that goes on and on '.repeat(30).trim();

test('the card stays small however long its names are, and however many themes', async () => {
  const ids = Array.from({ length: 50 }, (_, at) => `t${at}`);
  const topics = ids.map((id, at) => ({ id, label: at % 2 === 0 ? LONG : 'W'.repeat(800) }));
  const chronology = makeChronology({ topics, places: [{ id: 'p', name: LONG }] }, [
    { id: 'a', title: LONG, date: day('2020-12-03'), place: 'p', topics: ids },
  ]);
  await openIn(Timeline, chronology, { lanes: 'none' });
  screen.getAllByRole('button', { name: /3 December 2020$/ })[0]?.focus();
  const card = await vi.waitFor(() => screen.getByRole('tooltip'), { timeout: 10_000 });

  expect(card.getBoundingClientRect().height).toBeLessThan(500);
  expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
  expect(card).toHaveTextContent('and 44 more');
  const swatch = card.querySelector('.swatch')?.getBoundingClientRect();
  expect(swatch?.width).toBe(swatch?.height);
});
