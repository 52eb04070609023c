import { describe, expect, it } from 'vitest';
import { chordOf, KEY_GROUPS } from '../../../src/workspace/key-list.ts';
import { commandOf, SHELL_KEYS } from '../../../src/workspace/keys.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('keys of the shell', () => {
  it.each([
    ['/', {}, 'search'],
    ['z', { ctrlKey: true }, 'undo'],
    ['z', { metaKey: true }, 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['y', { ctrlKey: true }, 'redo'],
    ['p', { metaKey: true }, 'print'],
    ['k', { ctrlKey: true }, 'palette'],
    ['k', { metaKey: true }, 'palette'],
    ['k', {}, null],
    ['p', {}, null],
    ['Escape', {}, 'clear'],
    ['F6', {}, 'next-panel'],
    ['F6', { shiftKey: true }, 'previous-panel'],
    ['?', { shiftKey: true }, 'keys'],
    ['?', {}, 'keys'],
    ['z', {}, null],
    ['z', { ctrlKey: true, altKey: true }, null],
    ['y', { ctrlKey: true, shiftKey: true }, null],
  ] as const)('%s with %o means %s', (key, held, command) => {
    expect(commandOf(press(key, held), false)).toBe(command);
  });

  it('leaves typing and its own undo to a text field, except for Escape, F6, printing and the palette', () => {
    expect(commandOf(press('z', { ctrlKey: true }), true)).toBeNull();
    expect(commandOf(press('/'), true)).toBeNull();
    expect(commandOf(press('Escape'), true)).toBe('clear');
    expect(commandOf(press('F6'), true)).toBe('next-panel');
    expect(commandOf(press('p', { ctrlKey: true }), true)).toBe('print');
    expect(commandOf(press('p'), true)).toBeNull();
    expect(commandOf(press('k', { ctrlKey: true }), true)).toBe('palette');
  });

  it('means one thing by each key', () => {
    const chords = SHELL_KEYS.map((binding) => chordOf(binding).join('+'));
    expect(new Set(chords).size).toBe(chords.length);
    expect(chords).toContain('Ctrl+Shift+Z');
    expect(chords).toContain('Shift+F6');
  });
});

describe('the list of keys', () => {
  const rows = KEY_GROUPS.flatMap((group) => group.rows);
  const rowOf = (word: string) =>
    rows.find((row) => row.word === word)?.chords.map((chord) => chord.join('+'));

  it('has a row for each thing that keys do, with every way to do it', () => {
    const groups = ['shell', 'filters', 'timeline', 'lanes', 'bars', 'window', 'network', 'scenes'];
    expect(KEY_GROUPS.map(({ word }) => word)).toEqual(groups);
    expect(rowOf('scenes.move')).toEqual(['Alt+ArrowLeft', 'Alt+ArrowRight']);
    expect(rowOf('lanes.move')).toEqual(['Alt+ArrowUp', 'Alt+ArrowDown']);
    expect(rowOf('shell.redo')).toEqual(['Ctrl+Shift+Z', 'Ctrl+Y']);
    expect(rowOf('timeline.page')).toEqual(['PageUp', 'PageDown']);
    expect(rowOf('timeline.pan')).toEqual(['Shift+ArrowLeft', 'Shift+ArrowRight']);
    expect(rowOf('timeline.focus')).toEqual(['Enter']);
    expect(rowOf('network.walk')).toHaveLength(4);
    expect(new Set(rows.map(({ word }) => word)).size).toBe(rows.length);
  });

  it('says no key of one place twice', () => {
    for (const group of KEY_GROUPS) {
      const chords = group.rows.flatMap((row) => row.chords.map((chord) => chord.join('+')));
      expect(new Set(chords).size).toBe(chords.length);
    }
  });
});
