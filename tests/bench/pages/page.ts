import { timeAnswers, type Asked } from './asked.ts';
import type { Contender } from './contender.ts';
import { networkBench, type NetworkBench } from './networks/bench.ts';
import type { SearchTimes } from './search/search.ts';

/** What the benchmark asks of a page. Times are ms. */
export interface Bench {
  prepare(contender: string, events: number): Promise<void>;
  show(): Promise<number>;
  filter(): Promise<number>;
  /** Asks one after the other, and tells how long an answer took and what it said. */
  ask(contender: string, events: number): Promise<ReturnType<typeof timeAnswers>>;
  search(seeker: string, documents: number): Promise<SearchTimes>;
}

declare global {
  interface Window {
    bench: Bench;
    networkBench: NetworkBench;
  }
}

const CONTENDERS: Readonly<Record<string, () => Promise<{ readonly contender: Contender }>>> = {
  empty: () => import('./empty.ts'),
  dots: () => import('./dots.ts'),
  d3: () => import('./d3.ts'),
  vis: () => import('./vis.ts'),
  echarts: () => import('./echarts.ts'),
  scatter: () => import('./scatter.ts'),
  regesta: () => import('./regesta.ts'),
  columns: () => import('./columns.ts'),
};

const ASKED: Readonly<Record<string, () => Promise<{ readonly asked: Asked }>>> = {
  columns: () => import('./query.ts'),
  crossfilter: () => import('./crossfilter.ts'),
  bare: () => import('./bare.ts'),
};

const stage = document.body.appendChild(document.createElement('main'));
stage.id = 'stage';
let contender: Contender | null = null;

function current(): Contender {
  if (contender === null) throw new Error('nobody is prepared');
  return contender;
}

/** From the call, at the beginning of a frame, to the beginning of the frame after the picture's last. */
async function timed(act: () => void): Promise<number> {
  await new Promise(requestAnimationFrame);
  window.probe.watch(current().isWatched ? '#stage' : null);
  const begunMs = performance.now();
  act();
  return (await window.probe.rest()).endedMs - begunMs;
}

window.networkBench = networkBench(stage);
window.bench = {
  async prepare(id, events) {
    const load = CONTENDERS[id];
    if (load === undefined) throw new Error(`no contender ${id}`);
    ({ contender } = await load());
    await contender.prepare(events);
  },
  show: () => timed(() => current().show(stage, () => window.probe.drawn())),
  filter: () => timed(() => current().filter()),
  async ask(id, events) {
    const load = ASKED[id];
    if (load === undefined) throw new Error(`nobody called ${id} can be asked`);
    return timeAnswers((await load()).asked.prepare(events));
  },
  search: async (id, documents) => (await import('./search/search.ts')).timeSearch(id, documents, stage),
};
