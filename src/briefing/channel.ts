/** The way between the windows of one briefing: the audience's, and the presenter's. */

/** Says what an envelope is; another version would be another word. */
const POSTMARK = 'regesta.briefing/1';

/** What is sent: who sends it, to which window (null: to all), and what. */
interface Envelope {
  readonly postmark: typeof POSTMARK;
  readonly session: string;
  readonly from: string;
  readonly to: string | null;
  readonly message: unknown;
}

/** One end of the way. What comes in is data from outside: whoever hears it reads it as such. */
export interface Channel {
  /** The name of this window, until it is loaded anew. */
  readonly self: string;
  /** Sends to one window, or to all. */
  send: (message: unknown, to?: string) => void;
  close: () => void;
}

/** Hears a message and the name of the window it came from. */
export type Hear = (message: unknown, from: string) => void;

/** What of the browser a channel needs. */
export interface Surroundings {
  /** The page's own window. */
  readonly window: Window;
  /** The window at the other end, where it is known: the one that was opened, or the one that opened this. */
  partner: () => Window | null;
}

/** Reads what came over a channel; null for anything that is not an envelope of this session for this window. */
export function readEnvelope(data: unknown, session: string, self: string): Envelope | null {
  if (typeof data !== 'object' || data === null) return null;
  if (!('postmark' in data && 'session' in data && 'from' in data && 'to' in data && 'message' in data))
    return null;
  const { postmark, session: named, from, to, message } = data;
  if (postmark !== POSTMARK || named !== session || typeof from !== 'string' || from === self) return null;
  if (to !== null && to !== self) return null;
  return { postmark, session, from, to, message };
}

/** Whether pages of this origin can find each other by the name of a channel; those opened from disk cannot everywhere. */
function isOpaque(window: Window): boolean {
  return window.origin === 'null' || window.location.protocol === 'file:';
}

/**
 * Opens a channel named for a session: a BroadcastChannel, or between pages without an origin of their own messages
 * from window to window, which are believed only when they come from such a page and name the session.
 */
export function openChannel(session: string, { window, partner }: Surroundings, hear: Hear): Channel {
  const self = crypto.randomUUID();
  const sealed = (message: unknown, to: string | null): Envelope => ({
    ...{ postmark: POSTMARK, session, from: self, to, message },
  });
  return isOpaque(window)
    ? betweenWindows(self, session, sealed, window, partner, hear)
    : broadcast(self, session, sealed, hear);
}

type Seal = (message: unknown, to: string | null) => Envelope;

function broadcast(self: string, session: string, seal: Seal, hear: Hear): Channel {
  const channel = new BroadcastChannel(`${POSTMARK} ${session}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const envelope = readEnvelope(data, session, self);
    if (envelope) hear(envelope.message, envelope.from);
  };
  return {
    self,
    send: (message, to) => channel.postMessage(seal(message, to ?? null)),
    close: () => channel.close(),
  };
}

/** The one at the other end, which stays the same to whoever speaks with it when it is loaded anew. */
const PARTNER = 'partner';

function betweenWindows(
  self: string,
  session: string,
  seal: Seal,
  window: Window,
  partner: () => Window | null,
  hear: Hear,
): Channel {
  const { origin } = window;
  let heard: Window | null = null;
  const receive = (event: MessageEvent<unknown>): void => {
    const envelope = event.origin === origin ? readEnvelope(event.data, session, self) : null;
    if (envelope === null || event.source === null) return;
    // After a reload of either, the other is known only by what it says.
    if ('location' in event.source) heard = event.source;
    hear(envelope.message, PARTNER);
  };
  window.addEventListener('message', receive);
  return {
    self,
    send(message) {
      const other = [heard, partner()].find((each) => each !== null && !each.closed);
      other?.postMessage(seal(message, null), origin === 'null' ? '*' : origin);
    },
    close: () => window.removeEventListener('message', receive),
  };
}
