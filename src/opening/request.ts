interface Ahead {
  readonly url: string;
  readonly response: Promise<Response>;
  readonly stop: AbortController;
}

let ahead: Ahead | null = null;

/** Never an outdated copy: a chronology and its documents must fit each other. */
function ask(url: string, signal: AbortSignal | null): Promise<Response> {
  return fetch(url, { signal, referrerPolicy: 'no-referrer', cache: 'no-cache' });
}

/** Asks for a file before anybody is there to take it. */
export function requestAhead(url: string): void {
  const stop = new AbortController();
  const response = ask(url, stop.signal);
  ahead = { url, response, stop };
  // Whoever takes it is told that it failed.
  response.catch(() => {});
}

/** Asks for a file; the first to ask for one that was asked for ahead takes that. */
export function request(url: string, signal?: AbortSignal): Promise<Response> {
  const mine = ahead?.url === url ? ahead : null;
  if (mine === null) return ask(url, signal ?? null);
  ahead = null;
  signal?.addEventListener('abort', () => mine.stop.abort());
  return mine.response;
}
