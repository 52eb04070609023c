/** Each figure as it is taken once, in a page of its own. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { handle, LOOKED_AT_MS, type Point } from './gestures.ts';
import type { ContenderId, Figure } from './samples.ts';
import { inFreshPage, inPatience } from './session.ts';
import type { Site } from './site.ts';
import { paceOf, percentile } from './statistics.ts';

/** Figures of one run; null where there was no picture in time. */
export type Taken = Readonly<Partial<Record<Figure, number | null>>>;

const MIDDLE: Point = { x: 720, y: 450 };
const PLOT = '[aria-label="Timeline"]';

/** A browser that was just begun is busy with itself for so long. */
const BEGUN_MS = 1500;

async function prepare(page: Page, site: Site, contender: ContenderId, events: number): Promise<void> {
  await page.goto(`${site.origin}/bench/`);
  await page.evaluate(([id, count]) => window.bench.prepare(id, count), [contender, events] as const);
  await delay(BEGUN_MS);
}

function show(page: Page): Promise<number | null> {
  return inPatience(page.evaluate(() => window.bench.show()));
}

/** From parsed data in memory to the first complete picture. */
export function takeFirst(site: Site, contender: ContenderId, events: number): Promise<Taken> {
  return inFreshPage(site, { isStill: true }, async (page) => {
    await prepare(page, site, contender, events);
    return { first: await show(page) };
  });
}

/** From the change of the query to the picture of what it leaves. */
export function takeFilter(site: Site, contender: ContenderId, events: number): Promise<Taken> {
  return inFreshPage(site, { isStill: true }, async (page) => {
    await prepare(page, site, contender, events);
    if ((await show(page)) === null) return { filter: null };
    await delay(LOOKED_AT_MS);
    return { filter: await inPatience(page.evaluate(() => window.bench.filter())) };
  });
}

/** From a query of three facets to what it leaves and the counts of every facet: no picture. */
export function takeQuery(site: Site, contender: ContenderId, events: number): Promise<Taken> {
  return inFreshPage(site, {}, async (page) => {
    await page.goto(`${site.origin}/bench/`);
    const asking = page.evaluate(([id, count]) => window.bench.ask(id, count), [contender, events] as const);
    return { query: (await asking).ms };
  });
}

function pacesOf({ pan, zoom }: Awaited<ReturnType<typeof handle>>): Taken {
  const [panned, zoomed] = [paceOf(pan), paceOf(zoom)];
  return {
    'pan-p50': panned.p50Ms,
    'pan-p95': panned.p95Ms,
    'pan-fps': panned.framesPerSecond,
    'zoom-p50': zoomed.p50Ms,
    'zoom-p95': zoomed.p95Ms,
    'zoom-fps': zoomed.framesPerSecond,
  };
}

/** Frames under a hand, in a page of the benchmark. */
export function takeFrames(site: Site, contender: ContenderId, events: number): Promise<Taken> {
  return inFreshPage(site, {}, async (page) => {
    await prepare(page, site, contender, events);
    if ((await show(page)) === null) return { 'pan-p95': null, 'zoom-p95': null };
    return pacesOf(await handle(page, MIDDLE, contender !== 'empty'));
  });
}

/** Opens the built application on a file, and waits for its timeline to come to rest. */
async function openApp(page: Page, site: Site, events: number, fragment: string) {
  await delay(BEGUN_MS);
  const address = `${site.origin}/app/?data=${encodeURIComponent(`${site.origin}/data/${events}.json`)}${fragment}`;
  return inPatience(
    page.goto(address, { waitUntil: 'commit' }).then(() => page.evaluate(() => window.probe.rest())),
  );
}

