import { libraryOf } from './library.ts';
import type { Seeker } from './seeker.ts';

/** What searching takes, ms. */
export interface SearchTimes {
  readonly indexMs: number;
  /** The longest that a frame took while the index was built. */
  readonly longestFrameMs: number;
  /** Of each keystroke, until its hits were painted. */
  readonly keystrokesMs: readonly number[];
}

const SEEKERS: Readonly<Record<string, () => Promise<{ readonly seeker: Seeker }>>> = {
  search: () => import('./regesta.ts'),
  minisearch: () => import('./minisearch.ts'),
};
const FRAME_MS = 1000 / 60;
const SETTLING_MS = 500;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Once the next frame was painted: a message that is sent in a frame comes after it. */
function painted(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    }),
  );
}

/** Indexes so many documents, types into the box, and notes how long everything takes. */
export async function timeSearch(id: string, documents: number, stage: HTMLElement): Promise<SearchTimes> {
  const load = SEEKERS[id];
  if (load === undefined) throw new Error(`nobody searches as ${id}`);
  const { seeker } = await load();
  const library = libraryOf(documents);
  seeker.prepare(library, stage);
  await wait(SETTLING_MS);

  window.probe.startFrames();
  await painted();
  const begunMs = performance.now();
  await seeker.index(library, stage);
  const indexMs = performance.now() - begunMs;
  // What a frame was kept from is told by the beginning of the one after it.
  for (let frame = 0; frame < 3; frame++) await painted();
  const starts = window.probe.stopFrames();
  const longestFrameMs = Math.max(...starts.slice(1).map((start, at) => start - (starts[at] ?? NaN)));

  const keystrokesMs: number[] = [];
  for (const [at, text] of library.typed.entries()) {
    // At any moment of a frame, as keys are pressed.
    await wait(40 + ((at * 7) % FRAME_MS));
    const pressedMs = performance.now();
    await seeker.type(text);
    await painted();
    keystrokesMs.push(performance.now() - pressedMs);
  }
  return { indexMs, longestFrameMs, keystrokesMs };
}
