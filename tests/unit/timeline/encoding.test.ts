import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/drawing/collect.ts';
import { FORCED, paletteOn } from '../../../src/drawing/palette.ts';
import type { Shape } from '../../../src/drawing/shape.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { DASHED, LASTS, OPEN_END, OPEN_START, SEVERAL } from '../../../src/query/date-flags.ts';
import { inksOn, type Look } from '../../../src/timeline/look.ts';
import { paintLabel, paintMark } from '../../../src/timeline/paint-mark.ts';
import type { PlacedMark } from '../../../src/timeline/picture.ts';
import { threadsOf } from '../../../src/timeline/threads.ts';
import { makeChronology } from '../../support/chronology.ts';

const index = indexChronology(makeChronology({}, [{ id: 'a' }, { id: 'b' }]));

function look(change: Partial<Look> = {}, evidence = 3): Look {
  return {
    index: { ...index, evidence: Uint8Array.of(evidence, evidence) },
    palette: paletteOn('light'),
    inks: inksOn(paletteOn('light')),
    font: '13px sans-serif',
    smallFont: '11px sans-serif',
    kin: null,
    full: null,
    focus: null,
    pointed: null,
    isThreaded: true,
    litSeries: new Set(),
    ...change,
  };
}

function mark(change: Partial<PlacedMark> = {}): PlacedMark {
  const place = { x: 100, y: 50, x0: 92, x1: 108, fromX: 99, toX: 101, sureFromX: 99, sureToX: 101 };
  return {
    ...{ key: 'k', lane: 0, row: 0, event: 0, hasBar: false, flags: 0, hue: 0, label: null },
    ...{ dx: 0, dy: 0, strength: 1 },
    ...place,
    ...change,
  };
}
const markShapes = (of: PlacedMark, by: Look) => collect((painter) => paintMark(painter, of, by));
const labelShapes = (of: PlacedMark, by: Look) => collect((painter) => paintLabel(painter, of, by));
const long = { hasBar: true, x0: 20, x1: 180, fromX: 20, toX: 180, sureFromX: 20, sureToX: 180 };
const strokes = (shapes: readonly Shape[]) => shapes.filter(({ ink }) => ink.stroke !== undefined);
const isDashed = ({ ink }: Shape) => (ink.dash?.length ?? 0) > 0;

describe('the encoding', () => {
  it('fills a verified glyph, tints an unsure one, outlines a citation and strikes the broken', () => {
    const glyph = (evidence: number) => markShapes(mark(), look({}, evidence));
    const hue = paletteOn('light').hues[0];
    expect(glyph(3)).toMatchObject([{ type: 'glyph', ink: { fill: hue } }]);
    expect(glyph(2).at(-1)).toMatchObject({ ink: { stroke: hue }, isStruck: false });
    // Two fifths of the hue, on paper.
    expect(glyph(2)[0]).toMatchObject({ ink: { fill: '#a3bcd7' } });
    expect(glyph(1)[0]).toMatchObject({ ink: { fill: paletteOn('light').paper } });
    expect(glyph(1).at(-1)).toMatchObject({ ink: { stroke: hue }, isStruck: false });
    expect(glyph(0).at(-1)).toMatchObject({ isStruck: true });
  });

  it('tints in the colours of the system where it forces its own', () => {
    const shapes = markShapes(mark(), { ...look({}, 2), palette: FORCED });
    expect(shapes[0]).toMatchObject({ ink: { fill: 'color-mix(in srgb, CanvasText 40%, Canvas)' } });
  });

  it('draws no dash for a stated date, and dashes for any other, however short its stretch', () => {
    const drawn: readonly Partial<PlacedMark>[] = [{}, long, { ...long, flags: LASTS }];
    for (const change of drawn) {
      expect(markShapes(mark(change), look()).some(isDashed)).toBe(false);
      const flags = (change.flags ?? 0) | DASHED;
      expect(markShapes(mark({ ...change, flags }), look()).some(isDashed)).toBe(true);
    }
  });

  it('draws a bar for what lasts, and a whisker for what lies somewhere within', () => {
    expect(
      markShapes(mark({ ...long, flags: LASTS }), look()).filter(({ type }) => type === 'bar'),
    ).not.toEqual([]);
    expect(markShapes(mark(long), look()).filter(({ type }) => type === 'bar')).toEqual([]);
    expect(strokes(markShapes(mark(long), look())).length).toBeGreaterThan(0);
  });

  it('lets the open end of a bar dissolve', () => {
    const fades = (flags: number) =>
      markShapes(mark({ ...long, flags }), look()).flatMap((shape) =>
        shape.type === 'bar' ? [shape.fade] : [],
      );
    expect(new Set(fades(LASTS | OPEN_END))).toEqual(new Set(['end']));
    expect(new Set(fades(LASTS | OPEN_START))).toEqual(new Set(['start']));
    expect(new Set(fades(LASTS))).toEqual(new Set([undefined]));
  });

  it('dims what is not kin, but never the focus, which has a ring', () => {
    const kin = Uint8Array.of(0, 1);
    const opacity = (change: Partial<Look>) => markShapes(mark(), look(change))[0]?.ink.opacity;
    expect(opacity({ kin })).toBeLessThan(0.5);
    expect(opacity({ kin: Uint8Array.of(1, 0) })).toBe(1);
    expect(opacity({ kin, focus: 0 })).toBe(1);
    expect(markShapes(mark(), look({ focus: 0 })).length).toBe(markShapes(mark(), look()).length + 1);
  });

  it('hides a whisker behind the label that stands on it, and ties a label on another line to its mark', () => {
    const label = { text: 'Title', x: 110, y: 50, width: 40, side: 'inside' as const };
    expect(labelShapes(mark({ ...long, label }), look())[0]).toMatchObject({
      type: 'bar',
      ink: { fill: '#fbfaf7' },
    });
    expect(
      labelShapes(mark({ label: { ...label, y: 26, side: 'above' } }), look()).map(({ type }) => type),
    ).toContain('segment');
    expect(labelShapes(mark({ label: { ...label, side: 'right' } }), look())[0]?.type).toBe('bar');
    expect(labelShapes(mark(), look())).toEqual([]);
  });
});

