import { narrowConnections } from './connections.ts';
import { embeddedIn } from './embedded.ts';

/** The page that a chronology is opened in, as far as opening one needs it. */
export interface Page {
  /** What relative addresses are relative to. */
  readonly href: string;
  /** The query part of its address. */
  readonly search: string;
  /** As it came, where a chronology lies in it. */
  readonly embedded: HTMLElement | null;
  /** Loads the page anew with another query part; the fragment is left behind. */
  go(search: string): void;
  /** Writes another query part into the address, as an entry of its own, and stays. */
  show(search: string): void;
  /** Lets it connect to its own origin and that of the address, if any, and to no other from now on. */
  narrow(address: string | null): void;
}

/** The browser's own, not yet changed. Going back to an entry that asks for another chronology loads the page anew. */
export function browserPage(window: Window): Page {
  const { location, history, document } = window;
  const embedded = embeddedIn(document);
  let shown = location.search;
  window.addEventListener('popstate', (event) => {
    if (location.search === shown) return;
    // Nobody else may take the other chronology's address for a view of this one.
    event.stopImmediatePropagation();
    location.reload();
  });
  return {
    href: document.baseURI,
    embedded,
    get search() {
      return location.search;
    },
    go: (search) => location.assign(location.pathname + search),
    show(search) {
      shown = search;
      history.pushState(null, '', location.pathname + search);
    },
    narrow: narrowConnections,
  };
}
