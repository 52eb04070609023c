import type { LayoutReply } from './layout.worker.ts';

/** Opens the worker that lays networks out; null where workers cannot be had. `onfail` is called if it never gets to work. */
export function openWorker(onreply: (reply: LayoutReply) => void, onfail: () => void): Worker | null {
  try {
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutReply>) => onreply(data));
    worker.addEventListener('error', onfail);
    return worker;
  } catch {
    return null;
  }
}
