import { SCENE_KEYS } from '../briefing/strip/keys.ts';
import { VALUE_KEYS } from '../filters/keys.ts';
import type { inKeys } from '../i18n/areas/keys.ts';
import { NETWORK_KEYS } from '../network/keys.ts';
import { PIN_KEYS } from '../network/pins/keys.ts';
import { WINDOW_KEYS } from '../timeline/grab.ts';
import { LANE_KEYS, TIMELINE_KEYS } from '../timeline/keys.ts';
import { BAR_KEYS } from '../timeline/overview.ts';
import { ignoresShift, type KeyBinding } from '../ui/keys.ts';
import { SHELL_KEYS } from './keys.ts';

/** A word of the list of keys. */
export type KeyWord = Parameters<typeof inKeys>[0];

/** One thing that keys do, and the ways to do it: keys pressed together, as `KeyboardEvent.key` or a modifier's name. */
export interface KeyRow {
  readonly word: KeyWord;
  readonly chords: readonly (readonly string[])[];
}

export interface KeyGroup {
  readonly word: KeyWord;
  readonly rows: readonly KeyRow[];
}

/** The keys of a binding that are pressed together. */
export function chordOf({
  keys,
  withControl = false,
  withShift = false,
  withAlt = false,
}: KeyBinding): readonly string[] {
  const [key = ''] = keys;
  return [
    ...(withControl ? ['Ctrl'] : []),
    ...(withAlt ? ['Alt'] : []),
    ...(withShift && !ignoresShift(key) ? ['Shift'] : []),
    key.length === 1 ? key.toUpperCase() : key,
  ];
}

/** A table of bindings as a group, in its order; bindings of one id are one row. */
export function groupOf<Id extends string, Group extends string>(
  word: Group,
  bindings: readonly (KeyBinding & { readonly id: Id })[],
): { word: Group; rows: { word: `${Group}.${Id}`; chords: (readonly string[])[] }[] } {
  const rows = new Map<Id, { word: `${Group}.${Id}`; chords: (readonly string[])[] }>();
  for (const binding of bindings) {
    const row = rows.get(binding.id) ?? { word: `${word}.${binding.id}` as const, chords: [] };
    row.chords.push(chordOf(binding));
    rows.set(binding.id, row);
  }
  return { word, rows: [...rows.values()] };
}

/** Every key there is, by where it works. A binding without a word does not compile. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  groupOf('shell', SHELL_KEYS),
  groupOf('filters', VALUE_KEYS),
  groupOf('timeline', TIMELINE_KEYS),
  groupOf('lanes', LANE_KEYS),
  groupOf('bars', BAR_KEYS),
  groupOf('window', WINDOW_KEYS),
  groupOf('network', [...NETWORK_KEYS, ...PIN_KEYS]),
  groupOf('scenes', SCENE_KEYS),
];

/** What hands do, and where it is said. */
export const HANDS = ['wheel', 'sideways', 'drag', 'leap', 'box'] as const;

/** How a key is written where it has a sign of its own, and what that sign is called. */
export const SIGNS: ReadonlyMap<string, { readonly sign: string; readonly name: KeyWord }> = new Map([
  ['ArrowLeft', { sign: '←', name: 'key.ArrowLeft' }],
  ['ArrowRight', { sign: '→', name: 'key.ArrowRight' }],
  ['ArrowUp', { sign: '↑', name: 'key.ArrowUp' }],
  ['ArrowDown', { sign: '↓', name: 'key.ArrowDown' }],
  ['-', { sign: '−', name: 'key.minus' }],
  ['+', { sign: '+', name: 'key.plus' }],
  ['/', { sign: '/', name: 'key.slash' }],
  ['?', { sign: '?', name: 'key.question' }],
]);
