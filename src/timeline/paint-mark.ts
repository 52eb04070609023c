import { glyphOfKind } from '../drawing/glyph.ts';
import { FORCED } from '../drawing/palette.ts';
import type { Bar, Glyph, Ink, Painter, Segment, Words } from '../drawing/shape.ts';
import { LASTS, OPEN_END, OPEN_START, SEVERAL, UNKNOWN } from '../query/date-flags.ts';
import { BROKEN, inksOf, knownBy, UNSURE, VERIFIED, type MarkInks } from './inks.ts';
import { isDimmed, type Look } from './look.ts';
import { DASH_PX, GLYPH_AREA, REACH_PX } from './marks.ts';
import type { PlacedLabel, PlacedMark } from './picture.ts';

const BAR_HEIGHT_PX = 14;
const CAP_PX = 4.5;
/** How far a plate reaches beyond its label. */
const PLATE_PX = 1;
/** Uncertain ends shorter than this cannot be told from sharp ones, and are drawn as such. */
const VISIBLE_PX = 3;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** One shape of each type for all marks: painters read them at once. */
const glyph: Mutable<Glyph> = {
  type: 'glyph',
  glyph: 'circle',
  x: 0,
  y: 0,
  size: 0,
  isStruck: false,
  isKept: false,
  ink: {},
};
const segment: Mutable<Segment> = { type: 'segment', x1: 0, y1: 0, x2: 0, y2: 0, ink: {} };
const words: Mutable<Words> = {
  type: 'words',
  text: '',
  x: 0,
  y: 0,
  anchor: 'start',
  font: '',
  ink: {},
};

const plate: Mutable<Bar> = { type: 'bar', x: 0, y: 0, width: 0, height: 16, ink: {} };

function paintSegment(painter: Painter, x1: number, y1: number, x2: number, y2: number, ink: Ink): void {
  segment.x1 = x1;
  segment.y1 = y1;
  segment.x2 = x2;
  segment.y2 = y2;
  segment.ink = ink;
  painter.paint(segment);
}

function paintGlyph(painter: Painter, ink: Ink, size: number, isStruck = false): void {
  glyph.size = size;
  glyph.ink = ink;
  glyph.isStruck = isStruck;
  painter.paint(glyph);
}

/** A whisker, as of an error bar: somewhere within. Its ends are sharp, for outside it the event surely is not. */
function paintWhisker(painter: Painter, fromX: number, toX: number, y: number, inks: MarkInks): void {
  paintSegment(painter, fromX, y, toX, y, inks.whisker);
  paintSegment(painter, fromX, y - CAP_PX, fromX, y + CAP_PX, inks.cap);
  paintSegment(painter, toX, y - CAP_PX, toX, y + CAP_PX, inks.cap);
}

/**
 * The bar of an interval: tinted where a quotation is verified, dissolving where it is open, dotted where all that is
 * known is that it began, or ended, before that.
 */
function paintRibbon(
  painter: Painter,
  fromX: number,
  toX: number,
  mark: PlacedMark,
  evidence: number,
  inks: MarkInks,
): void {
  const isOpenStart = (mark.flags & OPEN_START) !== 0;
  const isOpenEnd = (mark.flags & OPEN_END) !== 0;
  const isUnknown = (mark.flags & UNKNOWN) !== 0;
  const fade = isOpenStart ? (isOpenEnd ? 'both' : 'start') : isOpenEnd ? 'end' : undefined;
  const x = isOpenStart ? mark.x0 + mark.dx : fromX;
  const width = (isOpenEnd ? mark.x1 + mark.dx : toX) - x;
  if (width <= 0) return;
  const bar: Omit<Bar, 'ink'> = {
    type: 'bar',
    x,
    y: mark.y + mark.dy - BAR_HEIGHT_PX / 2,
    width,
    height: BAR_HEIGHT_PX,
    ...(fade === undefined ? { radius: 2 } : { fade }),
  };
  if (isUnknown) {
    painter.paint({ type: 'bar', x, y: bar.y, width, height: bar.height, radius: 2, ink: inks.unknown });
    return;
  }
  if (evidence >= UNSURE) painter.paint({ ...bar, ink: inks.ribbonTint });
  painter.paint({ ...bar, ink: inks.ribbon });
}

/** Whether it is a ribbon that is drawn, at least where the event surely was going on. */
function hasRibbon({ flags }: PlacedMark): boolean {
  return (flags & LASTS) !== 0 && (flags & SEVERAL) === 0;
}

