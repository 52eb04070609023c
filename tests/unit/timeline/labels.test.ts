import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL_OFFSET_PX, placeLabels, roomInside, type Labelled } from '../../../src/timeline/labels.ts';
import { REACH_PX } from '../../../src/timeline/marks.ts';
import { Occupancy } from '../../../src/timeline/occupancy.ts';
import { createTypesetter } from '../../../src/timeline/text.ts';
import { measure } from './fixture.ts';

const type = createTypesetter(measure);

function at(x: number, line: number, text: string, weight = 0, halfLength = REACH_PX): Labelled {
  const box = {
    ...{ x0: x - halfLength, x1: x + halfLength, glyphX: x, fromX: x - halfLength, toX: x + halfLength },
    hasBar: halfLength > REACH_PX,
  };
  return { box, line, text, weight, insidePx: roomInside(box) };
}

const sides = (items: readonly Labelled[], lineCount: number) =>
  placeLabels(items, lineCount, [], type).map((label) => label?.side ?? null);

describe('placing labels', () => {
  it('prefers the right, then the left, then the line above or below', () => {
    const text = 'A title of some length';
    const wall = at(60, 1, '');
    expect(sides([at(20, 1, text)], 2)).toEqual(['right']);
    expect(sides([at(20, 1, text), wall], 2)).toEqual(['left', null]);
    expect(sides([at(-20, 1, ''), at(20, 1, text), wall], 2)).toEqual([null, 'above', null]);
    expect(sides([at(-20, 0, ''), at(20, 0, text), at(60, 0, '')], 2)).toEqual([null, 'below', null]);
  });

  it('writes within a bar that is long enough, and leaves the room after it to others', () => {
    const [label, other] = placeLabels(
      [at(200, 0, 'Within the bar', 0, 150), at(370, 0, 'After it')],
      1,
      [],
      type,
    );
    expect(label?.side).toBe('inside');
    expect(other?.side).toBe('right');
  });

  it('measures no title that has room nowhere', () => {
    const measured: string[] = [];
    const noting = createTypesetter((text) => {
      measured.push(text);
      return measure(text);
    });
    const crowd = Array.from({ length: 20 }, (_, nth) => at(16 * nth, 0, `Conference ${nth}`));
    const around: [number, number][] = [
      [-Infinity, -9],
      [16 * 20 - 7, Infinity],
    ];
    expect(placeLabels(crowd, 1, around, noting)).toEqual(crowd.map(() => null));
    expect(measured.filter((text) => text.length > 1)).toEqual([]);
  });

  it('finds the little room that a short title needs', () => {
    const walls = [at(0, 0, 'il 1'), at(60, 0, '')];
    expect(placeLabels(walls, 1, [[-Infinity, -9]], type)[0]?.side).toBe('right');
  });

  it('gives the weightier one the room when there is only room for one', () => {
    const text = 'Something to say';
    const items = (first: number, second: number) => [
      at(0, 0, text, first),
      at(150, 0, text, second),
      at(190, 0, '', 0),
    ];
    const texts = (first: number, second: number) =>
      placeLabels(items(first, second), 1, [[-Infinity, -9]], type).map((label) => label?.text ?? null);
    expect(texts(2, 1)).toEqual([text, null, null]);
    expect(texts(1, 2)[1]).toBe(text);
  });

  it('cuts a label that has too little room, and drops one that would say nothing', () => {
    const text = 'Nineteenth Conference on Disarmament';
    const cut = placeLabels([at(0, 0, text), at(140, 0, '')], 1, [[-Infinity, -9]], type)[0];
    expect(cut?.text).toMatch(/^Nineteenth.*…$/);
    expect(cut && cut.x + cut.width).toBeLessThan(140 - REACH_PX);
    expect(placeLabels([at(0, 0, text), at(50, 0, '')], 1, [[-Infinity, -9]], type)[0]).toBeNull();
  });

  const long = 'The Human Rights Council adopts a resolution on emerging technologies';

  it('writes a label out where nothing is in its way, and only as far as that', () => {
    const room = (until: number) =>
      placeLabels([at(0, 0, long), at(until, 0, '')], 1, [[-Infinity, -9]], type)[0];
    expect(room(1200)?.text).toBe(long);
    const cut = room(420);
    expect(cut?.width).toBeGreaterThan(type.longestPx);
    expect((cut?.x ?? NaN) + (cut?.width ?? NaN)).toBeLessThan(420 - REACH_PX);
  });

  it('writes out towards the beginning what ends at its mark', () => {
    const [label] = placeLabels([at(600, 0, long), at(640, 0, '')], 1, [[-Infinity, 0]], type);
    expect(label?.side).toBe('left');
    expect(label?.width).toBeGreaterThan(type.longestPx);
    expect(label && label.x + label.width).toBeCloseTo(600 - REACH_PX - LABEL_OFFSET_PX);
  });

  it('takes no label away for writing another out', () => {
    const items = [at(0, 0, long, 1), at(330, 0, 'A second', 0)];
    const labels = placeLabels(items, 1, [[-Infinity, -9]], type);
    expect(labels.map((label) => label?.text)).toEqual([expect.stringMatching(/…$/), 'A second']);
  });

  it('does not stand beyond what is taken beside its mark, for finer scales push that under it', () => {
    const fading = at(0, 0, 'A title of some length', 0, 40);
    const item = { ...fading, insidePx: 0, box: { ...fading.box, toX: 10 } };
    expect(
      placeLabels(
        [item],
        1,
        [
          [-Infinity, -41],
          [20, 41],
        ],
        type,
      ),
    ).toEqual([null]);
  });

  it('stays off what is taken of all lines', () => {
    const [label] = placeLabels([at(0, 0, 'A title of some length')], 1, [[40, 60]], type);
    expect(label?.side).toBe('left');
  });
});

