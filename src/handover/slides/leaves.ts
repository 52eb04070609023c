/** A still as pages: whole where it fits, else between its lanes, else between the lines of one, but never through a mark. */
import type { Segment, Shape } from '../../drawing/shape.ts';
import { glyphReach } from '../../drawing/glyph.ts';
import { moved } from '../../drawing/moved.ts';
import type { Still, StillLayer } from '../../timeline/still.ts';
import { boxOfSteps, stepsOf } from './path.ts';

/** A part of a still that fits on a slide, moved to begin at 0. */
export interface Leaf {
  readonly heightPx: number;
  readonly layers: readonly StillLayer[];
  /** Curves that would lead to marks of another leaf, and are left out. */
  readonly lostCurves: number;
}

/** Pages that are mostly empty are worse than a lane that goes on overleaf. */
const LEAST_FILLED = 0.45;

type Stretch = readonly [number, number];

function layerOf({ layers }: Still, id: StillLayer['id']): readonly Shape[] {
  return layers.find((layer) => layer.id === id)?.shapes ?? [];
}

/** The rules right across a still: below the axis, and below each lane. */
function levelsOf(still: Still): readonly number[] {
  return layerOf(still, 'ground')
    .filter((shape): shape is Segment => shape.type === 'segment')
    .filter(({ x1, x2, y1, y2 }) => y1 === y2 && Math.abs(x2 - x1) >= still.widthPx - 1)
    .map(({ y1 }) => y1)
    .sort((a, b) => a - b);
}

/** From where to where a shape stands, downwards. */
function stretchOf(shape: Shape): Stretch {
  switch (shape.type) {
    case 'glyph': {
      const reach = glyphReach(shape.size);
      return [shape.y - reach, shape.y + reach];
    }
    case 'bar':
      return [shape.y, shape.y + shape.height];
    case 'segment':
      return [Math.min(shape.y1, shape.y2), Math.max(shape.y1, shape.y2)];
    case 'words':
      return [shape.y - 12, shape.y + 4];
    case 'line': {
      const { y, height } = boxOfSteps(stepsOf(shape.d));
      return [y, y + height];
    }
  }
}

/** Where a page may end: between what is drawn. Curves run across, and are asked for afterwards. */
function gapsOf(shapes: readonly Shape[]): readonly number[] {
  const stretches = shapes
    .filter(({ type }) => type !== 'line')
    .map(stretchOf)
    .sort((a, b) => a[0] - b[0]);
  const gaps: number[] = [];
  let end = -Infinity;
  for (const [from, to] of stretches) {
    if (from > end && end !== -Infinity) gaps.push((from + end) / 2);
    end = Math.max(end, to);
  }
  return gaps;
}

/** Where pages begin and end. */
function cut(
  levels: readonly number[],
  bottom: number,
  roomPx: number,
  gaps: readonly number[],
): readonly Stretch[] {
  const pages: Stretch[] = [];
  let from = levels[0] ?? 0;
  const last = (candidates: readonly number[], least: number, most: number) =>
    candidates.filter((at) => at > least && at <= most).at(-1);
  while (bottom - from > roomPx + 0.5) {
    const most = from + roomPx;
    const to =
      last(levels, from + roomPx * LEAST_FILLED, most) ??
      last(gaps, from, most) ??
      last(levels, from, most) ??
      [...levels, ...gaps].sort((a, b) => a - b).find((at) => at > most);
    if (to === undefined || to >= bottom) break;
    pages.push([from, to]);
    from = to;
  }
  return [...pages, [from, bottom]];
}

/** Whether both ends of a curve stand on a page. */
function isWhollyOn(d: string, [from, to]: Stretch): boolean {
  const steps = stepsOf(d).filter(({ points }) => points.length > 0);
  return [steps[0], steps.at(-1)].every((step) => {
    const y = step?.points.at(-1) ?? NaN;
    return y >= from - 1 && y <= to + 1;
  });
}

