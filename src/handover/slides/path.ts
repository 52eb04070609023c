/** SVG paths of absolute points (`M L C Q A Z`) as the geometry of a DrawingML shape. */

/** One step of a path; its points follow each other as x and y. */
export interface Step {
  readonly type: 'moveTo' | 'lnTo' | 'cubicBezTo' | 'quadBezTo' | 'close';
  readonly points: readonly number[];
}

const COMMAND = /([MLCQAZ])([^MLCQAZ]*)/g;
const NUMBER = /-?\d*\.?\d+(?:e[-+]?\d+)?/gi;
const SIZES: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Q: 4, A: 7 };
const TYPES: Readonly<Record<string, Step['type']>> = {
  M: 'moveTo',
  L: 'lnTo',
  C: 'cubicBezTo',
  Q: 'quadBezTo',
};

/** A circular arc as curves of a quarter turn at most (the part of SVG 2, appendix B.2.4, that circles need). */
function arc(
  fromX: number,
  fromY: number,
  [rx = 0, , , large, sweep, x = 0, y = 0]: readonly number[],
): Step[] {
  const half = Math.hypot(x - fromX, y - fromY) / 2;
  if (half === 0) return [];
  const radius = Math.max(rx, half);
  const away = Math.sqrt(radius * radius - half * half) * (large === sweep ? -1 : 1);
  const centreX = (fromX + x) / 2 + (away * (fromY - y)) / (2 * half);
  const centreY = (fromY + y) / 2 + (away * (x - fromX)) / (2 * half);
  const start = Math.atan2(fromY - centreY, fromX - centreX);
  let turn = Math.atan2(y - centreY, x - centreX) - start;
  if (sweep === 1 && turn < 0) turn += 2 * Math.PI;
  if (sweep !== 1 && turn > 0) turn -= 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const reach = (4 / 3) * Math.tan(turn / pieces / 4) * radius;
  return Array.from({ length: pieces }, (_, piece) => {
    const [a, b] = [start + (piece * turn) / pieces, start + ((piece + 1) * turn) / pieces];
    const [ax, ay] = [centreX + radius * Math.cos(a), centreY + radius * Math.sin(a)];
    const [bx, by] = [centreX + radius * Math.cos(b), centreY + radius * Math.sin(b)];
    const points = [
      ...[ax - reach * Math.sin(a), ay + reach * Math.cos(a)],
      ...[bx + reach * Math.sin(b), by - reach * Math.cos(b), bx, by],
    ];
    return { type: 'cubicBezTo', points };
  });
}

/** The steps of a path. */
export function stepsOf(d: string): readonly Step[] {
  const steps: Step[] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', written = ''] of d.matchAll(COMMAND)) {
    if (letter === 'Z') steps.push({ type: 'close', points: [] });
    const numbers = (written.match(NUMBER) ?? []).map(Number);
    const size = SIZES[letter] ?? 2;
    for (let at = 0; at + size <= numbers.length; at += size) {
      const points = numbers.slice(at, at + size);
      // Points that follow those of a `M` are of lines.
      const type = letter === 'M' && at > 0 ? 'lnTo' : TYPES[letter];
      steps.push(...(type === undefined ? arc(x, y, points) : [{ type, points }]));
      [x, y] = [points[size - 2] ?? x, points[size - 1] ?? y];
    }
  }
  return steps;
}

/** A box of px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box about all points of a path, those that curves only lean to included. */
export function boxOfSteps(steps: readonly Step[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of steps) {
    for (let at = 0; at < points.length; at += 2) {
      const [x, y] = [points[at] ?? 0, points[at + 1] ?? 0];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}
