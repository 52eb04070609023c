import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import Button from '../../../src/ui/Button.svelte';
import { tipOf } from '../../../src/ui/tip.ts';
import Tips from '../../../src/ui/Tips.svelte';

const press = vi.fn();

beforeEach(() => {
  press.mockClear();
  render(Button, { label: 'Undo', icon: 'undo', iconOnly: true, shortcut: 'Ctrl+Z', onclick: press });
  render(Button, { label: 'Open', icon: 'folder' });
  render(Tips);
});
afterEach(cleanup);

const tip = () => screen.queryByText('Undo (Ctrl+Z)');
const shown = () => vi.waitFor(() => expect(tip()?.matches(':popover-open')).toBe(true), { timeout: 20_000 });
const gone = () => vi.waitFor(() => expect(document.querySelector('[popover]:popover-open')).toBeNull());

describe('the tooltip of what the keyboard is on', () => {
  test('shows what its icon does, beside it and within the page', async () => {
    await userEvent.tab();
    expect(document.activeElement).toHaveAccessibleName('Undo');
    await shown();
    const box = tip()?.getBoundingClientRect();
    const button = document.activeElement?.getBoundingClientRect();
    expect(box?.top).toBeGreaterThanOrEqual(button?.bottom ?? NaN);
    expect(box?.left).toBeGreaterThanOrEqual(0);
  });

  test('goes when the focus goes on to what says its name itself', async () => {
    await userEvent.tab();
    await shown();
    await userEvent.tab();
    expect(document.activeElement).toHaveAccessibleName('Open');
    await gone();
  });

  test('stays while it is pointed at, and goes with Escape, the focus staying', async () => {
    await userEvent.tab();
    await shown();
    await userEvent.hover(tip() ?? document.body);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await shown();
    await userEvent.keyboard('{Escape}');
    await gone();
    expect(document.activeElement).toHaveAccessibleName('Undo');
  });

  test('comes for nobody who uses the mouse', async () => {
    await userEvent.keyboard('{Shift}');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(press).toHaveBeenCalledOnce();
    await gone();
  });

  test('shows what lines that are left out would say, and nothing where there are none', async () => {
    const name = 'A kind of meeting whose name is long '.repeat(6).trim();
    const button = document.createElement('button');
    button.title = button.textContent = name;
    button.style.cssText = 'width: 200px; white-space: normal';
    document.body.append(button);
    await userEvent.keyboard('{Shift}');
    button.focus();
    expect(tipOf(button)).toBe('');
    const cut = document.createElement('span');
    cut.style.cssText =
      'display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2';
    cut.textContent = name;
    button.replaceChildren(cut);
    expect(tipOf(button)).toBe(name);
    button.remove();
  });
});
