/** A history as kept by the browser for this tab: what each of our entries showed. */
export interface RememberedHistory {
  readonly fragments: readonly string[];
  /** Number of the first fragment's entry. */
  readonly forgotten: number;
  /** Number of the entry on show. */
  readonly entry: number;
}

/**
 * Where the view is written for the person to see, copy and go back to. `entry` is the number of the entry in our
 * own history; `move` asks to go to another entry and reports the arrival through `onArrive`.
 */
export interface AddressBar {
  /** The page's whole address without its fragment. */
  readonly href: string;
  readonly fragment: string;
  push(fragment: string, entry: number): void;
  replace(fragment: string, entry: number): void;
  move(delta: number): void;
  /** Called when the address was changed from outside: by the browser's buttons, or by hand (`entry` is null). */
  onArrive(listener: (fragment: string, entry: number | null) => void): () => void;
  /** Keeps the list of entries for this tab, so that undo outlives a reload. */
  remember(fragments: readonly string[], forgotten: number): void;
  recall(): RememberedHistory | null;
}

interface EntryState {
  readonly session: string;
  readonly entry: number;
}

function entryState(state: unknown): EntryState | null {
  if (typeof state !== 'object' || state === null || !('session' in state) || !('entry' in state))
    return null;
  const { session, entry } = state;
  return typeof session === 'string' && typeof entry === 'number' ? { session, entry } : null;
}

/** The name of the visit that an entry of the browser's history belongs to, if it is one of ours. */
export function visitIn(state: unknown): string | null {
  return entryState(state)?.session ?? null;
}

function readRemembered(text: string | null): { fragments: string[]; forgotten: number } | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('fragments' in kept) || !('forgotten' in kept))
      return null;
    const { fragments, forgotten } = kept;
    if (!Array.isArray(fragments) || typeof forgotten !== 'number') return null;
    return { fragments: fragments.filter((fragment) => typeof fragment === 'string'), forgotten };
  } catch {
    return null;
  }
}

/**
 * The browser's own address bar and back button. The entries of one visit share a session name, which a reload
 * finds again in the entry's state; where session storage is refused, undo simply begins anew after a reload.
 */
export function browserAddressBar(window: Window): AddressBar {
  const { history, location } = window;
  const before = entryState(history.state);
  const session = before?.session ?? crypto.randomUUID();
  const storageKey = `regesta.history.${session}`;
  const hrefOf = (fragment: string) =>
    `${location.pathname}${location.search}${fragment === '' ? '' : `#${fragment}`}`;
  const stateOf = (entry: number): EntryState => ({ session, entry });
  return {
    get href() {
      return location.href.replace(/#.*$/s, '');
    },
    get fragment() {
      return location.hash.slice(1);
    },
    push: (fragment, entry) => history.pushState(stateOf(entry), '', hrefOf(fragment)),
    replace: (fragment, entry) => history.replaceState(stateOf(entry), '', hrefOf(fragment)),
    move: (delta) => history.go(delta),
    onArrive(listener) {
      const arrive = (event: PopStateEvent) => {
        const state = entryState(event.state);
        listener(location.hash.slice(1), state?.session === session ? state.entry : null);
      };
      window.addEventListener('popstate', arrive);
      return () => window.removeEventListener('popstate', arrive);
    },
    remember(fragments, forgotten) {
      try {
        window.sessionStorage.setItem(storageKey, JSON.stringify({ fragments, forgotten }));
      } catch {
        // Storage is full or refused: the address itself still holds the present view.
      }
    },
    recall() {
      if (before === null) return null;
      try {
        const kept = readRemembered(window.sessionStorage.getItem(storageKey));
        return kept === null ? null : { ...kept, entry: before.entry };
      } catch {
        return null;
      }
    },
  };
}

/** An address bar that is nobody's: for tests, and for pages that must leave no trace. Arrivals are immediate. */
export function memoryAddressBar(fragment = ''): AddressBar {
  let entries: { fragment: string; entry: number }[] = [{ fragment, entry: 0 }];
  let at = 0;
  let listen: (fragment: string, entry: number | null) => void = () => {};
  return {
    href: 'memory:',
    get fragment() {
      return entries[at]?.fragment ?? '';
    },
    push(next, entry) {
      entries = [...entries.slice(0, at + 1), { fragment: next, entry }];
      at += 1;
    },
    replace(next, entry) {
      entries[at] = { fragment: next, entry };
    },
    move(delta) {
      const there = entries[at + delta];
      if (there === undefined) return;
      at += delta;
      listen(there.fragment, there.entry);
    },
    onArrive(listener) {
      listen = listener;
      return () => (listen = () => {});
    },
    remember() {},
    recall: () => null,
  };
}
