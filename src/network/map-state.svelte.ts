import { paletteOn } from '../drawing/palette.ts';
import type { Shape } from '../drawing/shape.ts';
import { edgeId, type Target } from '../query/target.ts';
import type { Lens } from '../view/lens.ts';
import { arrange, type Size } from './arrange.ts';
import { Drift } from './drift.svelte.ts';
import { Found } from './found.svelte.ts';
import { placeLabels, type Box, type LabelWish, type PlacedLabel } from './labels.ts';
import { targetOfNode, type Lighting } from './lighting.ts';
import { shortLabel } from './names.ts';
import type { NetworkState } from './network-state.svelte.ts';
import type { OnMap } from './on-map.ts';
import { PanZoom } from './pan-zoom.svelte.ts';
import { roomsFor } from './rooms.ts';
import { nearestSegment } from './segments.ts';
import { LINE_HEIGHT_PX, networkShapes, radiiOf } from './shapes.ts';
import { project } from './transform.ts';
import { wrapLabel, type Measure } from './wrap.ts';

const LABEL_WIDTH_PX = 124;
const EDGE_REACH_PX = 7;

/** The network as it stands on a panel of some size, panned and zoomed: positions, labels, shapes, what is where. */
export class MapState implements OnMap {
  width = $state(0);
  height = $state(0);
  font = $state('12px sans-serif');
  readonly panZoom = new PanZoom(() => this.size);
  readonly #drift: Drift;

  readonly #lens: () => Lens;
  readonly #network: () => NetworkState;
  readonly #measure: (font: string) => Measure;

  constructor(lens: () => Lens, network: () => NetworkState, measure: (font: string) => Measure) {
    this.#lens = lens;
    this.#network = network;
    this.#measure = measure;
    this.#drift = new Drift(() => ({ graph: network().graph, positions: this.#base }));
    this.#found = new Found(lens, network);
  }

