import { flushSync } from 'svelte';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import Announcer from '../../../src/ui/Announcer.svelte';
import { announce } from '../../../src/ui/announcer.svelte.ts';
import Button from '../../../src/ui/Button.svelte';
import Notice from '../../../src/ui/Notice.svelte';
import { words } from './words.ts';

describe('a button', () => {
  test('is named by its text', () => {
    render(Button, { label: 'Share', icon: 'share' });
    const button = screen.getByRole('button', { name: 'Share' });
    expect(button).toHaveTextContent('Share');
    expect(button).not.toHaveAttribute('title');
    expect(button).not.toHaveAttribute('aria-pressed');
  });

  test('of an icon alone keeps its name, as a tooltip too, with its key', () => {
    render(Button, { label: 'Undo', icon: 'undo', iconOnly: true, shortcut: 'Ctrl+Z' });
    const button = screen.getByRole('button', { name: 'Undo' });
    expect(button).toHaveTextContent('');
    expect(button).toHaveAttribute('title', 'Undo (Ctrl+Z)');
  });

  test('says whether it is pressed', async () => {
    const onclick = vi.fn();
    const { rerender } = render(Button, { label: 'Dark', pressed: false, onclick });
    expect(screen.getByRole('button', { pressed: false })).toBeVisible();
    await userEvent.click(screen.getByRole('button'));
    expect(onclick).toHaveBeenCalledOnce();
    await rerender({ pressed: true });
    expect(screen.getByRole('button', { pressed: true })).toBeVisible();
  });

  test('does nothing while disabled', async () => {
    const onclick = vi.fn();
    render(Button, { label: 'Redo', disabled: true, onclick });
    await userEvent.click(screen.getByRole('button', { name: 'Redo' }));
    expect(onclick).not.toHaveBeenCalled();
  });
});

describe('the announcer', () => {
  test('says the latest sentence, and says it again when it comes twice', () => {
    render(Announcer);
    announce('3 events');
    flushSync();
    expect(screen.getByRole('status').textContent).toBe('3 events');
    announce('3 events');
    flushSync();
    expect(screen.getByRole('status').textContent).toBe('3 events\u00a0');
    announce('4 events');
    flushSync();
    expect(screen.getByRole('status').textContent).toBe('4 events');
  });
});

describe('a notice', () => {
  test('of an error interrupts; others wait', async () => {
    const { rerender } = render(Notice, {
      tone: 'error',
      title: 'It could not be read',
      children: words('<p>why</p>'),
    });
    expect(screen.getByRole('alert')).toHaveTextContent('It could not be read why');
    await rerender({ tone: 'info' });
    expect(screen.getByRole('status')).toHaveTextContent('It could not be read');
  });
});
