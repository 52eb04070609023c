/** Cuts shapes at the sides of a picture that has no edge of its own to hide what lies beyond. */
import { dissolve } from '../drawing/fade.ts';
import { NUMBERS } from '../drawing/moved.ts';
import type { Bar, Shape } from '../drawing/shape.ts';

function barWithin(bar: Bar, from: number, to: number): readonly Shape[] {
  const x = Math.max(from, bar.x);
  const width = Math.min(to, bar.x + bar.width) - x;
  if (width === bar.width) return [bar];
  if (width <= 0) return [];
  if (bar.fade === undefined) return [{ ...bar, x, width }];
  return dissolve(bar).flatMap((part) => within(part, from, to));
}

/** The quadratic curve from `a` over `c` to `b` between two of its parameters. */
function part(a: number, c: number, b: number, t0: number, t1: number): readonly [number, number, number] {
  const at = (s: number, t: number) => (1 - s) * (1 - t) * a + (s * (1 - t) + t * (1 - s)) * c + s * t * b;
  return [at(t0, t0), at(t0, t1), at(t1, t1)];
}

/** An arc (`M x,y Q x,y x,y`, perhaps with a head) as far as it lies between two uprights; its head only where its end does. */
function arcWithin(d: string, from: number, to: number): string | null {
  const [, curve, head = ''] = /^(M[^Q]*Q[^M]*)(M.*)?$/.exec(d) ?? [];
  if (curve === undefined) return d;
  const [ax = 0, ay = 0, , cy = 0, bx = 0, by = 0] = (curve.match(NUMBERS) ?? []).map(Number);
  const isIn = (x: number) => x >= from && x <= to;
  if (isIn(ax) && isIn(bx)) return d;
  // Its control point stands in the middle between its ends, so that it goes across evenly.
  const share = (x: number) => Math.max(0, Math.min(1, (x - ax) / (bx - ax)));
  const [t0, t1] = bx > ax ? [share(from), share(to)] : [share(to), share(from)];
  if (ax === bx || t0 >= t1) return null;
  const [x0, x1, x2] = part(ax, (ax + bx) / 2, bx, t0, t1);
  const [y0, y1, y2] = part(ay, cy, by, t0, t1);
  return `M${x0},${y0}Q${x1},${y1} ${x2},${y2}${isIn(bx) ? head : ''}`;
}

/** What of a shape lies between two uprights; a glyph or words whole, where their middle or their start does. */
export function within(shape: Shape, from: number, to: number): readonly Shape[] {
  switch (shape.type) {
    case 'bar':
      return barWithin(shape, from, to);
    case 'segment': {
      const [x1, x2] = [Math.max(from, Math.min(to, shape.x1)), Math.max(from, Math.min(to, shape.x2))];
      if (x1 === shape.x1 && x2 === shape.x2) return [shape];
      return x1 === x2 ? [] : [{ ...shape, x1, x2 }];
    }
    case 'line': {
      const d = arcWithin(shape.d, from, to);
      return d === null ? [] : [{ ...shape, d }];
    }
    default:
      return shape.x >= from && shape.x <= to ? [shape] : [];
  }
}
