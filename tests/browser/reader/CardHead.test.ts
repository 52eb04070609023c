import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import Reader from '../../../src/reader/Reader.svelte';
import '../../../src/ui/base.css';
import '../../../src/ui/tokens.css';
import { makeChronology } from '../../support/chronology.ts';
import { makeLens } from '../../support/lens.svelte.ts';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const CASES = [
  ['of many words', 'High-level segment of a joint conference with a public side event '.repeat(5).trim()],
  ['without a space', 'X'.repeat(900)],
] as const;

describe('the first line of a card', () => {
  test.each(CASES)('leaves room for the rest under a kind %s, and says it in whole', async (_, label) => {
    const chronology = makeChronology({ kinds: [{ id: 'k', label }] }, [
      { id: 'a', kind: 'k', status: 'disputed' },
    ]);
    const target = document.createElement('div');
    target.style.cssText = 'inline-size: 380px; block-size: 600px';
    document.body.append(target);
    render(Reader, { target, props: { lens: makeLens(chronology, { focus: { type: 'event', id: 'a' } }) } });
    const kind = await waitFor(() => screen.getByRole('button', { name: label }), { timeout: 20_000 });
    const head = kind.closest('.head');
    expect(head?.getBoundingClientRect().height).toBeLessThan(50);
    expect(kind.getBoundingClientRect().top).toBeGreaterThan(head?.getBoundingClientRect().top ?? NaN);
    expect(kind.title).toBe(label);
    expect(screen.getByText('disputed').getBoundingClientRect().right).toBeLessThan(380);
  });
});
