import type { MessageKey } from '../i18n/en/index.ts';

/** What the shell's own keys do; panels add theirs while they hold the focus. */
export type Command = 'search' | 'undo' | 'redo' | 'clear' | 'keys' | 'next-panel' | 'previous-panel';

export interface KeyBinding {
  readonly command: Command;
  readonly label: MessageKey;
  /** `KeyboardEvent.key`, lower-cased. */
  readonly key: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly withControl?: boolean;
  readonly withShift?: boolean;
}

export const KEY_BINDINGS: readonly KeyBinding[] = [
  { command: 'search', label: 'workspace.keys.search', key: '/' },
  { command: 'undo', label: 'workspace.undo', key: 'z', withControl: true },
  { command: 'redo', label: 'workspace.redo', key: 'z', withControl: true, withShift: true },
  { command: 'redo', label: 'workspace.redo', key: 'y', withControl: true },
  { command: 'next-panel', label: 'workspace.keys.next-panel', key: 'f6' },
  { command: 'previous-panel', label: 'workspace.keys.previous-panel', key: 'f6', withShift: true },
  { command: 'clear', label: 'workspace.keys.clear', key: 'escape' },
  { command: 'keys', label: 'workspace.keys.title', key: '?', withShift: true },
];

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Keys that mean the same with Shift and without: signs, which some keyboards need Shift for, and Escape. */
function ignoresShift(key: string): boolean {
  return key === 'escape' || /^[^a-z]$/.test(key);
}

/** The command a key press means, if any. Inside a text field typing and its undo are the field's. */
export function commandOf(press: Press, isTyping: boolean): Command | null {
  if (press.altKey) return null;
  const key = press.key.toLowerCase();
  if (isTyping && key !== 'escape' && key !== 'f6') return null;
  const hasControl = press.ctrlKey || press.metaKey;
  const found = KEY_BINDINGS.find(
    ({ withControl = false, withShift = false, ...binding }) =>
      binding.key === key &&
      withControl === hasControl &&
      (ignoresShift(key) || withShift === press.shiftKey),
  );
  return found?.command ?? null;
}

/** Whether an element takes text, so that letters typed in it are not commands. */
export function takesText(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  return (
    element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(element.type)
  );
}

/** The keys as people write them: "Ctrl+Shift+Z". */
export function keyName({ key, withControl = false, withShift = false }: KeyBinding): string {
  const name = key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1);
  return [...(withControl ? ['Ctrl'] : []), ...(withShift && !ignoresShift(key) ? ['Shift'] : []), name].join(
    '+',
  );
}
