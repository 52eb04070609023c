import type { GlyphName } from './shape.ts';

/** Corners of an outline about 0,0, x and y in turn. */
type Outline = readonly number[];

/** A corner of a polygon every part of a turn, the radii taken in turn, the first at an angle from the right. */
function polygon(corners: number, turn: number, ...radii: readonly number[]): Outline {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = turn + (corner * 2 * Math.PI) / corners;
    const radius = radii[corner % radii.length] ?? 1;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  }).flat();
}

/** The outline at the scale at which its area is 1 (by the shoelace formula; given where its lines cross). */
function ofUnitArea(outline: Outline, area = areaOf(outline)): Outline {
  return outline.map((value) => value / Math.sqrt(area));
}

function areaOf(outline: Outline): number {
  let twice = 0;
  for (let at = 0; at < outline.length; at += 2) {
    const next = (at + 2) % outline.length;
    twice += (outline[at] ?? 0) * (outline[next + 1] ?? 0) - (outline[next] ?? 0) * (outline[at + 1] ?? 0);
  }
  return Math.abs(twice) / 2;
}

const UP = -Math.PI / 2;
/** Inner to outer radius of a star of five points, whose edges are straight across. */
const STAR = Math.sin(Math.PI / 10) / Math.sin((7 * Math.PI) / 10);
const TAN_30 = Math.sqrt(1 / 3);

/** A letter Y with arms as long as they are wide: of each, its root on one side and its two corners. */
function wye(): Outline {
  const root = TAN_30 / 2;
  return [0, 1, 2].flatMap((arm) => {
    const angle = Math.PI / 6 + (arm * 2 * Math.PI) / 3;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const at = (along: number, across: number) => [along * cos - across * sin, along * sin + across * cos];
    return [...at(root, -0.5), ...at(root + 1, -0.5), ...at(root + 1, 0.5)];
  });
}

/** The outlines of glyphs whose edges are straight, at an area of 1. */
export const OUTLINES: Readonly<Record<Exclude<GlyphName, 'circle' | 'semicircle'>, Outline>> = {
  square: ofUnitArea([-1, -1, 1, -1, 1, 1, -1, 1]),
  triangle: ofUnitArea(polygon(3, UP, 1)),
  'triangle-down': ofUnitArea(polygon(3, -UP, 1)),
  diamond: ofUnitArea([0, -1, TAN_30, 0, 0, 1, -TAN_30, 0]),
  star: ofUnitArea(polygon(10, UP, 1, STAR)),
  cross: ofUnitArea([-3, -1, -1, -1, -1, -3, 1, -3, 1, -1, 3, -1, 3, 1, 1, 1, 1, 3, -1, 3, -1, 1, -3, 1]),
  wye: ofUnitArea(wye()),
  hexagon: ofUnitArea(polygon(6, 0, 1)),
  pentagon: ofUnitArea(polygon(5, UP, 1)),
  bowtie: ofUnitArea([-1, -1, 1, 1, 1, -1, -1, 1], 2),
  hourglass: ofUnitArea([-1, -1, 1, -1, -1, 1, 1, 1], 2),
  chevron: ofUnitArea([-1, -1, 0.3, -1, 1, 0, 0.3, 1, -1, 1, -0.3, 0]),
};