/** What shows how long an event lasts, or how closely its date is known. */
function paintStretch(painter: Painter, mark: PlacedMark, evidence: number, inks: MarkInks): void {
  const { flags, dx } = mark;
  const x = mark.x + dx;
  const y = mark.y + mark.dy;
  if (!mark.hasBar) {
    if (knownBy(flags) === 0) return;
    const inner = REACH_PX - 1;
    const outer = REACH_PX + DASH_PX - 2;
    paintSegment(painter, x - outer, y, x - inner, y, inks.dashes);
    paintSegment(painter, x + inner, y, x + outer, y, inks.dashes);
    return;
  }
  const [fromX, toX] = [mark.fromX + dx, mark.toX + dx];
  if (!hasRibbon(mark)) {
    paintWhisker(painter, fromX, toX, y, inks);
    return;
  }
  const [sureFromX, sureToX] = [mark.sureFromX + dx, mark.sureToX + dx];
  const isLooseStart = sureFromX - fromX > VISIBLE_PX;
  const isLooseEnd = toX - sureToX > VISIBLE_PX;
  const barFrom = isLooseStart ? Math.min(sureFromX, toX) : fromX;
  const barTo = isLooseEnd ? Math.max(sureToX, barFrom) : toX;
  if (isLooseStart) paintWhisker(painter, fromX, barFrom, y, inks);
  if (isLooseEnd) paintWhisker(painter, barTo, toX, y, inks);
  paintRibbon(painter, barFrom, barTo, mark, evidence, inks);
}

/** The ring round what is focused, or (thinner) pointed at. */
function paintRing(painter: Painter, mark: PlacedMark, { focus, pointed, palette }: Look): void {
  if (mark.event !== focus && mark.event !== pointed) return;
  glyph.glyph = 'circle';
  glyph.isKept = false;
  const strokeWidth = mark.event === focus ? 2 : 1.25;
  paintGlyph(painter, { stroke: palette.accent, strokeWidth }, Math.PI * (REACH_PX + 2.5) ** 2);
}

/** One event, drawn by the encoding: hue for theme, shape for kind, fill for evidence, edges for its date. */
export function paintMark(painter: Painter, mark: PlacedMark, look: Look): void {
  const { index, palette } = look;
  const evidence = index.evidence[mark.event] ?? BROKEN;
  const inks = inksOf(palette, mark.hue, knownBy(mark.flags), isDimmed(look, mark.event));
  painter.strength = mark.strength;
  paintStretch(painter, mark, evidence, inks);
  glyph.glyph = glyphOfKind(index.kinds[mark.event] ?? 0);
  glyph.key = mark.key;
  glyph.x = mark.x + mark.dx;
  glyph.y = mark.y + mark.dy;
  // Colours of the system are not known where an image is drawn that is on no page.
  glyph.isKept = palette !== FORCED;
  const ink = evidence === VERIFIED ? inks.solid : evidence === UNSURE ? inks.tinted : inks.hollow;
  paintGlyph(painter, ink, GLYPH_AREA, evidence === BROKEN);
  paintRing(painter, mark, look);
  look.hits?.paintMark(painter, mark);
  painter.strength = 1;
}

function paintPlate(painter: Painter, fromX: number, toX: number, y: number, ink: Ink): void {
  if (toX <= fromX) return;
  plate.x = fromX;
  plate.y = y - plate.height / 2;
  plate.width = toX - fromX;
  plate.ink = ink;
  painter.paint(plate);
}

/** What hides lines behind a label; a ribbon is pale enough to be written on, and only its uncertain ends are lines. */
function paintPlates(painter: Painter, mark: PlacedMark, label: PlacedLabel, ink: Ink): void {
  const { dx } = mark;
  const y = label.y + mark.dy;
  const fromX = label.x + dx - PLATE_PX;
  const toX = fromX + label.width + 2 * PLATE_PX;
  if (label.side !== 'inside' || !hasRibbon(mark)) {
    paintPlate(painter, fromX, toX, y, ink);
    return;
  }
  const { fromX: first, sureFromX, sureToX, toX: last } = mark;
  if (sureFromX - first > VISIBLE_PX) paintPlate(painter, fromX, Math.min(toX, sureFromX + dx), y, ink);
  if (last - sureToX > VISIBLE_PX) paintPlate(painter, Math.max(fromX, sureToX + dx), toX, y, ink);
}

/** The mark's title, and a line to it where it stands on another line. */
export function paintLabel(painter: Painter, mark: PlacedMark, look: Look): void {
  const { label, dx, dy } = mark;
  if (label === null) return;
  const { font } = look;
  const isBack = isDimmed(look, mark.event);
  painter.strength = mark.strength;
  paintPlates(painter, mark, label, look.inks.plate);
  if (label.side === 'above' || label.side === 'below') {
    const sign = label.side === 'above' ? -1 : 1;
    const x = mark.x + dx;
    const ink = isBack ? look.inks.leaderDimmed : look.inks.leader;
    paintSegment(painter, x, mark.y + dy + sign * REACH_PX, x, label.y + dy - sign * 7, ink);
  }
  words.text = label.text;
  words.x = label.x + dx;
  words.y = label.y + dy + 4.5;
  words.font = font;
  words.ink = isBack ? look.inks.wordsDimmed : look.inks.words;
  painter.paint(words);
  painter.strength = 1;
}
