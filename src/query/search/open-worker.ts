import type { SearchReply } from './search.worker.ts';

/** Opens the worker that searches; null where workers cannot be had. `onfail` is called if it never gets to work. */
export function openWorker(onreply: (reply: SearchReply) => void, onfail: () => void): Worker | null {
  try {
    const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => onreply(data));
    worker.addEventListener('error', onfail);
    return worker;
  } catch {
    return null;
  }
}
