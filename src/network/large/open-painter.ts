/** Opens the worker that paints large networks; null where workers cannot be had. */
function open(): Worker | null {
  try {
    return new Worker(new URL('./paint.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

let ahead: Worker | null = open();

/** The worker that was opened when this was loaded, for whoever is first; later ones are opened anew. */
export function takePainter(): Worker | null {
  const worker = ahead ?? open();
  ahead = null;
  return worker;
}
