import { glyphOfKind } from '../drawing/glyph.ts';
import type { Bar, Ink, Shape } from '../drawing/shape.ts';
import { colourOf, DIMMED, isDimmed, type Look } from './look.ts';
import { DASH_PX, GLYPH_AREA, REACH_PX } from './marks.ts';
import type { PlacedLabel, PlacedMark } from './picture.ts';
import { DASHED, LASTS, OPEN_END, OPEN_START } from './spans.ts';

/** What the columns say of an event's evidence: see `Index.evidence`. */
export const VERIFIED = 3;
export const UNSURE = 2;
export const BROKEN = 0;

const BAR_HEIGHT_PX = 14;
const CAP_PX = 4.5;
const DASHES = [4, 3] as const;
const TINT = 0.28;
/** Uncertain ends shorter than this cannot be told from sharp ones, and are drawn as such. */
const VISIBLE_PX = 3;

interface Style {
  readonly colour: string;
  readonly paper: string;
  readonly evidence: number;
  readonly opacity: number;
  readonly dash: readonly number[];
}

function line(d: string, { colour, opacity }: Style, dash: readonly number[], strokeWidth = 1.75): Shape {
  return { type: 'line', d, ink: { stroke: colour, strokeWidth, dash, opacity } };
}

/** A whisker, as of an error bar: somewhere within. Its ends are sharp, for outside it the event surely is not. */
function whisker(fromX: number, toX: number, y: number, style: Style): Shape[] {
  const cap = (x: number) => `M${x},${y - CAP_PX}L${x},${y + CAP_PX}`;
  return [line(`M${fromX},${y}L${toX},${y}`, style, style.dash), line(cap(fromX) + cap(toX), style, [])];
}

/** The bar of an interval: tinted where a quotation is verified, dissolving where it is open. */
function ribbon(fromX: number, toX: number, mark: PlacedMark, style: Style): Shape[] {
  const isOpenStart = (mark.flags & OPEN_START) !== 0;
  const isOpenEnd = (mark.flags & OPEN_END) !== 0;
  const fade = isOpenStart ? (isOpenEnd ? 'both' : 'start') : isOpenEnd ? 'end' : undefined;
  const x = isOpenStart ? mark.x0 : fromX;
  const width = (isOpenEnd ? mark.x1 : toX) - x;
  if (width <= 0) return [];
  const bar: Omit<Bar, 'ink'> = {
    type: 'bar',
    x,
    y: mark.y - BAR_HEIGHT_PX / 2,
    width,
    height: BAR_HEIGHT_PX,
    ...(fade === undefined ? { radius: 2 } : { fade }),
  };
  const { colour, opacity, dash, evidence } = style;
  const tint: Shape[] =
    evidence >= UNSURE ? [{ ...bar, ink: { fill: colour, opacity: TINT * opacity } }] : [];
  const ink: Ink = { stroke: colour, strokeWidth: 1.25, dash, opacity };
  return [...tint, { ...bar, ink }];
}

/** What shows how long an event lasts, or how closely its date is known. */
function stretchShapes(mark: PlacedMark, style: Style): Shape[] {
  const { x, y, fromX, toX, sureFromX, sureToX, flags, hasBar } = mark;
  if (!hasBar) {
    if ((flags & DASHED) === 0) return [];
    const inner = REACH_PX - 1;
    const outer = REACH_PX + DASH_PX - 2;
    const d = `M${x - outer},${y}L${x - inner},${y}M${x + inner},${y}L${x + outer},${y}`;
    return [line(d, style, [3, 2.5])];
  }
  if ((flags & LASTS) === 0) return whisker(fromX, toX, y, style);
  const isLooseStart = sureFromX - fromX > VISIBLE_PX;
  const isLooseEnd = toX - sureToX > VISIBLE_PX;
  const barFrom = isLooseStart ? Math.min(sureFromX, toX) : fromX;
  const barTo = isLooseEnd ? Math.max(sureToX, barFrom) : toX;
  return [
    ...(isLooseStart ? whisker(fromX, barFrom, y, style) : []),
    ...(isLooseEnd ? whisker(barTo, toX, y, style) : []),
    ...ribbon(barFrom, barTo, mark, style),
  ];
}