function middleOf(shape: Shape): number {
  const [from, to] = stretchOf(shape);
  return (from + to) / 2;
}

/**
 * The rules behind a page: uprights as long as it is, the levels on it, and one at either end where that is none. The
 * paper is the slide's own.
 */
function groundOn(
  shapes: readonly Shape[],
  levels: readonly number[],
  [from, to]: Stretch,
  dy: number,
): readonly Shape[] {
  const rule = shapes.find(
    (shape) => shape.type === 'segment' && shape.y1 === levels[0] && shape.y2 === levels[0],
  );
  const ends = [from, to].filter((end) => rule !== undefined && !levels.includes(end));
  const clipped = shapes.flatMap((shape) => {
    if (shape.type !== 'segment') return [];
    const [y1, y2] = [Math.max(from, shape.y1), Math.min(to, shape.y2)];
    return y1 > y2 ? [] : [{ ...shape, y1, y2 }];
  });
  const added = ends.flatMap((end) => (rule === undefined ? [] : [{ ...rule, y1: end, y2: end }]));
  return [...clipped, ...added].map((shape) => moved(shape, 0, dy));
}

/** The names of the lanes on a page; of a lane that goes on from the page before, at the top. */
function headersOn(
  shapes: readonly Shape[],
  levels: readonly number[],
  [from, to]: Stretch,
  axisPx: number,
): readonly Shape[] {
  return shapes.flatMap((shape) => {
    const y = middleOf(shape);
    const lane = levels.findLastIndex((level) => level <= y);
    const [top = 0, bottom = Infinity] = [levels[lane], levels[lane + 1]];
    if (bottom <= from + 1 || top >= to - 1) return [];
    return [moved(shape, 0, axisPx - Math.min(from, top))];
  });
}

/** Cuts a still into leaves of at most a height; one alone where it fits. */
export function leavesOf(still: Still, heightPx: number): readonly Leaf[] {
  const levels = levelsOf(still);
  const [axisPx = 0] = levels;
  const lanesEnd = levels.at(-1) ?? still.heightPx;
  const marks = layerOf(still, 'marks');
  const isWhole = still.heightPx <= heightPx || levels.length === 0;
  const hasLegend = layerOf(still, 'legend').length > 0;
  const bottom = hasLegend ? still.heightPx : lanesEnd;
  const pages = isWhole
    ? [[axisPx, still.heightPx] as const]
    : cut(levels, bottom, heightPx - axisPx, gapsOf(marks));
  return pages.map((page, at) => {
    const [from, to] = page;
    const isLegendAlone = from >= lanesEnd - 1 && !isWhole;
    const dy = (isLegendAlone ? 0 : axisPx) - from;
    let lostCurves = 0;
    const on = (shape: Shape) => {
      const y = middleOf(shape);
      return y >= from && (y < to || at === pages.length - 1);
    };
    const shapesOf = ({ id, shapes }: StillLayer): readonly Shape[] => {
      switch (id) {
        case 'ground':
          return isLegendAlone ? [] : groundOn(shapes, levels, [from, Math.min(to, lanesEnd)], dy);
        case 'axis':
          return isLegendAlone ? [] : shapes;
        case 'headers':
          return headersOn(shapes, levels, page, axisPx);
        case 'marks': {
          const kept = shapes.filter((shape) =>
            shape.type === 'line' && !isWhole ? isWhollyOn(shape.d, page) : isWhole || on(shape),
          );
          lostCurves += shapes.filter(
            (shape) => shape.type === 'line' && on(shape) && !kept.includes(shape),
          ).length;
          return kept.map((shape) => moved(shape, 0, dy));
        }
        case 'legend':
          return shapes.filter((shape) => isWhole || on(shape)).map((shape) => moved(shape, 0, dy));
      }
    };
    const layers = still.layers.map((layer) => ({ ...layer, shapes: shapesOf(layer) }));
    return { heightPx: to + dy, layers, lostCurves };
  });
}
