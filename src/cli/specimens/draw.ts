/** Draws the date of one event with the timeline's own layout and painter, as SVG. */
import { parseDate } from '../../chronology/edtf.ts';
import { paletteOn, type Ground } from '../../drawing/palette.ts';
import { SvgPainter } from '../../drawing/svg.ts';
import type { Index } from '../../query/index.ts';
import { matchesOf } from '../../query/match.ts';
import { VERIFIED } from '../../timeline/inks.ts';
import type { Lane } from '../../timeline/lane.ts';
import { createLayout } from '../../timeline/layout.ts';
import { setOutChronologically } from '../../timeline/layouts/chronological.ts';
import { inksOn, type Look } from '../../timeline/look.ts';
import { axisHeight, paintAxis } from '../../timeline/paint-axis.ts';
import { paintMark } from '../../timeline/paint-mark.ts';
import type { Picture } from '../../timeline/picture.ts';
import type { TimeWindow } from '../../timeline/scale.ts';
import { spansOf } from '../../timeline/spans.ts';
import { createTypesetter } from '../../timeline/text.ts';
import type { DateForm } from './forms.ts';

const WIDTH_PX = 330;
const LANE_PX = 34;
const FONT = '13px system-ui, sans-serif';
/** About the width of a letter of that font; there is no screen here to measure it on. */
const LETTER_PX = 7.5;

/** From the first moment of the first day to the last of the last. */
function windowOf([first, last]: DateForm['window']): TimeWindow {
  const [from, to] = [parseDate(first), parseDate(last)];
  if (!from.ok || !to.ok) throw new Error(`No window ${first} to ${last}`);
  return [from.value.earliestStartMs, to.value.latestEndMs];
}

function pictureOf(index: Index, event: number, window: TimeWindow): Picture {
  const spans = spansOf(index);
  const matches = matchesOf(new Uint8Array(index.size).fill(1));
  const lane: Lane = {
    ...{ key: 'form', label: '', target: null, hue: 0, depth: 0, branch: null, isFolded: false },
    ...{ rows: Uint32Array.of(event), count: 1 },
  };
  const track = setOutChronologically({ index, matches, spans, lanes: [lane], whole: window, origins: [] });
  const layOut = createLayout(createTypesetter((text) => text.length * LETTER_PX));
  return layOut({
    ...{ index, track, window, focus: null, focusKin: null, labelled: [], language: 'en', locale: 'en' },
    ...{ widthPx: WIDTH_PX, heightPx: LANE_PX, scrollPx: 0, threads: null },
  });
}

function lookOn(ground: Ground, index: Index): Look {
  const palette = paletteOn(ground);
  const evidence = new Uint8Array(index.size).fill(VERIFIED);
  return {
    index: { ...index, evidence },
    palette,
    font: FONT,
    smallFont: FONT,
    inks: inksOn(palette),
    kin: null,
    full: null,
    focus: null,
    pointed: null,
    isThreaded: false,
    litSeries: new Set(),
  };
}

/** An event's mark under the axis of a window, on a ground. `title` is what a screen reader is told it is. */
export function drawForm(
  index: Index,
  event: number,
  window: DateForm['window'],
  ground: Ground,
  title?: string,
): string {
  const picture = pictureOf(index, event, windowOf(window));
  const look = lookOn(ground, index);
  const painter = new SvgPainter();
  const axisPx = axisHeight(picture.axis);
  const height = axisPx + LANE_PX;
  paintAxis(painter, picture.axis, look);
  for (const { px } of picture.axis.minor) {
    const x = Math.round(px) + 0.5;
    painter.paint({ type: 'segment', x1: x, y1: axisPx, x2: x, y2: height, ink: look.inks.faintRule });
  }
  for (const mark of picture.marks) paintMark(painter, { ...mark, dy: axisPx }, look);
  const size = { width: WIDTH_PX, height, paper: look.palette.paper };
  return painter.document(title === undefined ? size : { ...size, title });
}
