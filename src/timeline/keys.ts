import { bindingOf, type KeyBinding, type KeyPress } from '../ui/keys.ts';

/** What a key press on the timeline asks for. */
export type Command =
  | { readonly type: 'walk'; readonly step: 1 | -1 }
  | { readonly type: 'change-lane'; readonly step: 1 | -1 }
  | { readonly type: 'end'; readonly step: 1 | -1 }
  | { readonly type: 'pan'; readonly share: number }
  | { readonly type: 'scroll'; readonly lanes: number }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'fit' };

const ZOOM_FACTOR = 0.6;
const PAN_SHARE = 0.15;
/** A page leaves a little of what was on show, to go on from. */
const PAGE_SHARE = 0.9;

/** The keys of the lanes. */
export const TIMELINE_KEYS = [
  { id: 'walk', keys: ['ArrowLeft'], command: { type: 'walk', step: -1 } },
  { id: 'walk', keys: ['ArrowRight'], command: { type: 'walk', step: 1 } },
  { id: 'lane', keys: ['ArrowUp'], command: { type: 'change-lane', step: -1 } },
  { id: 'lane', keys: ['ArrowDown'], command: { type: 'change-lane', step: 1 } },
  { id: 'end', keys: ['Home'], command: { type: 'end', step: -1 } },
  { id: 'end', keys: ['End'], command: { type: 'end', step: 1 } },
  { id: 'focus', keys: ['Enter'], isNative: true, command: null },
  { id: 'page', keys: ['PageUp'], command: { type: 'pan', share: -PAGE_SHARE } },
  { id: 'page', keys: ['PageDown'], command: { type: 'pan', share: PAGE_SHARE } },
  { id: 'pan', keys: ['ArrowLeft'], withShift: true, command: { type: 'pan', share: -PAN_SHARE } },
  { id: 'pan', keys: ['ArrowRight'], withShift: true, command: { type: 'pan', share: PAN_SHARE } },
  { id: 'scroll', keys: ['ArrowUp'], withShift: true, command: { type: 'scroll', lanes: -1 } },
  { id: 'scroll', keys: ['ArrowDown'], withShift: true, command: { type: 'scroll', lanes: 1 } },
  { id: 'zoom-in', keys: ['+', '='], command: { type: 'zoom', factor: ZOOM_FACTOR } },
  { id: 'zoom-out', keys: ['-', '_'], command: { type: 'zoom', factor: 1 / ZOOM_FACTOR } },
  { id: 'fit', keys: ['0'], command: { type: 'fit' } },
] as const satisfies readonly (KeyBinding & { readonly command: Command | null })[];

/** The keys of the lanes' headers. */
export const LANE_KEYS = [
  { id: 'walk', keys: ['ArrowUp'] },
  { id: 'walk', keys: ['ArrowDown'] },
  { id: 'open', keys: ['ArrowRight'] },
  { id: 'close', keys: ['ArrowLeft'] },
  { id: 'move', keys: ['ArrowUp'], withAlt: true },
  { id: 'move', keys: ['ArrowDown'], withAlt: true },
  { id: 'focus', keys: ['Enter'], isNative: true },
] as const satisfies readonly KeyBinding[];

/** The command of a key press, if it is one of the timeline's. */
export function commandOf(press: KeyPress): Command | null {
  return bindingOf(TIMELINE_KEYS, press)?.command ?? null;
}
