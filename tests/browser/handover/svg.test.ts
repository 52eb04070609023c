import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/briefing/scene.ts';
import type { Chronology } from '../../../src/chronology/chronology.ts';
import { composeHandover } from '../../../src/handover/compose.ts';
import type { Handover, Order } from '../../../src/handover/handover.ts';
import { largestScale, makePng, paintPng } from '../../../src/handover/png.ts';
import { sheetOf } from '../../../src/handover/sheet.ts';
import { makeSvg } from '../../../src/handover/svg.ts';
import { indexChronology, type Index } from '../../../src/query/index.ts';
import { matchEvents } from '../../../src/query/match.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { createLayout } from '../../../src/timeline/layout.ts';
import { lanesOf } from '../../../src/timeline/lanes.ts';
import { placeOpenEnds } from '../../../src/timeline/open-ends.ts';
import { setOutChronologically } from '../../../src/timeline/layouts/chronological.ts';
import { spansOf } from '../../../src/timeline/spans.ts';
import { stillOf, STILL_FONTS } from '../../../src/timeline/still.ts';
import { createTypesetter } from '../../../src/timeline/text.ts';
import { windowOf, wholeOf } from '../../../src/timeline/window.ts';
import { measureIn } from '../../../src/ui/measure.ts';
import { FIRST_VIEW, LAYOUTS, type View } from '../../../src/view/view.ts';
import { daysOfYears } from '../../../src/query/year.ts';
import { day, makeChronology } from '../../support/chronology.ts';
import { generated } from '../timeline/panel.ts';

function handoverOf(
  chronology: Chronology,
  view: Partial<View> = {},
  scenes: readonly Scene[] | null = null,
) {
  const index = indexChronology(chronology);
  return composeHandover({
    ...{ index, scenes, language: 'en', view: { ...FIRST_VIEW, ...view } },
    resultOf: ({ query }) => Promise.resolve({ matches: matchEvents(index, query, null), hits: null }),
    linkTo: () => 'https://example.org/regesta/#topic=youth&v=1',
  });
}

function orderOf(handover: Handover, choice = '1'): Order {
  const { signal } = new AbortController();
  return { handover, range: 'whole', picture: 'timeline', choice, progress: () => {}, signal };
}

async function drawn(handover: Handover): Promise<Document> {
  const { blob } = await makeSvg(orderOf(handover));
  const parsed = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
  expect(parsed.querySelector('parsererror')?.textContent ?? null).toBeNull();
  return parsed;
}

/** Puts a drawing into the page, so that its text can be measured. */
function shown(svg: Document): SVGSVGElement {
  const element = document.importNode(svg.documentElement, true);
  document.body.replaceChildren(element);
  if (!(element instanceof SVGSVGElement)) throw new Error('not a drawing');
  return element;
}

