import type { NetworkContender } from './network-contender.ts';

/** What the benchmark asks of a page that shows a network. Times are ms from the data in memory. */
export interface NetworkBench {
  prepare(contender: string, nodes: number): Promise<void>;
  /** When the first picture of the graph stood. */
  show(): Promise<number>;
  /** When the picture stood that is final, once it does. */
  settled(): Promise<number>;
  /** Where a hand takes hold of the picture, CSS px. */
  bare(): { readonly x: number; readonly y: number };
}

const CONTENDERS: Readonly<Record<string, () => Promise<{ readonly contender: NetworkContender }>>> = {
  empty: () => import('./empty.ts'),
  network: () => import('./regesta.ts'),
  sigma: () => import('./sigma.ts'),
  fcose: () => import('./fcose.ts'),
  'force-graph': () => import('./force-graph.ts'),
  'd3-force': () => import('./d3-force.ts'),
};

/** Something that is told once, or later never again. */
function once(): { readonly told: Promise<number>; tell(): void } {
  let resolve: (ms: number) => void = () => undefined;
  const told = new Promise<number>((settle) => (resolve = settle));
  return { told, tell: () => resolve(performance.now()) };
}

/** The bench of a stage. A picture stands at the beginning of the frame after the one it was drawn in. */
export function networkBench(stage: HTMLElement): NetworkBench {
  let contender: NetworkContender | null = null;
  let begunMs = NaN;
  const [first, final] = [once(), once()];
  let isSettled = false;

  function stands(tell: () => void): void {
    requestAnimationFrame(() => requestAnimationFrame(tell));
  }

  return {
    async prepare(id, nodes) {
      const load = CONTENDERS[id];
      if (load === undefined) throw new Error(`no contender ${id}`);
      ({ contender } = await load());
      await contender.prepare(nodes);
    },
    async show() {
      await new Promise(requestAnimationFrame);
      begunMs = performance.now();
      contender?.show(stage, {
        drawn() {
          stands(() => first.tell());
          if (isSettled) stands(() => final.tell());
        },
        settled() {
          isSettled = true;
          stands(() => final.tell());
        },
      });
      return (await first.told) - begunMs;
    },
    settled: async () => (await final.told) - begunMs,
    bare: () => contender?.bare?.() ?? { x: stage.clientWidth / 2, y: stage.clientHeight / 2 },
  };
}
