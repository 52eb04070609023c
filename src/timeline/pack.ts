import { OPEN_END } from '../query/date-flags.ts';
import { binCapacity, binLength, binOf, MARK_GAP_PX } from './density.ts';
import type { Lane } from './lane.ts';
import { leftPx, rightPx } from './marks.ts';
import { firstRowAtLeast } from './search.ts';
import type { Spans } from './spans.ts';

/** A lane packed at one scale: every one of its rows stands on a line, or is counted in exactly one bin. */
export interface Packing {
  readonly lineCount: number;
  readonly msPerPx: number;
  readonly binMs: number;
  /** Line of each place in `lane.rows`; -1 where it is only counted. */
  readonly lines: Int8Array;
  /** The stretches `lane.rows[from, to)` that are counted, each a bin, in order. */
  readonly binFroms: Uint32Array;
  readonly binTos: Uint32Array;
  /** Where each bin begins, ms of the track's axis. */
  readonly binStarts: Float64Array;
  /** The most rows that any bin counts. */
  readonly fullest: number;
}

/** What labels would like, by place in `lane.rows`. */
export interface Wishes {
  /** Room after the mark, px; 0 for none. */
  readonly widths: Float32Array;
  /** How much each label matters. */
  readonly weights: Float32Array;
}

export interface PackInput {
  readonly lane: Lane;
  readonly spans: Spans;
  readonly originMs: number;
  readonly msPerPx: number;
  readonly lineCount: number;
  readonly wishes: Wishes | null;
}

/** How many bins are packed between two looks at the clock. */
const BINS_A_LOOK = 256;

/**
 * Packs a lane, in as many pieces as there is time for: greedy partition of intervals, O(rows x lines) in all and O(bins) where
 * everything is only counted. Each row takes the first line on which it stands clear of the row before it and of that
 * row's label; failing that, the line whose label matters least; where none is free, its bin is counted instead. A line
 * on which an event goes on, open, is left to it while there is another, so that it can be kept in sight. The whole lane is packed, from its beginning, so that a row keeps its line wherever the window is.
 */
export class Packer {
  readonly #input: PackInput;
  readonly #binMs: number;
  readonly #capacity: number;
  readonly #lines: Int8Array;
  readonly #binFroms: number[] = [];
  readonly #binTos: number[] = [];
  readonly #binStarts: number[] = [];
  #fullest = 0;
  #at = 0;
  /** By line: the end of its last mark, the end of that mark's label, and how much the label matters. */
  readonly #ends: Float64Array;
  readonly #wishEnds: Float64Array;
  readonly #weights: Float64Array;
  /** 1 for each line on which something goes on, open. */
  readonly #held: Uint8Array;

  constructor(input: PackInput) {
    const { lane, msPerPx, lineCount } = input;
    this.#input = input;
    this.#binMs = binLength(msPerPx);
    this.#capacity = binCapacity(this.#binMs, msPerPx, lineCount);
    this.#lines = new Int8Array(lane.rows.length).fill(-1);
    this.#ends = new Float64Array(lineCount).fill(-Infinity);
    this.#wishEnds = new Float64Array(lineCount).fill(-Infinity);
    this.#weights = new Float64Array(lineCount);
    this.#held = new Uint8Array(lineCount);
  }

  /** Goes on until all is packed, or until an instant of `performance.now()`; says whether all is. */
  run(untilMs: number): boolean {
    const { length } = this.#input.lane.rows;
    for (let bins = 0; this.#at < length; bins++) {
      if (bins % BINS_A_LOOK === BINS_A_LOOK - 1 && performance.now() > untilMs) return false;
      this.#packBin();
    }
    return true;
  }

  #packBin(): void {
    const { rows } = this.#input.lane;
    const { starts } = this.#input.spans;
    const from = this.#at;
    const endMs = (binOf(starts[rows[from] ?? 0] ?? 0, this.#binMs) + 1) * this.#binMs;
    const most = Math.min(rows.length, from + this.#capacity + 1);
    let to = from + 1;
    while (to < most && (starts[rows[to] ?? 0] ?? 0) < endMs) to++;
    if (to - from > this.#capacity) {
      to = firstRowAtLeast(rows, starts, endMs, to);
      this.#count(from, to);
    } else {
      for (let at = from; at < to; at++) {
        if (this.#place(at)) continue;
        this.#lines.fill(-1, from, at);
        this.#count(from, to);
        break;
      }
    }
    this.#at = to;
  }

  #count(from: number, to: number): void {
    this.#binFroms.push(from);
    this.#binTos.push(to);
    const first = this.#input.spans.starts[this.#input.lane.rows[from] ?? 0] ?? NaN;
    this.#binStarts.push(binOf(first, this.#binMs) * this.#binMs);
    if (to - from > this.#fullest) this.#fullest = to - from;
  }

  #place(at: number): boolean {
    const { lane, spans, originMs, msPerPx, lineCount, wishes } = this.#input;
    const row = lane.rows[at] ?? 0;
    const flags = spans.flags[row] ?? 0;
    const fromPx = ((spans.starts[row] ?? 0) - originMs) / msPerPx;
    const toPx = ((spans.ends[row] ?? 0) - originMs) / msPerPx;
    const left = leftPx(fromPx, toPx, flags);
    let chosen = -1;
    let clear = -1;
    for (let line = 0; line < lineCount; line++) {
      if ((this.#wishEnds[line] ?? 0) <= left) {
        const isHeld = this.#held[line] === 1;
        if (clear === -1 || !isHeld) clear = line;
        if (!isHeld) break;
        continue;
      }
      if ((this.#ends[line] ?? 0) > left) continue;
      if (chosen === -1 || (this.#weights[line] ?? 0) < (this.#weights[chosen] ?? 0)) chosen = line;
    }
    if (clear !== -1) chosen = clear;
    if (chosen === -1) return false;
    const right = rightPx(fromPx, toPx, flags) + MARK_GAP_PX;
    const wish = wishes?.widths[at] ?? 0;
    this.#lines[at] = chosen;
    this.#held[chosen] = wishes && spans.isOpen && (flags & OPEN_END) !== 0 ? 1 : 0;
    this.#ends[chosen] = right;
    this.#wishEnds[chosen] = right + wish;
    this.#weights[chosen] = wish > 0 ? (wishes?.weights[at] ?? 0) : 0;
    return true;
  }

  /** What has been packed; complete once `run` has said so. */
  get packing(): Packing {
    return {
      lineCount: this.#input.lineCount,
      msPerPx: this.#input.msPerPx,
      binMs: this.#binMs,
      lines: this.#lines,
      binFroms: Uint32Array.from(this.#binFroms),
      binTos: Uint32Array.from(this.#binTos),
      binStarts: Float64Array.from(this.#binStarts),
      fullest: this.#fullest,
    };
  }
}

/** Packs a lane at once. */
export function pack(input: PackInput): Packing {
  const packer = new Packer(input);
  packer.run(Infinity);
  return packer.packing;
}

/** How many lines a packing takes up; all it has where it had to count. */
export function linesTaken({ lines, lineCount, binFroms }: Packing): number {
  if (binFroms.length > 0) return lineCount;
  let taken = 1;
  for (let at = 0; at < lines.length; at++) taken = Math.max(taken, (lines[at] ?? 0) + 1);
  return taken;
}
