import { bindingOf, type KeyBinding, type KeyPress } from '../../ui/keys.ts';

/** The keys of the presenter's window: those of the briefing that move it, and its own. */
export const PRESENTER_KEYS = [
  { id: 'next', keys: ['ArrowRight'] },
  { id: 'next', keys: ['ArrowDown'] },
  { id: 'previous', keys: [' '], withShift: true },
  { id: 'next', keys: [' '] },
  { id: 'next', keys: ['PageDown'] },
  { id: 'previous', keys: ['ArrowLeft'] },
  { id: 'previous', keys: ['ArrowUp'] },
  { id: 'previous', keys: ['PageUp'] },
  { id: 'first', keys: ['Home'] },
  { id: 'last', keys: ['End'] },
  { id: 'black', keys: ['b'] },
  { id: 'black', keys: ['.'] },
  { id: 'back', keys: ['r'] },
  { id: 'back', keys: ['Backspace'] },
  { id: 'timer', keys: ['t'] },
  { id: 'larger', keys: ['+', '='] },
  { id: 'smaller', keys: ['-', '_'] },
] as const satisfies readonly KeyBinding[];

/** What the keys of the presenter's window do. */
export type PresenterCommand = (typeof PRESENTER_KEYS)[number]['id'];

/** What a key press means in the presenter's window, if anything. */
export function presenterCommand(press: KeyPress): PresenterCommand | null {
  return bindingOf(PRESENTER_KEYS, press)?.id ?? null;
}