/** The middle of the largest canvas of the timeline; its axis may be another. */
async function middleOfPlot(page: Page): Promise<Point> {
  const canvases = await page.locator(`${PLOT} canvas`).all();
  const boxes = await Promise.all(canvases.map((canvas) => canvas.boundingBox()));
  const [box] = boxes
    .filter((each) => each !== null)
    .toSorted((a, b) => b.width * b.height - a.width * a.height);
  if (box === undefined) throw new Error('the timeline has no canvas');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Frames under a hand, in the application with all its panels, or with the timeline alone. */
export function takeAppFrames(site: Site, isMaximised: boolean, events: number): Promise<Taken> {
  return inFreshPage(site, { watched: PLOT }, async (page) => {
    const rest = await openApp(page, site, events, isMaximised ? '#panel=timeline' : '');
    if (rest === null) return { 'pan-p95': null, 'zoom-p95': null };
    return pacesOf(await handle(page, await middleOfPlot(page)));
  });
}

const HOVERED = 8;

/** The middles of the first themes in the filters. The page is asked by script alone: what finds elements for a test listens to every pointer. */
function themePlaces(page: Page): Promise<readonly Point[]> {
  return page.evaluate(
    (count) =>
      Array.from(document.querySelectorAll('section[aria-label="Filters"] li'))
        .slice(0, count)
        .map((row) => {
          const { x, y, width, height } = row.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }),
    HOVERED,
  );
}

/** From the pointer's coming to a theme in the filters to its kin lit in every panel: the slowest but one of eight themes. */
export function takeHover(site: Site, events: number): Promise<Taken> {
  return inFreshPage(site, { watched: PLOT, isStill: true }, async (page) => {
    if ((await openApp(page, site, events, '')) === null) return { hover: null };
    await delay(LOOKED_AT_MS);
    const times: number[] = [];
    const places = await themePlaces(page);
    if (places.length < HOVERED) throw new Error('there are too few themes');
    for (const { x, y } of places) {
      await page.mouse.move(MIDDLE.x, 10);
      await delay(500);
      // Watched before the hand moves: what is lit may be drawn before the frame in which other events of the pointer come.
      await page.evaluate(() => {
        window.probe.watch('body');
        addEventListener(
          'pointerover',
          ({ timeStamp }) => (document.documentElement.dataset['pointedMs'] = String(timeStamp)),
          { capture: true, once: true },
        );
      });
      await page.mouse.move(x, y);
      const taken = await page.evaluate(
        async ([px, py]) => {
          const { endedMs } = await window.probe.rest();
          const isLit = document.elementFromPoint(px, py)?.closest('li')?.classList.contains('lit') ?? false;
          return { isLit, ms: endedMs - Number(document.documentElement.dataset['pointedMs']) };
        },
        [x, y] as const,
      );
      if (!taken.isLit) throw new Error('nothing was lit');
      times.push(taken.ms);
    }
    return { hover: times.toSorted((a, b) => a - b)[HOVERED - 2] ?? null };
  });
}

/** Searching so many documents of 300 words: the index, and every keystroke until its hits are on the screen. */
export function takeSearch(site: Site, seeker: ContenderId, documents: number): Promise<Taken> {
  return inFreshPage(site, { isStill: true }, async (page) => {
    await page.goto(`${site.origin}/bench/`);
    const searching = page.evaluate(([id, count]) => window.bench.search(id, count), [
      seeker,
      documents,
    ] as const);
    const { indexMs, longestFrameMs, keystrokesMs } = await searching;
    return {
      'keystroke-p50': percentile(keystrokesMs, 0.5),
      'keystroke-p95': percentile(keystrokesMs, 0.95),
      index: indexMs,
      'index-frame': longestFrameMs,
    };
  });
}

/** From the address with a file in it to the timeline's first complete picture. */
export function takeLoad(site: Site, events: number): Promise<Taken> {
  return inFreshPage(site, { watched: PLOT, isStill: true }, async (page) => {
    const rest = await openApp(page, site, events, '');
    return { load: rest?.endedMs ?? null, 'no-progress': rest?.hasShownProgress === true ? 0 : 1 };
  });
}

/** A layout that has not come to its end by then is handled as it is, ms. */
const LAYOUT_PATIENCE_MS = 20_000;

/** A network: when it is first seen, when its layout is over, and its frames under a hand. */
export function takeNetwork(site: Site, contender: ContenderId, nodes: number): Promise<Taken> {
  return inFreshPage(site, {}, async (page) => {
    await page.goto(`${site.origin}/bench/`);
    await page.evaluate(([id, n]) => window.networkBench.prepare(id, n), [contender, nodes] as const);
    const first = await inPatience(page.evaluate(() => window.networkBench.show()));
    if (first === null) return { first: null };
    const settled = await inPatience(
      page.evaluate(() => window.networkBench.settled()),
      LAYOUT_PATIENCE_MS,
    );
    const at = await page.evaluate(() => window.networkBench.bare());
    const paces = pacesOf(await handle(page, at, contender !== 'empty'));
    return contender === 'empty' ? paces : { first, settled, ...paces };
  });
}

/** What the platform alone needs for the same file. */
export function takeParse(site: Site, events: number): Promise<Taken> {
  return inFreshPage(site, {}, async (page) => {
    await delay(BEGUN_MS);
    await page.goto(`${site.origin}/bench/`);
    const parse = await page.evaluate(async (address) => {
      const begunMs = performance.now();
      const response = await fetch(address);
      JSON.parse(await response.text());
      return performance.now() - begunMs;
    }, `${site.origin}/data/${events}.json`);
    return { parse };
  });
}

/** Bytes an event beyond the parsed data, once the timeline was shown, moved, and filtered. */
export function takeHeap(site: Site, contender: ContenderId, events: number): Promise<Taken> {
  return inFreshPage(site, {}, async (page) => {
    await prepare(page, site, contender, events);
    const session = await page.context().newCDPSession(page);
    /** All that is reachable: objects, the backing stores of typed arrays, and what the document holds. */
    async function heapBytes(): Promise<number> {
      await session.send('HeapProfiler.collectGarbage');
      const usage = await session.send('Runtime.getHeapUsage');
      return usage.usedSize + usage.backingStorageSize + usage.embedderHeapUsedSize;
    }
    const before = await heapBytes();
    if ((await show(page)) === null) return { heap: null };
    await handle(page, MIDDLE);
    await page.evaluate(() => window.bench.filter());
    return { heap: ((await heapBytes()) - before) / events };
  });
}