describe('what is taken of a line', () => {
  it('is free exactly where nothing was taken', () => {
    const stretch = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), stretch, (wanted, [from, length]) => {
        const line = new Occupancy();
        const taken: (readonly [number, number])[] = [];
        for (const [start, size] of wanted) {
          const isFree = taken.every(([a, b]) => start + size <= a || start >= b);
          expect(line.isFree(start, start + size)).toBe(isFree);
          if (!isFree) continue;
          line.take(start, start + size);
          taken.push([start, start + size]);
        }
        const isInside = taken.some(([a, b]) => a < from && from < b);
        const after = Math.min(
          Infinity,
          ...taken.filter(([, b]) => b > from).map(([a]) => Math.max(0, a - from)),
        );
        const before = Math.min(
          Infinity,
          ...taken.filter(([a]) => a < from).map(([, b]) => Math.max(0, from - b)),
        );
        expect(line.roomAfter(from)).toBe(isInside ? 0 : after);
        expect(line.roomBefore(from)).toBe(isInside ? 0 : before);
        expect(line.isFree(from, from + length)).toBe(
          taken.every(([a, b]) => from + length <= a || from >= b),
        );
      }),
    );
  });
});

describe('cutting text', () => {
  it('never exceeds the room and never splits what is seen as one letter', () => {
    const family = '👨‍👩‍👧‍👦';
    const title = `한국어 제목 ${family}${family}${family}${family}${family} and more`;
    for (let room = 60; room < 400; room += 7) {
      const cut = type.cut(title, room);
      if (cut === null) continue;
      expect(measure(cut)).toBeLessThanOrEqual(room);
      expect(cut.replaceAll(family, '')).not.toMatch(/\u200d/);
    }
  });

  it('does not measure the whole of a title without end', () => {
    let longest = 0;
    const careful = createTypesetter((text) => {
      longest = Math.max(longest, text.length);
      return measure(text);
    });
    expect(careful.cut('a'.repeat(2000), 250)).toMatch(/…$/);
    expect(longest).toBeLessThanOrEqual(201);
  });
});
