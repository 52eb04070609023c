import { cleanup, screen, waitFor } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import Timeline from '../../../src/timeline/Timeline.svelte';
import { smallChronology } from '../../component/timeline/fixture.ts';
import { openIn } from './panel.ts';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

function hasInk(canvas: HTMLCanvasElement): boolean {
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  return data.some((value) => value !== 0);
}

test('every line of the legend has a drawing', async () => {
  await openIn(Timeline, smallChronology());
  await userEvent.click(screen.getByRole('button', { name: 'Legend' }));
  const heading = await screen.findByRole('heading', { name: 'Evidence' });
  const canvases = [...(heading.closest('.columns')?.querySelectorAll('canvas') ?? [])];
  expect(canvases.length).toBeGreaterThanOrEqual(11);
  await waitFor(() => {
    expect(canvases.map(hasInk)).toEqual(canvases.map(() => true));
  });
});
