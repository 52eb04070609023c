import type { Bar, Ink, Segment, Shape } from './shape.ts';

/** Length over which a fading end dissolves, px, as far as the bar is long enough. */
const FADE_PX = 56;
const SLICES = 8;
/** Slices of a dashed one: long enough for its dashes to show. */
const DASHED_SLICES = 3;

/** The outline of a stretch of bar, open at the ends that are not closed. */
function outline(
  { y, height }: Bar,
  from: number,
  to: number,
  [isClosedAtStart, isClosedAtEnd]: readonly [boolean, boolean],
  ink: Ink,
): Segment[] {
  const bottom = y + height;
  const line = (x1: number, y1: number, x2: number, y2: number): Segment => ({
    type: 'segment',
    x1,
    y1,
    x2,
    y2,
    ink,
  });
  return [
    line(from, y, to, y),
    line(from, bottom, to, bottom),
    ...(isClosedAtStart ? [line(from, y, from, bottom)] : []),
    ...(isClosedAtEnd ? [line(to, y, to, bottom)] : []),
  ];
}

function stretch(
  bar: Bar,
  from: number,
  to: number,
  closed: readonly [boolean, boolean],
  strength: number,
): Shape[] {
  const { fill, stroke, ...rest } = bar.ink;
  const opacity = (bar.ink.opacity ?? 1) * strength;
  const shapes: Shape[] = [];
  if (fill !== undefined && fill !== 'none') {
    shapes.push({
      type: 'bar',
      x: from,
      y: bar.y,
      width: to - from,
      height: bar.height,
      ink: { fill, opacity },
    });
  }
  if (stroke !== undefined && stroke !== 'none') {
    shapes.push(...outline(bar, from, to, closed, { ...rest, stroke, opacity }));
  }
  return shapes;
}

/** A bar with fading ends as plain shapes, paler towards each of those ends: what every painter can draw. */
export function dissolve(bar: Bar): readonly Shape[] {
  if (bar.fade === undefined) return [bar];
  const fadesAtStart = bar.fade !== 'end';
  const fadesAtEnd = bar.fade !== 'start';
  const length = Math.min(FADE_PX, bar.width / (fadesAtStart && fadesAtEnd ? 2 : 1));
  const slices = (bar.ink.dash?.length ?? 0) > 0 ? DASHED_SLICES : SLICES;
  const slice = length / slices;
  const from = bar.x + (fadesAtStart ? length : 0);
  const to = bar.x + bar.width - (fadesAtEnd ? length : 0);
  const shapes = to > from ? stretch(bar, from, to, [!fadesAtStart, !fadesAtEnd], 1) : [];
  for (let at = 0; at < slices; at++) {
    const strength = 1 - (at + 0.5) / slices;
    if (fadesAtStart) {
      const end = from - at * slice;
      shapes.push(...stretch(bar, end - slice, end, [false, false], strength));
    }
    if (fadesAtEnd) {
      const start = to + at * slice;
      shapes.push(...stretch(bar, start, start + slice, [false, false], strength));
    }
  }
  return shapes;
}
