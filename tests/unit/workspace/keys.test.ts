import { describe, expect, it } from 'vitest';
import { commandOf, KEY_BINDINGS, keyName } from '../../../src/workspace/keys.ts';

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

  it('leaves typing and its own undo to a text field, except for Escape', () => {
    expect(commandOf(press('z', { ctrlKey: true }), true)).toBeNull();
    expect(commandOf(press('/'), true)).toBeNull();
    expect(commandOf(press('Escape'), true)).toBe('clear');
    expect(commandOf(press('F6'), true)).toBe('next-panel');
  });

  it('names every binding differently', () => {
    const names = KEY_BINDINGS.map(keyName);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Ctrl+Shift+Z');
    expect(names).toContain('Shift+F6');
  });
});
