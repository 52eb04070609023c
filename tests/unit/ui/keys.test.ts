import { describe, expect, it } from 'vitest';
import { bindingOf, type KeyBinding, type KeyPress } from '../../../src/ui/keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
  ...held,
});
const BINDINGS: readonly KeyBinding[] = [
  { id: 'zoom', keys: ['+', '='] },
  { id: 'walk', keys: ['ArrowLeft'] },
  { id: 'pan', keys: ['ArrowLeft'], withShift: true },
  { id: 'move', keys: ['ArrowLeft'], withAlt: true },
  { id: 'undo', keys: ['z'], withControl: true },
  { id: 'focus', keys: ['Enter'], isNative: true },
];
const idOf = (key: string, held: Partial<KeyPress> = {}) => bindingOf(BINDINGS, press(key, held))?.id;

describe('a table of keys', () => {
  it('is answered by what is held down as well', () => {
    expect(idOf('ArrowLeft')).toBe('walk');
    expect(idOf('ArrowLeft', { shiftKey: true })).toBe('pan');
    expect(idOf('ArrowLeft', { ctrlKey: true })).toBeUndefined();
    expect(idOf('ArrowLeft', { altKey: true })).toBe('move');
    expect(idOf('ArrowLeft', { altKey: true, shiftKey: true })).toBeUndefined();
    expect(idOf('z')).toBeUndefined();
    expect(idOf('z', { metaKey: true })).toBe('undo');
    expect(idOf('Z', { ctrlKey: true })).toBe('undo');
    expect(idOf('z', { ctrlKey: true, altKey: true })).toBeUndefined();
  });

  it('finds a sign whether its keyboard needs Shift for it or not', () => {
    expect(idOf('+', { shiftKey: true })).toBe('zoom');
    expect(idOf('+')).toBe('zoom');
    expect(idOf('=')).toBe('zoom');
  });

  it('leaves to an element what it does by itself', () => {
    expect(idOf('Enter')).toBeUndefined();
  });
});
