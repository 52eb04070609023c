import { collect } from '../../../src/drawing/collect.ts';
import { paletteOn } from '../../../src/drawing/palette.ts';
import type { Index } from '../../../src/query/index.ts';
import { LINE_PX } from '../../../src/timeline/heights.ts';
import { inksOn, type Look } from '../../../src/timeline/look.ts';
import { REACH_PX } from '../../../src/timeline/marks.ts';
import { paintBin } from '../../../src/timeline/paint-bin.ts';
import type { Picture, PlacedMark } from '../../../src/timeline/picture.ts';
import { measure } from './fixture.ts';

interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Size of small print beside what `measure` measures, and how high its digits and small letters are, px. */
const SMALL = { size: 11 / 13, height: 9 } as const;

function overlap(a: Box, b: Box): boolean {
  const slack = 0.01;
  return (
    a.left < b.right - slack &&
    b.left < a.right - slack &&
    a.top < b.bottom - slack &&
    b.top < a.bottom - slack
  );
}

function boxOfMark({ key, x, x0, x1, y }: PlacedMark): Box {
  const level = { left: Math.min(x0, x - REACH_PX), right: Math.max(x1, x + REACH_PX) };
  return { name: `mark ${key}`, ...level, top: y - REACH_PX, bottom: y + REACH_PX };
}

function boxOfLabel({
  key,
  label,
}: PlacedMark): (Box & { readonly isInside: boolean; readonly of: string })[] {
  if (label === null) return [];
  const level = { left: label.x, right: label.x + label.width };
  const upright = { top: label.y - LINE_PX / 2, bottom: label.y + LINE_PX / 2 };
  const of = `mark ${key}`;
  return [{ name: `label of ${key}`, of, ...level, ...upright, isInside: label.side === 'inside' }];
}

/** Small print whose middle stands at a place, on a base line. */
function boxOfSmall(name: string, text: string, x: number, y: number): Box {
  const half = (measure(text) * SMALL.size) / 2;
  return { name: `${name} ${text}`, left: x - half, right: x + half, top: y - SMALL.height, bottom: y };
}

function lookAt(index: Index): Look {
  const palette = paletteOn('light');
  return {
    ...{ index, palette, inks: inksOn(palette), font: '13px x', smallFont: '11px x', kin: null, full: null },
    ...{ focus: null, pointed: null, isThreaded: true, litSeries: new Set<string>() },
  };
}

/** The counts that are drawn on bins. */
function countsOf(picture: Picture, index: Index): Box[] {
  const look = lookAt(index);
  return picture.bins.flatMap((bin) => {
    const lane = picture.lanes[bin.lane];
    const shapes = lane ? collect((painter) => paintBin(painter, bin, lane, look)) : [];
    return shapes.flatMap((shape) =>
      shape.type === 'words' ? [boxOfSmall('count', shape.text, shape.x, shape.y)] : [],
    );
  });
}

/** Bins as high as their lanes: labels keep off all of it. */
function binsOf({ bins, lanes }: Picture): Box[] {
  return bins.flatMap(({ x0, x1, lane }) => {
    const { top = 0, height = 0 } = lanes[lane] ?? {};
    return { name: `bin of lane ${lane}`, left: x0, right: x1, top, bottom: top + height };
  });
}

function wordsOf({ threads }: Picture): Box[] {
  return threads.flatMap(({ words, railY }) =>
    words === null ? [] : [boxOfSmall('words', words.text, words.x, railY - 1)],
  );
}

function pairs(some: readonly Box[], others: readonly Box[]): string[] {
  return some.flatMap((one) =>
    others.flatMap((other) => (overlap(one, other) ? [`${one.name} on ${other.name}`] : [])),
  );
}

function pairsAmong(boxes: readonly Box[]): string[] {
  return boxes.flatMap((box, at) => pairs([box], boxes.slice(at + 1)));
}

/** What stands on something else in a picture where it should not. */
export function clashes(picture: Picture, index: Index): string[] {
  const marks = picture.marks.map(boxOfMark);
  const labels = picture.marks.flatMap(boxOfLabel);
  const [bins, counts, words] = [binsOf(picture), countsOf(picture, index), wordsOf(picture)];
  const isCut = ({ left, right }: Box) => left < 0 || right > picture.widthPx;
  return [
    ...pairsAmong(marks),
    ...labels.flatMap((label) =>
      pairs(
        [label],
        marks.filter(({ name }) => !label.isInside || name !== label.of),
      ),
    ),
    ...pairsAmong(labels),
    ...pairs(labels, [...bins, ...counts]),
    ...pairs(counts, [...marks, ...words]),
    ...pairs(words, [...marks, ...labels, ...bins]),
    ...pairsAmong(words),
    ...[...labels, ...words].filter(isCut).map(({ name }) => `${name} is cut by the edge`),
  ];
}
