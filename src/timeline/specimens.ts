import type { LegendKey } from '../i18n/areas/legend.ts';
import type { Shape } from '../drawing/shape.ts';
import type { Look } from './look.ts';
import { collect } from '../drawing/collect.ts';
import { paintFrame, paintLine, signInks } from './hit-signs.ts';
import { paintMark } from './paint-mark.ts';
import type { PlacedMark } from './picture.ts';
import { DASHED, LASTS, OPEN_END } from '../query/date-flags.ts';
import { REACH_PX } from './marks.ts';

/** Size of a specimen in the legend, px. */
export const SPECIMEN = { width: 72, height: 24 } as const;

/** One thing that the timeline draws, and what it means. */
export interface Specimen {
  readonly label: LegendKey;
  readonly shapes: readonly Shape[];
}

const MIDDLE = { x: SPECIMEN.width / 2, y: SPECIMEN.height / 2 };

function mark(change: Partial<PlacedMark>): PlacedMark {
  const { x, y } = MIDDLE;
  const place = { x, y, x0: x - REACH_PX, x1: x + REACH_PX, fromX: x, toX: x, sureFromX: x, sureToX: x };
  return {
    ...{ key: '', lane: 0, row: 0, event: 0, hasBar: false, flags: 0, hue: 0, label: null },
    ...{ dx: 0, dy: 0, strength: 1 },
    ...place,
    ...change,
  };
}

const STRETCH = { fromX: 4, toX: 68, x0: 4, x1: 68, hasBar: true };

/** The specimens of how well an event is attested, drawn as the timeline draws it. */
export function evidenceSpecimens(look: Look): readonly Specimen[] {
  const labels = ['solid', 'tinted', 'outlined', 'struck'] as const;
  return labels.map((label, at) => ({
    label,
    shapes: collect((painter) => paintMark(painter, mark({}), specimenLook(look, labels.length - 1 - at))),
  }));
}

/** The specimens of what is known of a date. */
export function dateSpecimens(look: Look): readonly Specimen[] {
  const drawn: readonly (readonly [LegendKey, Partial<PlacedMark>])[] = [
    ['stated', { ...STRETCH, x: 4 + REACH_PX, flags: LASTS, sureFromX: 4, sureToX: 68 }],
    ['within', STRETCH],
    ['dashed', { ...STRETCH, flags: DASHED }],
    ['open', { ...STRETCH, x: 4 + REACH_PX, flags: LASTS | OPEN_END, toX: 12, sureFromX: 4, sureToX: 12 }],
  ];
  return drawn.map(([label, change]) => ({
    label,
    shapes: collect((painter) => paintMark(painter, mark(change), specimenLook(look, 3))),
  }));
}

/** The specimens of what a search found. */
export function hitSpecimens(look: Look): readonly Specimen[] {
  const inks = signInks(look.palette);
  return (['hit-title', 'hit-elsewhere', 'hit-at'] as const).map((label) => ({
    label,
    shapes: collect((painter) => {
      paintMark(painter, mark({}), specimenLook(look, 3));
      if (label === 'hit-at') paintFrame(painter, MIDDLE.x, MIDDLE.y, inks.frame);
      else paintLine(painter, MIDDLE.x, MIDDLE.y - 1, label === 'hit-title', inks.line);
    }),
  }));
}

/** The specimens of threads, arcs and bands. */
export function relationSpecimens({ palette }: Look): readonly Specimen[] {
  const thread = { stroke: palette.inkSoft, strokeWidth: 1 };
  return [
    {
      label: 'thread',
      shapes: [
        { type: 'line', d: 'M4,12L36,12', ink: thread },
        { type: 'line', d: 'M36,12L68,12', ink: { ...thread, dash: [2, 4] } },
      ],
    },
    {
      label: 'arc',
      shapes: [
        {
          type: 'line',
          d: 'M8,20Q36,-8 62,18M62,18L61,12.5M62,18L56.5,16.5',
          ink: { stroke: palette.ink, strokeWidth: 1.25 },
        },
      ],
    },
    {
      label: 'band',
      shapes: [8, 14, 20, 11].map((height, at) => ({
        type: 'bar',
        x: 6 + at * 15,
        y: 22 - height,
        width: 14,
        height,
        ink: { fill: palette.noHue, opacity: 0.55 },
      })),
    },
  ];
}

/** A look in which the one event of a specimen is attested so well, and nothing is dimmed. */
function specimenLook(look: Look, evidence: number): Look {
  const index = { ...look.index, evidence: Uint8Array.of(evidence), kinds: Uint8Array.of(0) };
  return { ...look, index, kin: null, full: null, focus: null, pointed: null, hits: null };
}
