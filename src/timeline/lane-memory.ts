import { arrange, isCrowded, type Arrangement, type Source } from './arrange.ts';
import { blocksOf, type Blocks } from './blocks.ts';
import { LABEL_GAP_PX, LABEL_OFFSET_PX, roomInside } from './labels.ts';
import type { Lane } from './lane.ts';
import { boxOf } from './marks.ts';
import { Packer, type Packing, type Wishes } from './pack.ts';
import type { TimeWindow } from './scale.ts';

/** Lanes of no more rows than this are laid out whole, with room for labels: both never change while panning. */
export const WHOLE_LANE = 500;
const EVERYTHING: TimeWindow = [-Infinity, Infinity];
/** Packings and arrangements remembered of a lane: enough to zoom to and fro. */
const MOST_KEPT = 4;

/** How wide the label of a row would be, with nothing in its way. */
function wishedWidth(row: number, { eventOf, textOf, type }: Source): number {
  const cut = type.cut(textOf(eventOf === null ? row : (eventOf[row] ?? 0)), type.longestPx);
  return cut === null ? 0 : type.widthOf(cut);
}

/** What the labels of a lane would like at a scale; nothing where nobody could read them. */
export function wishesOf(lane: Lane, source: Source, msPerPx: number): Wishes | null {
  const { spans, eventOf, lastingWeightOf, whole } = source;
  const boxes = Array.from(lane.rows, (row) => boxOf(spans, row, whole[0], msPerPx));
  if (isCrowded(boxes)) return null;
  const widths = new Float32Array(lane.rows.length);
  const weights = new Float32Array(lane.rows.length);
  boxes.forEach((box, at) => {
    const row = lane.rows[at] ?? 0;
    const width = wishedWidth(row, source);
    widths[at] = roomInside(box) >= width ? 0 : width + LABEL_OFFSET_PX + LABEL_GAP_PX;
    weights[at] = lastingWeightOf(eventOf === null ? row : (eventOf[row] ?? 0));
  });
  return { widths, weights };
}

function covers([from, to]: TimeWindow, window: TimeWindow): boolean {
  return from <= window[0] && to >= window[1];
}

/** What is remembered of one lane from frame to frame, so that panning and most of a zoom lay nothing out anew. */
export class LaneMemory {
  readonly #lane: Lane;
  readonly #packers: { readonly packer: Packer; readonly key: string; packing: Packing | null }[] = [];
  readonly #arrangements: { readonly source: Source; readonly arrangement: Arrangement }[] = [];
  /** Titles measured so far, from the first row on, and for which source. */
  #measured: { readonly source: Source; count: number } | null = null;
  #blocks: Blocks | null = null;

  constructor(lane: Lane) {
    this.#lane = lane;
  }

  /** Measures titles while there is time, so that wishes can be asked for at no cost; false while some are left. */
  #measure(source: Source, untilMs: number): boolean {
    if (this.#measured?.source !== source) this.#measured = { source, count: 0 };
    const { rows } = this.#lane;
    while (this.#measured.count < rows.length) {
      if (performance.now() > untilMs) return false;
      wishedWidth(rows[this.#measured.count++] ?? 0, source);
    }
    return true;
  }

  #pack(lineCount: number, msPerPx: number, source: Source, untilMs: number): Packing | null {
    const key = `${lineCount}/${msPerPx}`;
    let entry = this.#packers.find((known) => known.key === key);
    if (entry === undefined) {
      if (performance.now() > untilMs) return null;
      const isWhole = this.#lane.rows.length <= WHOLE_LANE && lineCount > 0;
      if (isWhole && untilMs < Infinity && !this.#measure(source, untilMs)) return null;
      const wishes = isWhole ? wishesOf(this.#lane, source, msPerPx) : null;
      const { spans, whole } = source;
      const packer = new Packer({ lane: this.#lane, spans, originMs: whole[0], msPerPx, lineCount, wishes });
      entry = { packer, key, packing: null };
      this.#packers.push(entry);
      if (this.#packers.length > MOST_KEPT) this.#packers.shift();
    }
    if (entry.packing === null && entry.packer.run(untilMs)) entry.packing = entry.packer.packing;
    return entry.packing;
  }

  #known(
    packing: Packing,
    [from, to]: TimeWindow,
    source: Source,
    isHasteAllowed: boolean,
  ): Arrangement | undefined {
    return this.#arrangements.find(
      ({ arrangement, ...of }) =>
        of.source === source &&
        (isHasteAllowed || !arrangement.isHasty) &&
        arrangement.packing === packing &&
        arrangement.region[0] === from &&
        arrangement.region[1] === to,
    )?.arrangement;
  }

  #arrange(packing: Packing, region: TimeWindow, source: Source, untilMs: number): Arrangement {
    this.#blocks ??= blocksOf(this.#lane, source.spans);
    const arrangement = arrange(this.#lane, packing, region, source, this.#blocks, untilMs);
    this.#arrangements.push({ source, arrangement });
    if (this.#arrangements.length > MOST_KEPT) this.#arrangements.shift();
    return arrangement;
  }

  /**
   * The lane as it lies at a scale in and near a window. What is not known yet is laid out at once where nothing else
   * covers the window; else only until `untilMs` (of `performance.now()`), and till then it is the last one there was,
   * and `isLate`.
   */
  arrangement(
    lineCount: number,
    msPerPx: number,
    window: TimeWindow,
    near: TimeWindow,
    source: Source,
    untilMs: number,
  ): { readonly arrangement: Arrangement; readonly isLate: boolean } {
    const region = this.#lane.rows.length <= WHOLE_LANE ? EVERYTHING : near;
    const last = this.#arrangements.at(-1)?.arrangement;
    const waiting = last !== undefined && covers(last.region, window) ? last : null;
    const packing = this.#pack(lineCount, msPerPx, source, waiting === null ? Infinity : untilMs);
    const known = packing && this.#known(packing, region, source, untilMs < Infinity);
    if (known) return { arrangement: known, isLate: false };
    if (packing === null || (waiting !== null && performance.now() > untilMs)) {
      if (waiting !== null) return { arrangement: waiting, isLate: true };
      throw new Error('A lane is packed at once where nothing covers the window');
    }
    return { arrangement: this.#arrange(packing, region, source, untilMs), isLate: false };
  }
}
