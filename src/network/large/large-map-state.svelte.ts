import { paletteOn } from '../../drawing/palette.ts';
import type { Shape } from '../../drawing/shape.ts';
import { edgeId, type Target } from '../../query/target.ts';
import type { Lens } from '../../view/lens.ts';
import type { Size } from '../arrange.ts';
import { Found } from '../found.svelte.ts';
import { placeLabels, type Box, type PlacedLabel } from '../labels.ts';
import { targetOfNode } from '../lighting.ts';
import { shortLabel } from '../names.ts';
import type { NetworkState } from '../network-state.svelte.ts';
import type { OnMap } from '../on-map.ts';
import { PanZoom } from '../pan-zoom.svelte.ts';
import { LINE_HEIGHT_PX, shareOf } from '../shapes.ts';
import { WHOLE, type Transform } from '../transform.ts';
import { wrapLabel, type Measure, type Wrapped } from '../wrap.ts';
import { Grid } from './grid.ts';
import { nearestEdge } from './nearest-edge.ts';
import { overlayShapes } from './overlay.ts';
import { sheetOf } from './sheet.ts';
import { closestOf, growth, radiiAmong } from './sizes.ts';
import { wishesOf } from './wishes.ts';

const LABEL_WIDTH_PX = 124;
const MARGIN_PX = 24;
/** How far from a node's edge it is still pointed at, in pixels; and from an edge, where there are few or many. */
const NODE_REACH_PX = 7;
const EDGE_REACH_PX = 6;
const EDGE_REACH_OF_MANY_PX = 2.5;
const MANY_EDGES = 1000;
/** More signs of hits than these would hold up the frame. */
const MOST_FOUND = 800;

/** A network of thousands on a panel: what is painted once and moved about, and what is drawn over it anew in each frame. */
export class LargeMapState implements OnMap {
  width = $state(0);
  height = $state(0);
  font = $state('12px sans-serif');
  /** Where the network stood when it last came to rest. */
  resting = $state.raw<Transform>(WHOLE);
  /** Whether there is a picture: what stands over it comes after it. */
  isPainted = $state(false);
  readonly panZoom = new PanZoom(() => this.size);

  readonly #lens: () => Lens;
  readonly #network: () => NetworkState;
  readonly #measure: (font: string) => Measure;

