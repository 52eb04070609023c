import { bindingOf, type KeyBinding, type KeyPress } from '../ui/keys.ts';

/** The shell's own keys; panels add theirs while they hold the focus. */
export const SHELL_KEYS = [
  { id: 'search', keys: ['/'] },
  { id: 'palette', keys: ['k'], withControl: true },
  { id: 'next-hit', keys: ['F3'] },
  { id: 'previous-hit', keys: ['F3'], withShift: true },
  { id: 'undo', keys: ['z'], withControl: true },
  { id: 'redo', keys: ['z'], withControl: true, withShift: true },
  { id: 'redo', keys: ['y'], withControl: true },
  { id: 'add-scene', keys: ['Enter'], withControl: true },
  { id: 'print', keys: ['p'], withControl: true },
  { id: 'next-panel', keys: ['F6'] },
  { id: 'previous-panel', keys: ['F6'], withShift: true },
  { id: 'clear', keys: ['Escape'] },
  { id: 'keys', keys: ['?'] },
] as const satisfies readonly KeyBinding[];

/** What the shell's keys do. */
export type Command = (typeof SHELL_KEYS)[number]['id'];

/** The command a key press means, if any. Inside a text field typing and its undo are the field's. */
export function commandOf(press: KeyPress, isTyping: boolean): Command | null {
  const command = bindingOf(SHELL_KEYS, press)?.id ?? null;
  const isOfField =
    isTyping && !/^(Escape|F\d)$/.test(press.key) && command !== 'print' && command !== 'palette';
  return isOfField ? null : command;
}

/** Whether an element takes text, so that letters typed in it are not commands. */
export function takesText(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  return (
    element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(element.type)
  );
}