  readonly size = $derived.by((): Size => ({ width: this.width, height: this.height }));
  readonly #words = $derived.by(() => {
    const { index, language } = this.#lens();
    const measure = this.#measure(this.font);
    return (this.#network().graph?.nodes ?? []).map(({ key }) => {
      const { lines, width } = wrapLabel(
        shortLabel(index.chronology, key, language),
        measure,
        LABEL_WIDTH_PX,
      );
      return { lines, width, height: lines.length * LINE_HEIGHT_PX + 2 };
    });
  });

  readonly #most = $derived.by(() => this.#network().graph?.nodes[0]?.total ?? 1);
  readonly #largest = $derived.by(() => Math.max(9, Math.min(18, Math.min(this.width, this.height) / 30)));
  /** Where each node stands while nothing is zoomed. */
  readonly #base = $derived.by(() => {
    const totals = (this.#network().graph?.nodes ?? []).map(({ total }) => total);
    const rooms = roomsFor(this.#words, radiiOf(totals, this.#most, this.#largest), this.size);
    return arrange(this.#network().positions, rooms, this.size);
  });
  /** Where each node stands on the screen, `[x0, y0, x1, y1, ...]`. */
  readonly positions = $derived.by(() =>
    project(this.#network().placed(this.#drift.current, this.size), this.panZoom.transform),
  );
  readonly radii = $derived.by(() => {
    const closeness = Math.sqrt(Math.sqrt(this.panZoom.transform.k));
    return radiiOf(this.#network().counts?.nodeEvents ?? [], this.#most, this.#largest * closeness);
  });

  readonly #marks = $derived.by(() =>
    Array.from(this.radii, (radius, slot) => {
      const [x, y] = this.#at(slot);
      return { slot, left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
    }),
  );
  /** The labels there is room for while nothing is lit. */
  readonly #unlitLabels = $derived.by(() => this.#placed(null));
  /** Those on show: each where it stood, so that none goes from under the pointer that lights it. */
  readonly #labels = $derived.by(() => {
    const { lighting } = this.#network();
    const isPlain = lighting === null || !this.#words.some((_, slot) => lighting.node(slot) !== 'plain');
    return isPlain ? this.#unlitLabels : this.#placed(lighting, this.#unlitLabels);
  });

  readonly #found: Found;
  get signs(): Found['signs'] {
    return this.#found.signs;
  }

  readonly shapes = $derived.by((): Shape[] => {
    const { graph, counts, lighting, drawn, ghosts, isDrawn, heaviest, focus } = this.#network();
    if (graph === null || counts === null || lighting === null || this.width === 0) return [];
    const palette = paletteOn(this.#lens().ground);
    const dress = this.#network().dressed({
      at: (slot) => this.#at(slot),
      radiusOf: (slot) => this.radii[slot] ?? 0,
      palette,
    });
    const shapes = networkShapes({
      graph,
      counts,
      edges: drawn,
      ghosts,
      isDrawn,
      heaviest,
      lighting,
      focus,
      positions: this.positions,
      radii: this.radii,
      labels: this.#labels,
      palette,
      font: this.font,
      signs: this.signs,
    });
    return dress === null ? shapes : [...dress.behind, ...shapes, ...dress.before];
  });

  readonly #segments = $derived.by(() =>
    this.#network().drawn.map((edge) => {
      const [[x1, y1], [x2, y2]] = [this.#at(edge.a), this.#at(edge.b)];
      return { edge, x1, y1, x2, y2 };
    }),
  );

  /** The label or edge at a point of the map, as a target; null on bare paper. Nodes are found by their own buttons. */
  targetAt(x: number, y: number): Target | null {
    const graph = this.#network().graph;
    const label = this.#labels.find(
      ({ left, top, width, height }) => x >= left && x <= left + width && y >= top && y <= top + height,
    );
    const node = label === undefined ? undefined : graph?.nodes[label.slot];
    if (node !== undefined) return targetOfNode(node.key);
    const edge = nearestSegment(this.#segments, x, y, EDGE_REACH_PX)?.edge;
    const [a, b] = edge === undefined ? [] : [graph?.nodes[edge.a], graph?.nodes[edge.b]];
    return a && b ? { type: 'edge', id: edgeId(a.key, b.key) } : null;
  }

  /** Brings a node into sight: into so much of the map, from its left and top, as is open to view. */
  reveal(slot: number, open: Size = this.size): void {
    this.panZoom.reveal(...this.#at(slot), open);
  }

  #at(slot: number): [x: number, y: number] {
    return [this.positions[slot * 2] ?? 0, this.positions[slot * 2 + 1] ?? 0];
  }

  /** Labels, the important first: the focus, then what is lit, then by events; none for what has no match. */
  #placed(lighting: Lighting | null, stood: readonly PlacedLabel[] = []): readonly PlacedLabel[] {
    const { counts, focus, isDrawn } = this.#network();
    const stoodAt: PlacedLabel[] = [];
    for (const label of stood) stoodAt[label.slot] = label;
    const importance = (slot: number): number => {
      const isCentre = slot === focus || slot === lighting?.centre;
      const isLit = lighting?.node(slot) === 'lit';
      return (isCentre ? 2e9 : isLit ? 1e9 : 0) + (counts?.nodeEvents[slot] ?? 0);
    };
    const wishes = this.#words
      .flatMap(({ lines, width, height }, slot): LabelWish[] => {
        const [x, y] = this.#at(slot);
        const reach = this.radii[slot] ?? 0;
        const isInSight = x >= 0 && y >= 0 && x <= this.width && y <= this.height;
        const isShown = isInSight && isDrawn[slot] === 1 && importance(slot) > 0;
        return isShown ? [{ slot, x, y, reach, lines, width, height, stood: stoodAt[slot] }] : [];
      })
      .sort((a, b) => importance(b.slot) - importance(a.slot) || a.slot - b.slot);
    const bounds: Box = { left: 2, top: 2, width: this.width - 4, height: this.height - 4 };
    return placeLabels(wishes, this.#marks, bounds);
  }
}
