type Point = readonly [x: number, y: number];

/** Corners of the convex hull of points, one way round (Andrew 1979). */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((p, q) => p[0] - q[0] || p[1] - q[1]);
  if (sorted.length < 3) return sorted;
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      for (;;) {
        const [before, last] = [chain.at(-2), chain.at(-1)];
        if (before === undefined || last === undefined || turn(before, last, point) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

const AROUND = 8;

/** A smooth outline about points, `reach` away from them: an SVG path, its corners rounded. */
export function outlineAbout(points: readonly Point[], reach: number): string {
  const spread = hullOf(points).flatMap(([x, y]) =>
    Array.from({ length: AROUND }, (_, at): Point => {
      const angle = (at * 2 * Math.PI) / AROUND;
      return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
    }),
  );
  const corners = hullOf(spread);
  const middle = (at: number): Point => {
    const [p = [0, 0], q = [0, 0]] = [corners[at % corners.length], corners[(at + 1) % corners.length]];
    return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
  };
  const text = ([x, y]: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;
  const curves = corners.map(
    (_, at) => `Q${text(corners[(at + 1) % corners.length] ?? [0, 0])} ${text(middle(at + 1))}`,
  );
  return corners.length === 0 ? '' : `M${text(middle(0))}${curves.join('')}Z`;
}