function glyphShapes(mark: PlacedMark, kind: number, style: Style): Shape[] {
  const { colour, paper, evidence, opacity } = style;
  const glyph = { type: 'glyph' as const, glyph: glyphOfKind(kind), x: mark.x, y: mark.y, size: GLYPH_AREA };
  if (evidence === VERIFIED) return [{ ...glyph, key: mark.key, ink: { fill: colour, opacity } }];
  const outline: Shape = {
    ...glyph,
    key: mark.key,
    ink: { stroke: colour, strokeWidth: 1.75, opacity },
    isStruck: evidence === BROKEN,
  };
  const ground: Shape = { ...glyph, ink: { fill: paper } };
  const tint: Shape[] =
    evidence === UNSURE ? [{ ...glyph, ink: { fill: colour, opacity: 0.4 * opacity } }] : [];
  return [ground, ...tint, outline];
}

/** The ring round what is focused, or (thinner) pointed at. */
function ringShapes(mark: PlacedMark, { focus, pointed, palette }: Look): Shape[] {
  if (mark.event !== focus && mark.event !== pointed) return [];
  const area = Math.PI * (REACH_PX + 2.5) ** 2;
  const strokeWidth = mark.event === focus ? 2 : 1.25;
  return [
    {
      type: 'glyph',
      glyph: 'circle',
      x: mark.x,
      y: mark.y,
      size: area,
      ink: { stroke: palette.accent, strokeWidth },
    },
  ];
}

/** One event, drawn by the encoding: hue for theme, shape for kind, fill for evidence, edges for its date. */
export function markShapes(mark: PlacedMark, look: Look): readonly Shape[] {
  const { index, palette } = look;
  const style: Style = {
    colour: colourOf(look, mark.hue),
    paper: palette.paper,
    evidence: index.evidence[mark.event] ?? BROKEN,
    opacity: isDimmed(look, mark.event) ? DIMMED.mark : 1,
    dash: (mark.flags & DASHED) === 0 ? [] : DASHES,
  };
  return [
    ...stretchShapes(mark, style),
    ...glyphShapes(mark, index.kinds[mark.event] ?? 0, style),
    ...ringShapes(mark, look),
  ];
}

/** What hides a whisker behind the label that stands on it; a ribbon is pale enough to be written on. */
function plate({ flags }: PlacedMark, label: PlacedLabel, paper: string): Shape[] {
  if ((flags & LASTS) !== 0) return [];
  const { x, y, width } = label;
  return [{ type: 'bar', x: x - 3, y: y - 8, width: width + 6, height: 16, ink: { fill: paper } }];
}

/** The mark's title, and a line to it where it stands in another row. */
export function labelShapes(mark: PlacedMark, look: Look): readonly Shape[] {
  const { label } = mark;
  if (label === null) return [];
  const opacity = isDimmed(look, mark.event) ? DIMMED.label : 1;
  const { palette, font } = look;
  const words: Shape = {
    type: 'words',
    text: label.text,
    x: label.x,
    y: label.y + 4.5,
    anchor: 'start',
    font,
    ...(label.side === 'inside' ? {} : { halo: palette.paper }),
    ink: { fill: palette.ink, opacity },
  };
  if (label.side === 'inside') return [...plate(mark, label, palette.paper), words];
  if (label.side !== 'above' && label.side !== 'below') return [words];
  const sign = label.side === 'above' ? -1 : 1;
  const d = `M${mark.x},${mark.y + sign * REACH_PX}L${mark.x},${label.y - sign * 7}`;
  return [{ type: 'line', d, ink: { stroke: palette.inkSoft, strokeWidth: 1, opacity } }, words];
}
