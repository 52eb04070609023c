/** The network drawn without a screen, by what draws it on one: what a hand-over is made of. */
import { paletteOn, type Ground } from '../../drawing/palette.ts';
import type { Shape } from '../../drawing/shape.ts';
import { inTies } from '../../i18n/areas/ties.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import type { Index } from '../../query/index.ts';
import { kinOf } from '../../query/kin.ts';
import { nodeLabel } from '../../query/labels.ts';
import { measureIn } from '../../ui/measure.ts';
import { drawnOf } from '../../view/drawn.ts';
import type { Lens, Result } from '../../view/lens.ts';
import type { View } from '../../view/view.ts';
import { HIGHEST_PX, type Size } from '../arrange.ts';
import { FEW_NODES } from '../graph.ts';
import { LargeMapState } from '../large/large-map-state.svelte.ts';
import { sheetShapes } from '../large/sheet-shapes.ts';
import { loadSigns } from '../found.svelte.ts';
import { MapState } from '../map-state.svelte.ts';
import { remembering } from '../measure.ts';
import { edgeInWords } from '../names.ts';
import { NetworkState } from '../network-state.svelte.ts';
import type { NodeSigns } from '../node-signs.ts';
import { LABEL_SIZE_PX } from '../shapes.ts';
import { summaryOf } from '../summary.ts';
import { legendOf } from './legend.ts';

/** What a still is made from. */
export interface NetworkStillInput extends Result {
  readonly index: Index;
  readonly view: View;
  readonly language: string;
  readonly widthPx: number;
  /** Ties of all that matches, or of what is in the window of the view. */
  readonly range: 'whole' | 'window';
  readonly ground: Ground;
  readonly fontFamily: string;
  readonly signal?: AbortSignal;
}

const LAYERS = ['ground', 'groups', 'ties', 'nodes', 'labels', 'legend'] as const;
type LayerId = (typeof LAYERS)[number];

/** A picture in layers, bottom first, px. The shapes of a node and of a tie have its key as theirs. */
export interface NetworkStill {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly layers: readonly {
    readonly id: LayerId;
    readonly label: string;
    readonly shapes: readonly Shape[];
  }[];
  /** What the nodes and ties are called, by key. */
  readonly names: ReadonlyMap<string, string>;
}

/** A picture is about so high beside its width, unless few nodes want less. */
const SHARE = 0.62;
const LEAST_PX = 240;
/** Behind what is lit, what is not is so strong. */
const BEHIND = 0.25;

/** What the network of a hand-over looks through: nothing is pointed at, and nothing changes. */
function lensOf({ index, view, matches, hits, language, range, ground }: NetworkStillInput): Lens {
  const window = range === 'window' && view.layout === 'chronological' ? view.window : null;
  const shown: View = { ...view, window, counted: 'window' };
  return {
    ...{ index, matches, hits, language, ground },
    view: shown,
    drawn: drawnOf(shown, matches),
    pointed: null,
    lit: null,
    focused: view.focus === null ? null : kinOf(index, view.focus),
    point: () => undefined,
    focus: () => undefined,
    show: () => undefined,
  };
}

/** Once the nodes stand for good. Called where effects may be made. */
function settled(network: NetworkState, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    $effect(() => {
      if (network.graph !== null && !network.isSettling) resolve();
    });
  });
}

interface DrawnMap {
  readonly shapes: readonly Shape[];
  /** Of what a search found; null where none is drawn. */
  readonly signs: NodeSigns | null;
}

function sizeFor(widthPx: number, nodes: number): Size {
  const height = Math.max(LEAST_PX, Math.min(widthPx * SHARE, HIGHEST_PX * Math.sqrt(nodes)));
  return { width: widthPx, height: Math.round(height) };
}

/** What is drawn of the network on a map of this size. Called where effects may be made. */
function drawnOn(size: Size, lens: Lens, network: NetworkState, fontFamily: string): DrawnMap {
  const isLarge = (network.graph?.nodes.length ?? 0) > FEW_NODES;
  const given = [() => lens, () => network, (font: string) => remembering(measureIn(font))] as const;
  const map = isLarge ? new LargeMapState(...given) : new MapState(...given);
  [map.width, map.height, map.font] = [size.width, size.height, `${LABEL_SIZE_PX}px ${fontFamily}`];
  return { shapes: map instanceof MapState ? map.shapes : largeShapes(map, network), signs: map.signs };
}

