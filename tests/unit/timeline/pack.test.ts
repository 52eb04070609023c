import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DASHED, LASTS, OPEN_END, OPEN_START } from '../../../src/query/date-flags.ts';
import { MARK_GAP_PX } from '../../../src/timeline/density.ts';
import type { Lane } from '../../../src/timeline/lane.ts';
import { boxOf } from '../../../src/timeline/marks.ts';
import { linesTaken, pack, Packer, type PackInput, type Wishes } from '../../../src/timeline/pack.ts';
import type { Spans } from '../../../src/timeline/spans.ts';

const HOUR_MS = 3_600_000;

function laneOf(count: number): Lane {
  return {
    key: 'lane',
    label: 'Lane',
    target: null,
    hue: null,
    depth: 0,
    branch: null,
    isFolded: false,
    rows: Uint32Array.from({ length: count }, (_, at) => at),
    count,
  };
}

interface Stretch {
  readonly startPx: number;
  readonly lengthPx: number;
  readonly flags: number;
}

/** Spans on a scale of an hour a px. */
function spansFrom(list: readonly Stretch[]): Spans {
  const column = (of: (stretch: Stretch) => number) => Float64Array.from(list, of);
  const starts = column(({ startPx }) => startPx * HOUR_MS);
  const ends = column(({ startPx, lengthPx }) => (startPx + lengthPx) * HOUR_MS);
  const flags = Uint8Array.from(list, (stretch) => stretch.flags);
  return { starts, ends, sureStarts: starts, sureEnds: ends, flags, isInOrder: true };
}

const stretches = fc
  .array(
    fc.record({
      startPx: fc.integer({ min: 0, max: 900 }),
      lengthPx: fc.integer({ min: 1, max: 120 }),
      flags: fc.constantFrom(0, LASTS, DASHED, LASTS | OPEN_END, LASTS | OPEN_START, LASTS | DASHED),
    }),
    { maxLength: 150 },
  )
  .map((list) => list.toSorted((a, b) => a.startPx - b.startPx));

function inputFor(list: readonly Stretch[], lineCount: number, wishes: Wishes | null = null): PackInput {
  return {
    lane: laneOf(list.length),
    spans: spansFrom(list),
    originMs: 0,
    msPerPx: HOUR_MS,
    lineCount,
    wishes,
  };
}

function wishesFor(count: number): Wishes {
  return {
    widths: Float32Array.from({ length: count }, (_, at) => (at * 37) % 120),
    weights: Float32Array.from({ length: count }, (_, at) => (at * 13) % 5),
  };
}

describe('packing a lane', () => {
  it('puts every row on a line or into exactly one bin', () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 0, max: 8 }), (list, lineCount) => {
        const { lines, binFroms, binTos, fullest } = pack(inputFor(list, lineCount, wishesFor(list.length)));
        const counted = new Uint8Array(list.length);
        binFroms.forEach((from, bin) => {
          for (let at = from; at < (binTos[bin] ?? 0); at++) counted[at] = (counted[at] ?? 0) + 1;
          expect((binTos[bin] ?? 0) - from).toBeLessThanOrEqual(fullest);
        });
        lines.forEach((line, at) => expect(counted[at]).toBe(line === -1 ? 1 : 0));
      }),
    );
  });

  it('lets no two marks of a line overlap, at its own scale and at any finer one', () => {
    fc.assert(
      fc.property(
        stretches,
        fc.integer({ min: 1, max: 8 }),
        fc.double({ min: 1, max: 40, noNaN: true }),
        (list, lineCount, finer) => {
          const input = inputFor(list, lineCount);
          const { lines } = pack(input);
          const ends = new Map<number, number>();
          lines.forEach((line, at) => {
            if (line === -1) return;
            expect(line).toBeLessThan(lineCount);
            const { x0, x1 } = boxOf(input.spans, at, 0, HOUR_MS / finer);
            expect(x0).toBeGreaterThanOrEqual((ends.get(line) ?? -Infinity) - 1.01);
            ends.set(line, x1);
          });
        },
      ),
    );
  });

  it('counts nothing that greedy partition could have drawn', () => {
    fc.assert(
      fc.property(stretches, (list) => {
        const input = inputFor(list, 0);
        const boxes = list.map((_, at) => boxOf(input.spans, at, 0, HOUR_MS));
        const depth = boxes.reduce(
          (most, { x0 }, at) =>
            Math.max(most, 1 + boxes.slice(0, at).filter((other) => other.x1 + MARK_GAP_PX > x0).length),
          1,
        );
        expect(pack({ ...input, lineCount: depth }).binFroms).toHaveLength(0);
        expect(linesTaken(pack({ ...input, lineCount: 120 }))).toBeLessThanOrEqual(depth);
      }),
    );
  });

  it('comes to the same in one go and piece by piece', () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 0, max: 5 }), (list, lineCount) => {
        const input = inputFor(list, lineCount, wishesFor(list.length));
        const packer = new Packer(input);
        let pieces = 0;
        while (!packer.run(-Infinity)) pieces++;
        expect(pieces).toBeLessThan(list.length + 1);
        expect(packer.packing).toEqual(pack(input));
      }),
    );
  });

  it('gives up in time, and goes on from there', () => {
    const list = Array.from({ length: 5000 }, (_, at) => ({ startPx: at * 40, lengthPx: 1, flags: 0 }));
    const packer = new Packer(inputFor(list, 3));
    expect(packer.run(-Infinity)).toBe(false);
    expect(packer.run(Infinity)).toBe(true);
    expect(packer.packing).toEqual(pack(inputFor(list, 3)));
  });

  it('keeps clear of labels where another line is free, and covers the lightest one where none is', () => {
    const list = [0, 1, 90].map((startPx) => ({ startPx, lengthPx: 1, flags: 0 }));
    const wishes = { widths: Float32Array.of(200, 200, 200), weights: Float32Array.of(5, 1, 3) };
    expect([...pack(inputFor(list, 3, wishes)).lines]).toEqual([0, 1, 2]);
    expect([...pack(inputFor(list, 2, wishes)).lines]).toEqual([0, 1, 1]);
  });

  it('only counts a lane that is folded', () => {
    const { binFroms, lines } = pack(inputFor([{ startPx: 5, lengthPx: 1, flags: 0 }], 0));
    expect([binFroms.length, [...lines]]).toEqual([1, [-1]]);
  });
});