interface Box {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function textBoxes(svg: SVGSVGElement): readonly Box[] {
  return [...svg.querySelectorAll('text')].map((element) => {
    const { x, y, width, height } = element.getBBox();
    // The box of a line has room for accents that few letters have.
    return { text: element.textContent, x, y: y + height * 0.15, width, height: height * 0.7 };
  });
}

function clashes(boxes: readonly Box[]): readonly string[] {
  const found: string[] = [];
  const ordered = boxes.toSorted((a, b) => a.y - b.y);
  for (const [at, a] of ordered.entries()) {
    for (const b of ordered.slice(at + 1)) {
      if (b.y >= a.y + a.height) break;
      if (a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1) found.push(`${a.text} × ${b.text}`);
    }
  }
  return found;
}

const HOSTILE = ']]><script>alert(1)</script>\u0000\u0008 & "\'\ud800 <![CDATA[ \u202e =cmd() 한국어 🕊';

describe('a picture as SVG', () => {
  it('is well-formed and needs nothing of a page: no style, script, class or foreign object', async () => {
    const svg = await drawn(await handoverOf(await generated({ events: 60 })));
    expect(svg.documentElement.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(svg.querySelectorAll('style, script, foreignObject, [class], [style], use, image')).toHaveLength(
      0,
    );
    expect(new XMLSerializer().serializeToString(svg)).not.toMatch(/var\(|currentColor|url\(|href=/);
    expect(svg.documentElement.getAttribute('font-family')).toMatch(/sans-serif$/);
  });

  it('has named layers, ids that are unique, and the title of every event in the group of its mark', async () => {
    const handover = await handoverOf(await generated({ events: 60 }));
    const svg = await drawn(handover);
    const ids = [...svg.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ['paper', 'ground', 'axis', 'headers', 'marks', 'legend', 'heading', 'sources'])
      expect(ids).toContain(`layer-${id}`);
    const named = new Set(
      [...svg.querySelectorAll('#layer-marks > g[id^="event-"] > title')].map(
        ({ textContent }) => textContent,
      ),
    );
    for (const { title, date, edtf } of handover.parts[0]?.entries ?? []) {
      if (edtf !== null) expect([...named]).toContain(`${title}, ${date}`);
    }
  });

  it('prints its title, filter, range, version and sources, all as text', async () => {
    const query = { ...EMPTY_QUERY, dates: daysOfYears(1990, 2000) };
    const handover = await handoverOf(await generated({ events: 60 }), { query });
    const svg = await drawn(handover);
    const written = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
    const [part] = handover.parts;
    for (const said of [part?.title, part?.sentence, part?.range, part?.count, handover.version])
      expect(written).toContain(said);
    const plain = written.replace(/\s+/g, '');
    for (const { note } of handover.sources) expect(plain).toContain(note.replace(/\s+/g, ''));
    expect(svg.querySelector('metadata')?.textContent).toContain(handover.sources[0]?.note);
  });

  it.each(LAYOUTS)(
    'has no two words on each other and none beyond its edges (%s)',
    async (layout) => {
      for (const events of [1, 60, 1000]) {
        const svg = shown(await drawn(await handoverOf(await generated({ events }), { layout })));
        const boxes = textBoxes(svg);
        expect(clashes(boxes)).toEqual([]);
        const { width, height } = svg.viewBox.baseVal;
        const isOut = ({ x, y, ...box }: Box) =>
          x < 0 || y < 0 || x + box.width > width || y + box.height > height;
        expect(boxes.filter(isOut)).toEqual([]);
      }
    },
    120_000,
  );

  it('stays well-formed whatever the data says', async () => {
    const chronology = makeChronology(
      { title: HOSTILE, version: HOSTILE, license: HOSTILE, topics: [{ id: 't', label: HOSTILE }] },
      ['2018-06-01', '2019-06-01'].map((iso, at) => ({
        id: `e${at}`,
        title: HOSTILE,
        topics: ['t'],
        date: day(iso),
        evidence: [{ type: 'citation', url: 'https://example.org/?a=1&b=2', title: HOSTILE }],
      })),
    );
    const svg = await drawn(await handoverOf(chronology));
    expect(svg.querySelectorAll('script')).toHaveLength(0);
    expect(svg.documentElement.textContent).toContain('<script>alert(1)</script>');
  });

  it('has the marks that stand on the screen, in the same places', async () => {
    const index = indexChronology(await generated({ events: 300 }));
    const window = [Date.UTC(1995, 0, 1), Date.UTC(2010, 0, 1)] as const;
    const view = { ...FIRST_VIEW, window };
    const matches = matchEvents(index, view.query, null);
    const still = await stillOf({
      ...{ index, view, matches, hits: null, language: 'en', widthPx: 1200, heightPx: 900 },
      ...{ range: 'window', ground: 'light', fontFamily: STILL_FONTS },
    });
    const onStill = glyphsOf(still.layers.find(({ id }) => id === 'marks')?.shapes ?? []);
    const left = Math.min(...onStill.map(({ x }) => x));
    const top = Math.min(...onStill.map(({ y }) => y));

    const onScreen = screenMarks(index, view, matches, still, onStill.length);
    expect(onScreen.length).toBeGreaterThan(20);
    const [dx, dy] = [
      left - Math.min(...onScreen.map(({ x }) => x)),
      top - Math.min(...onScreen.map(({ y }) => y)),
    ];
    for (const { key, x, y } of onScreen) {
      const twin = onStill.find(
        (mark) => mark.key === key && Math.abs(mark.x - x - dx) < 0.01 && Math.abs(mark.y - y - dy) < 0.01,
      );
      expect(twin, `${key} at ${x}, ${y}`).toBeDefined();
    }
  });

  it('comes as one file for each scene, in an archive', async () => {
    const scene = (id: string): Scene => {
      return { id, kind: 'view', title: `Scene ${id}`, caption: '', notes: '', view: '' };
    };
    const handover = await handoverOf(await generated({ events: 60 }), {}, [scene('a'), scene('b')]);
    const { blob, name } = await makeSvg(orderOf(handover));
    expect(name).toMatch(/\.zip$/);
    const { unzipSync } = await import('fflate');
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    expect(Object.keys(files)).toEqual(['01-Scene-a.svg', '02-Scene-b.svg']);
  });
});

describe('a picture as PNG', () => {
  it('is as many times as large as the picture', async () => {
    const handover = await handoverOf(await generated({ events: 60 }));
    const [part] = handover.parts;
    if (!part) throw new Error('nothing composed');
    const { widthPx, heightPx } = await sheetOf(part, orderOf(handover));
    for (const choice of ['1', '2']) {
      const { blob } = await makePng(orderOf(handover, choice));
      const { width, height } = await createImageBitmap(blob);
      expect([width, height]).toEqual([widthPx * Number(choice), heightPx * Number(choice)]);
    }
  }, 60_000);

  it('says in words what would do where it is too large', async () => {
    const sheet = {
      widthPx: 2400,
      heightPx: 6000,
      title: 'Talks',
      description: '',
      layers: [],
      names: new Map<string, string>(),
    };
    expect(largestScale(sheet)).toBe(2);
    await expect(paintPng(sheet, 4)).rejects.toThrow(
      '“Talks” is too large to be painted at 4×: take 2× or SVG.',
    );
    await expect(paintPng({ ...sheet, heightPx: 20_000 }, 1)).rejects.toThrow(/take SVG instead/);
  });
});

interface Mark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

function glyphsOf(shapes: Awaited<ReturnType<typeof stillOf>>['layers'][number]['shapes']): readonly Mark[] {
  return shapes.flatMap((shape) =>
    shape.type === 'glyph' && shape.key !== undefined ? [{ key: shape.key, x: shape.x, y: shape.y }] : [],
  );
}

/** The marks of the engine at the size that a still has for its lanes. */
function screenMarks(
  index: Index,
  view: View,
  matches: ReturnType<typeof matchEvents>,
  still: Awaited<ReturnType<typeof stillOf>>,
  atLeast: number,
): readonly Mark[] {
  const rules = still.layers.find(({ id }) => id === 'ground')?.shapes ?? [];
  const levels = rules.flatMap((shape) =>
    shape.type === 'segment' && shape.y1 === shape.y2 ? [shape.y1] : [],
  );
  const column = still.layers.find(({ id }) => id === 'headers')?.shapes ?? [];
  const columnPx = Math.max(...column.flatMap((shape) => (shape.type === 'words' ? [shape.x] : []))) + 8;
  const whole = wholeOf(index);
  if (whole === null) throw new Error('nothing to draw');
  const spans = spansOf(index);
  const lanes = lanesOf(index, spans, matches, view.lanes, view.laneChoice, 'en', 'No theme');
  const track = setOutChronologically({ index, matches, spans, lanes, whole, origins: [] });
  const layOut = createLayout(createTypesetter(measureIn(`13px ${STILL_FONTS}`)));
  const picture = layOut({
    ...{ index, track, focus: null, focusKin: null, labelled: [], language: 'en', locale: 'en' },
    ...{ window: windowOf(view, whole), widthPx: 1200 - columnPx - 32, scrollPx: 0, threads: null },
    openEnds: { placeOpenEnds },
    heightPx: Math.max(...levels) - Math.min(...levels),
  });
  expect(picture.marks.length).toBeGreaterThanOrEqual(Math.min(20, atLeast));
  const inSight = picture.marks.filter(({ x }) => x >= 0 && x <= picture.widthPx);
  return inSight.map(({ event, x, y }) => ({ key: index.chronology.events[event]?.id ?? '', x, y }));
}
