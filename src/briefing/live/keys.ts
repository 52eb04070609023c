import { bindingOf, type KeyBinding, type KeyPress } from '../../ui/keys.ts';

/** The keys of a briefing, as slide tools and their remotes have them. */
export const BRIEFING_KEYS = [
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
  { id: 'number', keys: ['Enter'] },
  { id: 'scenes', keys: ['g', 'o'] },
  { id: 'black', keys: ['b'] },
  { id: 'black', keys: ['.'] },
  { id: 'spotlight', keys: ['l'] },
  { id: 'quotation', keys: ['q'] },
  { id: 'explore', keys: ['x'] },
  { id: 'back', keys: ['r'] },
  { id: 'back', keys: ['Backspace'] },
  { id: 'presenter', keys: ['p'] },
  { id: 'full-screen', keys: ['f'] },
  { id: 'keys', keys: ['?'] },
  { id: 'leave', keys: ['Escape'] },
] as const satisfies readonly KeyBinding[];

/** What the keys of a briefing do. */
export type BriefingCommand = (typeof BRIEFING_KEYS)[number]['id'];

/** The keys that work while all panels are forward. */
export const EXPLORING_KEYS = [
  { id: 'back', keys: ['r'] },
  { id: 'back', keys: ['Backspace'] },
  { id: 'enlarge', keys: ['x'] },
] as const satisfies readonly KeyBinding[];

/** Keys of a remote, which no part of the screen may take for itself. */
const REMOTE = ['PageUp', 'PageDown', 'b', 'B', '.'];

/** The press by its letter on a Latin keyboard, where the one in use writes another script. */
function latin(press: KeyPress & Pick<KeyboardEvent, 'code'>): KeyPress {
  const [, letter] = /^Key([A-Z])$/.exec(press.code) ?? [];
  const { ctrlKey, metaKey, shiftKey, altKey } = press;
  const isForeign = letter !== undefined && !/^[ -~]$/.test(press.key);
  return { key: isForeign ? letter : press.key, ctrlKey, metaKey, shiftKey, altKey };
}

/** What a key press means in a briefing, if anything. */
export function briefingCommand(press: KeyPress & Pick<KeyboardEvent, 'code'>): BriefingCommand | null {
  return bindingOf(BRIEFING_KEYS, latin(press))?.id ?? null;
}

/** What a key press means while all panels are forward, if anything. */
export function exploringCommand(press: KeyPress & Pick<KeyboardEvent, 'code'>): 'back' | 'enlarge' | null {
  return bindingOf(EXPLORING_KEYS, latin(press))?.id ?? null;
}

/** Whether a remote sends this key. */
export function isOfRemote({ key }: KeyPress): boolean {
  return REMOTE.includes(key);
}

/** The number typed so far, with one more digit or without what no scene can have; null while none is. */
export function typedAfter(typed: number | null, key: string): number | null {
  return /^\d$/.test(key) ? Math.min(9999, (typed ?? 0) * 10 + Number(key)) : null;
}
