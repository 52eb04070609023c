import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import CitationNote from '../../../src/reader/CitationNote.svelte';
import { makeLens } from '../../support/lens.svelte.ts';
import { forumChronology, REPORT } from '../../unit/reader/forum.ts';

describe('a citation', () => {
  beforeEach(() => {
    render(CitationNote, { lens: makeLens(forumChronology()), citation: REPORT, lag: '', attests: '' });
  });

  it.each([
    ['Chicago', /^“Annual report,” United Nations, March 2019, accessed/],
    ['United Nations', /^United Nations, “Annual report”, March 2019\. Available at/],
  ])('is copied as a note in the style of %s', async (name, note) => {
    const user = userEvent.setup();
    expect(screen.getByRole('button', { name: 'Copy as a note' })).toBeVisible();
    await user.click(screen.getByRole('menuitem', { name, hidden: true }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await navigator.clipboard.readText()).toMatch(note);
  });

  it('shows the note to be copied by hand where the browser does not copy', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await user.click(screen.getByRole('menuitem', { name: 'Chicago', hidden: true }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /copy it by hand/ });
    expect(field.value).toMatch(/^“Annual report,” United Nations/);
  });
});
