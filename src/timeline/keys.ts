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

const PLAIN: Readonly<Record<string, Command>> = {
  ArrowRight: { type: 'walk', step: 1 },
  ArrowLeft: { type: 'walk', step: -1 },
  ArrowDown: { type: 'change-lane', step: 1 },
  ArrowUp: { type: 'change-lane', step: -1 },
  Home: { type: 'end', step: -1 },
  End: { type: 'end', step: 1 },
  '+': { type: 'zoom', factor: ZOOM_FACTOR },
  '=': { type: 'zoom', factor: ZOOM_FACTOR },
  '-': { type: 'zoom', factor: 1 / ZOOM_FACTOR },
  '0': { type: 'fit' },
};

const WITH_SHIFT: Readonly<Record<string, Command>> = {
  ArrowRight: { type: 'pan', share: PAN_SHARE },
  ArrowLeft: { type: 'pan', share: -PAN_SHARE },
  ArrowDown: { type: 'scroll', lanes: 1 },
  ArrowUp: { type: 'scroll', lanes: -1 },
  '+': { type: 'zoom', factor: ZOOM_FACTOR },
  _: { type: 'zoom', factor: 1 / ZOOM_FACTOR },
};

/** The command of a key press, if it is one of the timeline's. */
export function commandOf(
  press: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): Command | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const commands = press.shiftKey ? WITH_SHIFT : PLAIN;
  return Object.hasOwn(commands, press.key) ? (commands[press.key] ?? null) : null;
}
