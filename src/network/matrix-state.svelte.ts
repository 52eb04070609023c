import { inTies } from '../i18n/areas/ties.ts';
import { i18n, t } from '../i18n/i18n.svelte.ts';
import { nodeLabel } from '../query/labels.ts';
import { targetOfNode, type Target } from '../query/target.ts';
import type { Lens } from '../view/lens.ts';
import { rankedNames } from './edge-rows.ts';
import { matrixOf } from './matrix.ts';
import type { NetworkState } from './network-state.svelte.ts';
import { weightInWords } from './weight-words.ts';

/** What a cell says, what stands in it, and how strong its ground is, in per cent of the ink. */
interface Cell {
  readonly words: string;
  readonly text: string;
  readonly share: number;
}

/** The faintest ground of a tie, and what the strongest has more. */
const FAINTEST = 6;
const RANGE = 16;

/** The ties on show as rows and columns of names, and what each cell says and stands for. */
export class MatrixState {
  readonly #lens: () => Lens;
  readonly #network: () => NetworkState;

  constructor(lens: () => Lens, network: () => NetworkState) {
    this.#lens = lens;
    this.#network = network;
  }

  readonly #names = $derived.by(() => {
    const { index, language } = this.#lens();
    const nameOf = (key: Parameters<typeof nodeLabel>[1]) => nodeLabel(index.chronology, key, language);
    return rankedNames(this.#network().graph ?? { nodes: [] }, nameOf, i18n.locale);
  });
  readonly #ranks = $derived(this.#names.map(({ rank }) => rank));
  readonly #matrix = $derived.by(() => {
    const { listed, counts } = this.#network();
    const { order } = this.#lens().view.network;
    return matrixOf(listed, counts ?? { nodeEvents: new Uint32Array() }, this.#ranks, order);
  });
  readonly #heaviest = $derived.by(() =>
    this.#network().listed.reduce((most, { weight }) => Math.max(most, weight), 1),
  );
  /** Slots of the network, in the order of rows and columns. */
  readonly slots = $derived(this.#matrix.slots);
  readonly size = $derived(this.slots.length);

  nameAt(place: number): string {
    return this.#names[this.slots[place] ?? -1]?.name ?? '';
  }

  cell(row: number, column: number): Cell {
    const [a, b] = [this.slots[row] ?? -1, this.slots[column] ?? -1];
    const [from, to] = [this.nameAt(row), this.nameAt(column)];
    if (a === b) {
      const n = this.#network().counts?.nodeEvents[a] ?? 0;
      const events = t('common.event-count', { n });
      return { words: inTies('cell-self', { a: from, events }), text: '', share: 0 };
    }
    const edge = this.#matrix.at(a, b);
    if (edge === undefined) return { words: inTies('cell-none', { a: from, b: to }), text: '', share: 0 };
    const { weight, strength } = edge;
    const words =
      strength === undefined
        ? t('network.edge', { a: from, b: to, n: weight })
        : `${from} – ${to}: ${weightInWords(edge)}`;
    const number = strength === undefined ? weight : Math.round(strength * 100);
    const share = strength === undefined ? weight / this.#heaviest : Math.max(0, strength);
    return { words, text: number.toLocaleString(i18n.locale), share: Math.round(FAINTEST + RANGE * share) };
  }

  /** What a cell stands for: the tie, on the diagonal and at the heads (row or column -1) the node. */
  targetAt(row: number, column: number): Target | null {
    const [a, b] = [this.slots[row], this.slots[column]];
    const slot = a === undefined ? b : b === undefined || a === b ? a : undefined;
    const key = slot === undefined ? undefined : this.#names[slot]?.key;
    if (key !== undefined) return targetOfNode(key);
    const edge = a === undefined || b === undefined ? undefined : this.#matrix.at(a, b);
    return edge === undefined ? null : { type: 'edge', id: edge.id };
  }
}