/** With what is painted apart on a screen: all nodes and ties, those that are not lit paler. */
function largeShapes(map: LargeMapState, network: NetworkState): readonly Shape[] {
  const back =
    map.sheet === null ? [] : sheetShapes(map.sheet, map.packed, (slot) => network.graph?.nodes[slot]?.key);
  if (!map.lit.isDimming) return [...back, ...map.shapes];
  const pale = back.map((shape) => ({
    ...shape,
    ink: { ...shape.ink, opacity: BEHIND * (shape.ink.opacity ?? 1) },
  }));
  return [...pale, ...map.shapes];
}

function layerOf({ type }: Shape): LayerId {
  switch (type) {
    case 'line':
      return 'groups';
    case 'segment':
      return 'ties';
    case 'words':
      return 'labels';
    default:
      return 'nodes';
  }
}

/** What there is to say where nothing can be drawn. */
function nothing(lens: Lens): string {
  if (lens.index.size === 0) return t('timeline.empty');
  return t(lens.view.nodes.length === 0 ? 'network.no-kinds' : 'network.no-nodes');
}

function namesOf(
  { index: { chronology }, language }: Lens,
  { graph, drawn }: NetworkState,
): ReadonlyMap<string, string> {
  const nodes = graph?.nodes ?? [];
  const ofTies = drawn.flatMap(({ id, a, b, weight }): [string, string][] => {
    const [one, other] = [nodes[a], nodes[b]];
    return one && other ? [[id, edgeInWords(chronology, [one.key, other.key], weight, language)]] : [];
  });
  return new Map<string, string>([
    ...nodes.map(({ key }): [string, string] => [key, nodeLabel(chronology, key, language)]),
    ...ofTies,
  ]);
}

/** A line of words in the middle. */
function notice(text: string, { width, height }: Size, fontFamily: string, ground: Ground): Shape {
  const ink = { fill: paletteOn(ground).inkSoft };
  const font = `13px ${fontFamily}`;
  return { type: 'words', text, x: width / 2, y: height / 2, anchor: 'middle', font, ink };
}

/**
 * Draws the network of a view as its map would: the same kinds, ties, weights, surroundings, path, pins and communities,
 * laid out alike. The same input gives the same picture. Rejects with the signal's reason once given up.
 */
export async function networkStillOf(input: NetworkStillInput): Promise<NetworkStill> {
  const { index, language, widthPx, ground, fontFamily, signal } = input;
  const lens = lensOf(input);
  const palette = paletteOn(ground);
  let network: NetworkState | null = null;
  let drawn: DrawnMap = { shapes: [], signs: null };
  let settling: Promise<void> = Promise.resolve();
  const stop = $effect.root(() => {
    network = new NetworkState(() => lens);
    settling = settled(network, signal);
  });
  try {
    const made = network as NetworkState | null;
    if (made === null) throw new Error('no network');
    made.layOut();
    await settling;
    await made.prepare();
    if (lens.hits) await loadSigns();
    signal?.throwIfAborted();
    const nodes = made.graph?.nodes ?? [];
    const size =
      nodes.length === 0 ? { width: widthPx, height: LEAST_PX / 2 } : sizeFor(widthPx, nodes.length);
    const stopMap = $effect.root(() => {
      drawn =
        nodes.length === 0
          ? { shapes: [notice(nothing(lens), size, fontFamily, ground)], signs: null }
          : drawnOn(size, lens, made, fontFamily);
    });
    stopMap();
    const legend = legendOf({
      ...{ index, language, palette, fontFamily, widthPx, topPx: size.height },
      ...{ network: made, signs: drawn.signs },
      summary: nodes.length === 0 ? '' : summaryOf(lens, made),
    });
    const heightPx = Math.ceil(size.height + legend.heightPx);
    const paper: Shape = {
      ...{ type: 'bar', x: 0, y: 0, width: widthPx, height: heightPx },
      ink: { fill: palette.paper },
    };
    const own: Partial<Record<LayerId, readonly Shape[]>> = { ground: [paper], legend: legend.shapes };
    const layers = LAYERS.map((id) => ({
      ...{ id, label: inTies(`layer-${id}`) },
      shapes: own[id] ?? drawn.shapes.filter((shape) => layerOf(shape) === id),
    }));
    return { widthPx, heightPx, layers, names: namesOf(lens, made) };
  } finally {
    (network as NetworkState | null)?.dispose();
    stop();
  }
}