describe('the plate of a label within a bar', () => {
  const label = { text: 'Title', x: 110, y: 50, width: 40, side: 'inside' as const };
  const plates = (change: Partial<PlacedMark>) =>
    labelShapes(mark({ ...long, flags: LASTS, label, ...change }), look()).flatMap((shape) =>
      shape.type === 'bar' ? [[shape.x, shape.x + shape.width]] : [],
    );

  it('hides the whiskers of its ends, and nothing of the ribbon', () => {
    expect(plates({})).toEqual([]);
    expect(plates({ sureToX: 140 })).toEqual([[140, 151]]);
    expect(plates({ sureFromX: 120 })).toEqual([[109, 120]]);
    expect(plates({ sureFromX: 60, sureToX: 160 })).toEqual([]);
  });

  it('hides all of what is one of several dates, which has no ribbon', () => {
    expect(plates({ flags: LASTS | SEVERAL })).toEqual([[109, 151]]);
  });
});

describe('what is on its way', () => {
  it('is drawn beside its place, and as strongly as it has come', () => {
    const [glyph] = markShapes(mark({ dx: -30, dy: 12, strength: 0.5 }), look());
    expect(glyph).toMatchObject({ x: 70, y: 62, ink: { opacity: 0.5 } });
  });
});

describe('threads', () => {
  const chronology = makeChronology({ series: [{ id: 's', title: 's' }] }, [
    ...[1, 2, 5, 6].map((edition) => ({ id: `e${edition}`, series: 's', edition })),
    { id: 'other' },
  ]);
  const box = (x: number) => ({ x0: x, x1: x, glyphX: x, fromX: x, toX: x, hasBar: false });
  const bead = (event: number, x: number) => ({
    ...{ key: '', event, row: event, line: 0, clear: null, label: null },
    box: box(x),
  });
  const threadedIndex = indexChronology(chronology);
  const threaded = (...events: readonly number[]) =>
    threadsOf(
      threadedIndex,
      events.map((event, at) => bead(event, at * 10)),
    ).map(({ from, to, missing }) => [...([from.event, to.event, missing] as const)]);

  it('run through the editions of a series and show where numbers are missing', () => {
    expect(threaded(0, 1, 4, 2, 3)).toEqual([
      ...[
        [0, 1, null],
        [1, 2, '3–4'],
        [2, 3, null],
      ],
    ]);
  });

  it('show no gap where an edition is only filtered out', () => {
    expect(threaded(2, 3)).toEqual([[2, 3, null]]);
    expect(threaded(0, 2)).toEqual([[0, 2, '3–4']]);
  });
});
