import type { Result } from '../chronology/problem.ts';
import { CANCELLED, failure } from './failure.ts';
import { request } from './request.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** The largest file that is read: past this a browser cannot hold its text either. */
export const LARGEST_FILE_BYTES = 256 * 2 ** 20;

/** What came, in the pieces it came in, and from where after any redirection. */
export interface Fetched {
  readonly pieces: Bytes[];
  readonly url: string;
}

interface Options {
  readonly signal?: AbortSignal | undefined;
  /** Total is null when the server does not say, or says the size of the compressed file. */
  readonly onReceived?: ((receivedBytes: number, totalBytes: number | null) => void) | undefined;
  /** Given each piece as it comes, in order. */
  readonly onPiece?: (piece: Bytes) => void;
  readonly limitBytes?: number;
}

/**
 * Fetches a file whole, never an outdated copy (a chronology and its documents must fit each other), telling of each
 * piece as it arrives; whatever goes wrong comes back as a problem.
 */
export async function fetchFile(url: string, options: Options = {}): Promise<Result<Fetched>> {
  const { signal } = options;
  let response: Response;
  try {
    response = await request(url, signal);
  } catch {
    return signal?.aborted
      ? CANCELLED
      : failure('unreachable', 'The address could not be reached.', { file: url });
  }
  if (!response.ok) {
    const code = response.status === 404 || response.status === 410 ? 'not-found' : 'http-status';
    const found = `${response.status} ${response.statusText}`.trim();
    void response.body?.cancel();
    return failure(code, `The server answered ${found}.`, { file: url, found });
  }
  const received = await receive(response, url, options);
  return received.ok ? { ok: true, value: { pieces: received.value, url: response.url || url } } : received;
}

async function receive(response: Response, url: string, options: Options): Promise<Result<Bytes[]>> {
  const { signal, onReceived, onPiece, limitBytes = LARGEST_FILE_BYTES } = options;
  const stated = Number(response.headers.get('content-length') ?? NaN);
  const pieces: Bytes[] = [];
  let receivedBytes = 0;
  try {
    onReceived?.(0, stated || null);
    const reader = response.body?.getReader();
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      receivedBytes += piece.value.length;
      if (receivedBytes > limitBytes) {
        void reader?.cancel();
        return failure('too-large', 'The file is too large.', {
          file: url,
          expected: inMegabytes(limitBytes),
        });
      }
      pieces.push(piece.value);
      onPiece?.(piece.value);
      onReceived?.(receivedBytes, receivedBytes <= stated ? stated : null);
    }
  } catch {
    if (signal?.aborted) return CANCELLED;
    const found = `${receivedBytes} bytes`;
    return failure('interrupted', 'The connection broke off.', { file: url, found });
  }
  return { ok: true, value: pieces };
}

/** The size a limit allows, as a person reads it. */
export function inMegabytes(limitBytes: number): string {
  return `at most ${Math.round(limitBytes / 2 ** 20)} MB`;
}
