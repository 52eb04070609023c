import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/drawing/collect.ts';
import { FORCED, paletteOn } from '../../../src/drawing/palette.ts';
import type { Painter, Shape } from '../../../src/drawing/shape.ts';
import { SvgPainter } from '../../../src/drawing/svg.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { createSearch } from '../../../src/query/search.ts';
import { hitSigns } from '../../../src/timeline/hit-signs.ts';
import { hitTimes, ticksPath } from '../../../src/timeline/hit-times.ts';
import { importanceOf, KIN_WEIGHT } from '../../../src/timeline/importance.ts';
import { inksOn, type Look } from '../../../src/timeline/look.ts';
import { paintMark } from '../../../src/timeline/paint-mark.ts';
import { scaleOf } from '../../../src/timeline/scale.ts';
import { day, makeChronology, quote } from '../../support/chronology.ts';
import { inputFor, newLayout } from './fixture.ts';

const TEXT = 'Seoul was host to the forum.';
const chronology = makeChronology(
  {
    documents: [{ id: 'd', title: 'D', file: 'd', sha256: '', text: TEXT, integrity: 'intact' }],
    topics: [{ id: 'youth', label: 'Youth' }],
  },
  [
    { id: 'titled', title: 'Forum on youth', date: day('2001-01-01') },
    { id: 'quoting', title: 'Some day', date: day('2010-01-01'), evidence: [quote('d', TEXT, 'the forum')] },
    { id: 'other', title: 'Another', date: day('2020-01-01') },
    { id: 'undated', title: 'A forum, once' },
  ],
);
const index = indexChronology(chronology);
const search = await createSearch(chronology);
const hits = await search.ask('forum');
const palette = paletteOn('light');
const signs = hitSigns(index, hits, null, palette);
const picture = newLayout()(inputFor(index, { by: 'none', widthPx: 800 }));
const markOf = (event: number) => {
  const mark = picture.marks.find((each) => each.event === event);
  if (!mark) throw new Error(`${event} is not drawn`);
  return mark;
};
const bars = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.type === 'bar');
const signsOf = (event: number, hit: string | null = null) =>
  bars(collect((painter) => hitSigns(index, hits, hit, palette)?.paintMark(painter, markOf(event))));

describe('the signs of a hit', () => {
  it('are one line where the title has the words, a broken one where they stand elsewhere, none on what is no hit', () => {
    expect([0, 1, 2].map((event) => signsOf(event).length)).toEqual([1, 3, 0]);
    const [whole] = signsOf(0);
    const broken = signsOf(1);
    expect(whole?.width).toBe((broken.at(-1)?.x ?? 0) + 3 - (broken[0]?.x ?? 0));
  });

  it('frame the hit that was gone to last, and what quotes the paragraph that was', () => {
    expect(signsOf(0, 'event:titled').at(-1)?.ink).toEqual({ stroke: palette.accent, strokeWidth: 2 });
    expect(signsOf(1, 'event:titled')).toHaveLength(3);
    expect(signsOf(1, 'document:d@0')).toHaveLength(4);
  });

  it('stand on the axis at the time of each hit that has one, an arrow at the one gone to', () => {
    const ticks = collect((painter) =>
      hitSigns(index, hits, 'event:quoting', palette)?.paintAxis(painter, picture),
    );
    const x = bars(ticks).map((tick) => Math.round(tick.x));
    const places = [...hitTimes(index, hits)].map((ms) => Math.round(picture.scale.timeToPx(ms)));
    expect(x).toHaveLength(2);
    x.forEach((left, at) => expect(Math.abs(left - (places[at] ?? NaN))).toBeLessThanOrEqual(1));
    expect(ticks.filter(({ type }) => type === 'glyph')).toHaveLength(1);
  });

  it('are painted by any painter, in the colours that the system forces too', () => {
    const look: Look = {
      ...{
        index,
        palette: FORCED,
        inks: inksOn(FORCED),
        font: '13px sans-serif',
        smallFont: '11px sans-serif',
      },
      ...{
        kin: null,
        full: null,
        focus: null,
        pointed: null,
        isThreaded: false,
        litSeries: new Set<string>(),
      },
      hits: hitSigns(index, hits, 'event:titled', FORCED),
    };
    const svg = new SvgPainter();
    paintMark(svg, markOf(0), look);
    const text = svg.document({ width: 800, height: 100 });
    expect(text).toContain('fill="CanvasText"');
    expect(text).toContain('stroke="Highlight"');
  });

  it('say in words what they show', () => {
    expect([0, 1, 2].map((event) => signs?.inWords(event))).toEqual([
      'found: its title has the words',
      'found: the words stand in what is said, named or quoted of it',
      undefined,
    ]);
  });

  it('are none for a search that only leaves words out', async () => {
    const without = await search.ask('-forum');
    expect(hitSigns(index, without, null, palette)).toBeNull();
    expect(hitTimes(index, without)).toHaveLength(0);
  });

  it('cost what fits on the screen, however many hits there are', () => {
    const many = makeChronology(
      {},
      Array.from({ length: 5000 }, (_, at) => ({
        id: `e${at}`,
        date: day(at % 2 ? '2001-01-01' : '2020-01-01'),
      })),
    );
    const all = indexChronology(many);
    const mask = new Uint8Array(5000).fill(1);
    const found = { ...hits, mask, count: 5000 };
    let count = 0;
    const painter: Painter = { strength: 1, paint: () => count++ };
    hitSigns(all, found, null, palette)?.paintAxis(painter, picture);
    expect(count).toBe(2);
    expect(hitSigns(all, found, null, palette)?.found).toBeNull();
  });
});

it('a hit counts for more than kin in the choice of labels, and for less than the focus', () => {
  const weight = importanceOf(
    index,
    ['quoting'],
    { type: 'event', id: 'other' },
    null,
    null,
    Uint8Array.of(1, 0, 0, 0),
  );
  expect(weight(2)).toBeGreaterThan(weight(0));
  expect(weight(0)).toBeGreaterThan(weight(1));
  expect(weight(1)).toBeGreaterThanOrEqual(KIN_WEIGHT);
});

it('the overview has one tick for hits that stand at one place', () => {
  const scale = scaleOf([0, 1000], 100);
  expect(ticksPath(Float64Array.of(100, 101, 104, 500), scale, 6)).toBe('M10,0v6M50,0v6');
});