  constructor(lens: () => Lens, network: () => NetworkState, measure: (font: string) => Measure) {
    this.#lens = lens;
    this.#network = network;
    this.#measure = measure;
    this.#found = new Found(lens, network);
    $effect(() => {
      this.panZoom.closest = closestOf(this.#nodes.length);
    });
  }

  readonly size = $derived.by((): Size => ({ width: this.width, height: this.height }));
  readonly #nodes = $derived.by(() => this.#network().graph?.nodes ?? []);
  readonly positions = $derived.by(() => {
    const { width, height } = this.size;
    const [across, down] = [Math.max(0, width - 2 * MARGIN_PX), Math.max(0, height - 2 * MARGIN_PX)];
    const positions = this.#network().positions.map(
      (value, at) => MARGIN_PX + value * (at % 2 === 0 ? across : down),
    );
    return this.#network().placed(positions, this.size);
  });
  /** The same as they are painted from. */
  readonly packed = $derived.by(() => Float32Array.from(this.positions));
  readonly #radii = $derived.by(() =>
    radiiAmong(
      this.#network().counts?.nodeEvents ?? new Uint32Array(),
      this.#nodes.map(({ total }) => total),
      this.size,
    ),
  );
  readonly #least = $derived.by(() =>
    this.#radii.reduce((least, radius) => Math.min(least, radius), Infinity),
  );
  readonly #grid = $derived.by(() => new Grid(this.packed));

  /** What is painted once; null until there is something to paint. */
  readonly sheet = $derived.by(() => {
    const { graph, counts, standing, ghosts, isDrawn, heaviest } = this.#network();
    if (graph === null || counts === null || this.width === 0 || this.height === 0) return null;
    return sheetOf({
      graph,
      counts,
      edges: standing,
      ghosts,
      isDrawn,
      shareOf: (edge) => shareOf(edge, heaviest),
      radii: this.#radii,
      palette: paletteOn(this.#lens().ground),
    });
  });

  /** Words already wrapped, by slot; another network, language or font has others. */
  readonly #words = $derived.by(() => {
    const { index, language } = this.#lens();
    const nodes = this.#nodes;
    const measure = this.#measure(this.font);
    const bySlot: (Wrapped | undefined)[] = [];
    return (slot: number): Wrapped => {
      const key = nodes[slot]?.key;
      const name = key === undefined ? '' : shortLabel(index.chronology, key, language);
      return (bySlot[slot] ??= wrapLabel(name, measure, LABEL_WIDTH_PX));
    };
  });
  /** Slots of what some matched event has, those of the most events first. */
  readonly #ranked = $derived.by(() => {
    const events = this.#network().counts?.nodeEvents ?? new Uint32Array();
    const { isDrawn } = this.#network();
    return Uint32Array.from(events.keys())
      .filter((slot) => (events[slot] ?? 0) > 0 && isDrawn[slot] === 1)
      .sort((x, y) => (events[y] ?? 0) - (events[x] ?? 0) || x - y);
  });
  /** Slots that are lit, and whether what is not is dim. */
  readonly lit = $derived.by(() => {
    const { lighting } = this.#network();
    const slots: number[] = [];
    let isDimming = false;
    for (const slot of this.#ranked) {
      const light = lighting?.node(slot) ?? 'plain';
      if (light === 'dim') isDimming = true;
      else if (light === 'lit') slots.push(slot);
    }
    return { slots, isDimming };
  });
  readonly #litEdges = $derived.by(() => {
    const { lighting, shown } = this.#network();
    return this.lit.isDimming ? shown.filter((edge) => lighting?.edge(edge) !== 'dim') : [];
  });

  /** The labels there is room for while nothing is lit, the important first. */
  readonly unlitLabels = $derived.by(() => this.#placed([], this.#ranked));
  /** Those on show: of what is lit first, each where it stood, so that none goes from under the pointer that lights it. */
  readonly labels = $derived.by(() => {
    const { focus, lighting } = this.#network();
    const first = [focus, lighting?.centre].filter((slot) => slot != null);
    if (first.length === 0 && !this.lit.isDimming) return this.unlitLabels;
    const ranked = this.lit.isDimming ? new Uint32Array() : this.#ranked;
    return this.#placed([...first, ...this.lit.slots], ranked, this.unlitLabels);
  });

  readonly #found: Found;
  get signs(): Found['signs'] {
    return this.#found.signs;
  }
  /** Slots of what a search found, those of the most events first. */
  readonly #foundSlots = $derived.by(() => {
    const { signs } = this;
    return signs === null ? [] : Array.from(this.#ranked).filter((slot) => signs.inWords(slot) !== undefined);
  });

  /** What is drawn over the painted picture: what is lit, the ring of the focus, the labels. */
  readonly shapes = $derived.by((): Shape[] => {
    const { graph, counts, lighting, heaviest, focus } = this.#network();
    if (graph === null || counts === null || lighting === null || this.width === 0) return [];
    const palette = paletteOn(this.#lens().ground);
    const dress = this.#network().dressed({
      at: (slot) => this.at(slot),
      radiusOf: (slot) => this.radiusOf(slot),
      palette,
    });
    const shapes = overlayShapes({
      graph,
      counts,
      edges: this.#litEdges,
      slots: this.lit.slots,
      heaviest,
      lighting,
      focus,
      at: (slot) => this.at(slot),
      radiusOf: (slot) => this.radiusOf(slot),
      labels: this.labels,
      palette,
      font: this.font,
      isBare: this.panZoom.transform !== this.resting,
    });
    for (const slot of this.#foundSlots.slice(0, MOST_FOUND)) {
      shapes.push(...(this.signs?.shapes(slot, ...this.at(slot), this.radiusOf(slot)) ?? []));
    }
    return dress === null ? shapes : [...dress.behind, ...shapes, ...dress.before];
  });

  targetAt(x: number, y: number): Target | null {
    const { standing, isDrawn } = this.#network();
    const slot = this.#slotAt(x, y, isDrawn);
    const node = slot === null ? undefined : this.#nodes[slot];
    if (node !== undefined) return targetOfNode(node.key);
    const { k, x: left, y: top } = this.panZoom.transform;
    const reach = standing.length > MANY_EDGES ? EDGE_REACH_OF_MANY_PX : EDGE_REACH_PX;
    const edges = this.#litEdges.length > 0 ? this.#litEdges : standing;
    const edge = nearestEdge(edges, this.packed, (x - left) / k, (y - top) / k, reach / k);
    const [a, b] = edge === null ? [] : [this.#nodes[edge.a], this.#nodes[edge.b]];
    return a && b ? { type: 'edge', id: edgeId(a.key, b.key) } : null;
  }

  reveal(slot: number, open: Size = this.size): void {
    this.panZoom.reveal(...this.at(slot), open);
    this.resting = this.panZoom.transform;
  }

  /** Where a node stands on the screen. */
  at(slot: number, { k, x, y }: Transform = this.panZoom.transform): [x: number, y: number] {
    return [(this.packed[slot * 2] ?? 0) * k + x, (this.packed[slot * 2 + 1] ?? 0) * k + y];
  }

  /** Radius of a node on the screen. */
  radiusOf(slot: number, { k }: Transform = this.panZoom.transform): number {
    return (this.#radii[slot] ?? 0) * growth(k, this.#least);
  }

  #placed(
    first: readonly number[],
    ranked: Uint32Array,
    stood: readonly PlacedLabel[] = [],
  ): readonly PlacedLabel[] {
    const bounds: Box = { left: 2, top: 2, width: this.width - 4, height: this.height - 4 };
    const wishes = wishesOf({
      first,
      ranked,
      positions: this.packed,
      radiusOf: (slot) => this.radiusOf(slot),
      transform: this.panZoom.transform,
      size: this.size,
      words: this.#words,
      lineHeight: LINE_HEIGHT_PX,
      stood,
    });
    const marks = wishes.map(({ slot, x, y, reach }) => ({
      slot,
      left: x - reach,
      top: y - reach,
      width: 2 * reach,
      height: 2 * reach,
    }));
    return placeLabels(wishes, marks, bounds);
  }

  #slotAt(x: number, y: number, isDrawn: Uint8Array): number | null {
    const label = this.labels.find(
      ({ left, top, width, height }) => x >= left && x <= left + width && y >= top && y <= top + height,
    );
    if (label !== undefined) return label.slot;
    const { k, x: left, y: top } = this.panZoom.transform;
    const reach = (NODE_REACH_PX + this.radiusOf(0)) / k;
    return this.#grid.nearest((x - left) / k, (y - top) / k, reach, (slot, distance) => {
      const outside = distance * k - this.radiusOf(slot);
      return isDrawn[slot] === 1 && outside <= NODE_REACH_PX ? outside : Infinity;
    });
  }
}
