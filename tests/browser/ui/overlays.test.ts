import { cleanup, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import Dialog from '../../../src/ui/Dialog.svelte';
import Menu from '../../../src/ui/Menu.svelte';
import Splitter from '../../../src/ui/Splitter.svelte';

afterEach(cleanup);

describe('a dialog', () => {
  const onclose = vi.fn();
  let opener: HTMLButtonElement;

  async function openDialog() {
    const { rerender } = render(Dialog, {
      open: false,
      title: 'Open a chronology',
      onclose: () => {
        onclose();
        void rerender({ open: false });
      },
      children: createRawSnippet(() => ({ render: () => '<p>Anything</p>' })),
    });
    opener.focus();
    await rerender({ open: true });
  }

  beforeEach(() => {
    onclose.mockClear();
    opener = document.createElement('button');
    opener.textContent = 'Open';
    document.body.append(opener);
    return () => opener.remove();
  });

  test('is modal, labelled by its title, and takes the focus', async () => {
    await openDialog();
    const dialog = screen.getByRole('dialog', { name: 'Open a chronology' });
    expect(dialog).toBeInstanceOf(HTMLDialogElement);
    expect(dialog.matches(':modal')).toBe(true);
    expect(dialog.contains(document.activeElement)).toBe(true);
  });

  test('keeps its keys from the page beneath', async () => {
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    await openDialog();
    await userEvent.keyboard('?{Escape}');
    await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
    expect(heard).not.toHaveBeenCalled();
    window.removeEventListener('keydown', heard);
  });

  test.each(['Escape', 'button', 'outside'])('is closed by %s, and gives the focus back', async (how) => {
    await openDialog();
    if (how === 'Escape') await userEvent.keyboard('{Escape}');
    else if (how === 'button') await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    else {
      screen.getByRole('dialog').dispatchEvent(new PointerEvent('pointerdown', { button: 0, bubbles: true }));
    }
    await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  test('a press on its words does not close it', async () => {
    await openDialog();
    await userEvent.click(screen.getByText('Anything'));
    expect(screen.getByRole('dialog')).toBeTruthy();
    expect(onclose).not.toHaveBeenCalled();
  });
});

describe('a menu', () => {
  const onchoose = vi.fn();
  beforeEach(() => {
    onchoose.mockClear();
    render(Menu, {
      label: 'Export',
      items: [
        { id: 'svg', label: 'SVG' },
        { id: 'png', label: 'PNG', disabled: true },
        { id: 'pdf', label: 'PDF' },
      ],
      onchoose,
    });
  });
  const button = () => screen.getByRole('button', { name: 'Export' });
  const item = (name: string) => screen.getByRole('menuitem', { name });

  test('opens below its button, with the focus on its first item', async () => {
    await userEvent.click(button());
    await vi.waitFor(() => expect(document.activeElement).toBe(item('SVG')));
    expect(button().getAttribute('aria-expanded')).toBe('true');
    const at = screen.getByRole('menu').getBoundingClientRect();
    expect(at.top).toBeGreaterThanOrEqual(button().getBoundingClientRect().bottom);
    expect(at.right).toBeLessThanOrEqual(innerWidth);
  });

  test('is worked by keys alone: arrow opens, arrows and letters move, Enter chooses', async () => {
    button().focus();
    await userEvent.keyboard('{ArrowDown}');
    await vi.waitFor(() => expect(document.activeElement).toBe(item('SVG')));
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(item('PDF'));
    await userEvent.keyboard('s');
    expect(document.activeElement).toBe(item('SVG'));
    await userEvent.keyboard('{End}{Enter}');
    expect(onchoose.mock.calls).toEqual([['pdf']]);
    expect(document.activeElement).toBe(button());
    expect(screen.queryByRole('menu')).toBeNull();
  });

  test('Escape closes it and gives the focus back, choosing nothing, and telling nobody else', async () => {
    const heard = vi.fn();
    await userEvent.click(button());
    await vi.waitFor(() => expect(document.activeElement).toBe(item('SVG')));
    window.addEventListener('keydown', heard, { once: true });
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(button().getAttribute('aria-expanded')).toBe('false'));
    expect(document.activeElement).toBe(button());
    expect(onchoose).not.toHaveBeenCalled();
    expect(heard).not.toHaveBeenCalled();
    window.removeEventListener('keydown', heard);
  });

  test('what is disabled cannot be chosen', async () => {
    await userEvent.click(button());
    await userEvent.keyboard('p{Enter}');
    expect(onchoose).not.toHaveBeenCalled();
  });
});

test('a splitter is dragged by the pointer, within its bounds, from anywhere in 24 pixels', () => {
  const onresize = vi.fn();
  render(Splitter, { label: 'Width', orientation: 'vertical', value: 300, min: 200, max: 340, onresize });
  const line = screen.getByRole('separator', { name: 'Width' });
  Object.assign(line.style, { position: 'fixed', left: '300px', top: '0', height: '200px' });
  expect(document.elementFromPoint(290, 100)).toBe(line);
  expect(document.elementFromPoint(311, 100)).toBe(line);
  const at = (type: string, clientX: number) =>
    line.dispatchEvent(
      new PointerEvent(type, { clientX, clientY: 100, button: 0, pointerId: 1, bubbles: true }),
    );
  line.setPointerCapture = () => {};
  at('pointerdown', 305);
  at('pointermove', 325);
  at('pointermove', 425);
  at('pointerup', 315);
  at('pointermove', 325);
  expect(onresize.mock.calls).toEqual([
    [320, 'glide'],
    [340, 'glide'],
    [310, 'step'],
  ]);
});
