import { mount } from 'svelte';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { readChronology } from '../../../../src/chronology/read.ts';
import Network from '../../../../src/network/Network.svelte';
import { indexChronology, type Index } from '../../../../src/query/index.ts';
import { FIRST_VIEW } from '../../../../src/view/view.ts';
import { makeLens } from '../lens.svelte.ts';
import type { NetworkContender } from './network-contender.ts';

let index: Index | null = null;
let stage: HTMLElement | null = null;

/** Tells whenever a painted picture takes the place of the one before. */
function watchPictures(tell: () => void): void {
  const prototype = ImageBitmapRenderingContext.prototype;
  const own: unknown = Reflect.get(prototype, 'transferFromImageBitmap');
  if (typeof own !== 'function') throw new Error('no bitmaps');
  Reflect.set(
    prototype,
    'transferFromImageBitmap',
    function (this: ImageBitmapRenderingContext, ...given: unknown[]): void {
      Reflect.apply(own, this, given);
      tell();
    },
  );
}

/** The application's own network, every tie drawn, on a page of its own. */
export const contender: NetworkContender = {
  async prepare(nodes) {
    const response = await fetch(`/data/chronology-of-network-${nodes}.json`);
    const text = await response.text();
    const result = await readChronology({ text, fetchDocument: () => Promise.resolve(null) });
    if (!result.ok) throw new Error('unreadable');
    index = indexChronology(result.value);
    if (index.nodes.keys.length === 0) throw new Error('no nodes');
  },
  show(element, told) {
    if (index === null) throw new Error('nothing is prepared');
    stage = element;
    watchPictures(() => {
      if (element.querySelector('[aria-busy="false"]')) told.settled();
      told.drawn();
    });
    const lens = makeLens(index);
    lens.show({ nodes: ['organisation'], network: { ...FIRST_VIEW.network, draw: 'all' } });
    mount(Network, { target: element, props: { lens } });
  },
  bare() {
    const canvas = stage?.querySelector('canvas.overlay')?.getBoundingClientRect();
    const [x, y] = [720, Math.round((canvas?.top ?? 0) + (canvas?.height ?? 900) / 2)];
    for (let away = 0; away < 300; away += 7) {
      if (document.elementFromPoint(x + away, y)?.closest('button') === null) return { x: x + away, y };
    }
    return { x, y };
  },
};
