/** A key, or some, that do one thing. Tables of these both answer key presses and make the list of keys. */
export interface KeyBinding {
  /** What it does; bindings of one table that do the same, each its own way round, share it. */
  readonly id: string;
  /** `KeyboardEvent.key`s. The first is listed; the others are the same key on some keyboards, or an alternative. */
  readonly keys: readonly string[];
  /** Ctrl, or Cmd on a Mac. */
  readonly withControl?: boolean;
  readonly withShift?: boolean;
  readonly withAlt?: boolean;
  /** What has the focus does it by itself, as a button answers Enter: listed, not bound. */
  readonly isNative?: boolean;
}

/** What of a key press says which binding it is. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Keys that mean the same with Shift and without: signs, which some keyboards need Shift for (the space is none), and Escape. */
export function ignoresShift(key: string): boolean {
  return key === 'Escape' || /^[^a-z ]$/i.test(key);
}

/** The binding that a key press means, if any. */
export function bindingOf<Binding extends KeyBinding>(
  bindings: readonly Binding[],
  press: KeyPress,
): Binding | null {
  const key = press.key.toLowerCase();
  const hasControl = press.ctrlKey || press.metaKey;
  return (
    bindings.find(
      ({ keys, withControl = false, withShift = false, withAlt = false, isNative = false }) =>
        !isNative &&
        withControl === hasControl &&
        withAlt === press.altKey &&
        keys.some(
          (each) => each.toLowerCase() === key && (ignoresShift(each) || withShift === press.shiftKey),
        ),
    ) ?? null
  );
}
