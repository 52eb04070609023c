import { openChannel } from '../channel.ts';
import type { Live } from '../live/live.svelte.ts';
import { Audience } from './audience.svelte.ts';
import { pictureOf } from './picture.ts';

/** The name of the parameter by which an address asks for the presenter's window; its value names the session. */
export const PRESENT = 'present';

/** This window's end of its briefing, and the presenter's window that it opened. */
interface Joined {
  readonly live: Live;
  readonly audience: Audience;
  readonly leave: () => void;
}

let joined: Joined | null = null;
let opened: Window | null = null;

/**
 * Makes this the audience's window of a briefing, for as long as the page shows that chronology: it can be begun again
 * from the presenter's window. `session` names the visit, and stays the same when the page is loaded anew.
 */
export function join(live: Live, session: () => string | null): Audience {
  if (joined?.live === live) return joined.audience;
  joined?.leave();
  const visit = session();
  const audience = new Audience(
    live,
    visit ?? crypto.randomUUID(),
    (name, hear) =>
      openChannel(name, { window, partner: () => opened }, (message, from) => {
        // Another chronology has been opened in this page since.
        if (session() === visit) hear(message, from);
        else if (joined?.audience === audience) joined.leave();
      }),
    (scene) => pictureOf(live.desk, scene),
  );
  const part = () => audience.part();
  const greet = ({ persisted }: PageTransitionEvent) => {
    if (persisted) audience.greet();
  };
  window.addEventListener('pagehide', part);
  window.addEventListener('pageshow', greet);
  const leave = () => {
    window.removeEventListener('pagehide', part);
    window.removeEventListener('pageshow', greet);
    audience.close();
    joined = null;
  };
  joined = { live, audience, leave };
  return audience;
}

/** The address of the presenter's window: that of the page, and the session. */
export function presenterAddress(page: string, session: string): string {
  const url = new URL(page);
  url.hash = '';
  url.searchParams.set(PRESENT, session);
  return url.href;
}

/** Opens the presenter's window, or brings it forward; false where the browser does not let it. */
export function openPresenter(session: string): boolean {
  if (opened && !opened.closed) {
    opened.focus();
    return true;
  }
  opened = window.open(
    presenterAddress(location.href, session),
    `presenter-${session}`,
    'width=1100,height=760',
  );
  return opened !== null;
}
