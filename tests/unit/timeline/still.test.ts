import { beforeAll, describe, expect, it } from 'vitest';
import type { Shape, Words } from '../../../src/drawing/shape.ts';
import type { Index } from '../../../src/query/index.ts';
import { matchesOf } from '../../../src/query/match.ts';
import { createSearch } from '../../../src/query/search.ts';
import {
  stillOf,
  STILL_FONTS,
  type Still,
  type StillInput,
  type StillLayer,
} from '../../../src/timeline/still.ts';
import { FIRST_VIEW, LANES, LAYOUTS, type View } from '../../../src/view/view.ts';
import { everything, generatedIndex, shippedIndex } from './fixture.ts';

function asked(index: Index, view: Partial<View> = {}, change: Partial<StillInput> = {}): StillInput {
  return {
    index,
    view: { ...FIRST_VIEW, ...view },
    matches: everything(index),
    hits: null,
    language: 'en',
    widthPx: 1200,
    heightPx: null,
    range: 'whole',
    ground: 'light',
    fontFamily: STILL_FONTS,
    ...change,
  };
}

function shapesOf(still: Still, ...ids: readonly StillLayer['id'][]): readonly Shape[] {
  return still.layers.filter(({ id }) => ids.includes(id)).flatMap(({ shapes }) => shapes);
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** As `measureIn` measures where there is no canvas. */
function boxOf({ text, x, y, anchor, font }: Words): Box {
  const size = Number.parseFloat(/[\d.]+px/.exec(font)?.[0] ?? '');
  const width = text.length * size * 0.55;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { text, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
}

function wordsOf(still: Still): readonly Box[] {
  return shapesOf(still, 'axis', 'headers', 'marks', 'legend')
    .filter((shape) => shape.type === 'words')
    .map(boxOf);
}

function clashes(still: Still): readonly string[] {
  const boxes = wordsOf(still);
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (b) =>
          a.left < b.right - 0.5 &&
          b.left < a.right - 0.5 &&
          a.top < b.bottom - 0.5 &&
          b.top < a.bottom - 0.5,
      )
      .map((b) => `${a.text} × ${b.text}`),
  );
}

function beyond(still: Still): readonly string[] {
  const { widthPx, heightPx } = still;
  return wordsOf(still)
    .filter(({ left, right, top, bottom }) => left < 0 || right > widthPx || top < 0 || bottom > heightPx)
    .map(({ text }) => text);
}

function eventsIn(still: Still): ReadonlySet<string> {
  return new Set(shapesOf(still, 'marks').flatMap(({ type, key }) => (type === 'glyph' && key ? [key] : [])));
}

describe('a still', () => {
  let shipped: Index;
  const sizes = new Map<number, Index>();
  beforeAll(async () => {
    shipped = await shippedIndex();
    for (const events of [0, 1, 60, 1000, 30_000]) sizes.set(events, await generatedIndex({ events }));
  }, 60_000);

  it.each(LAYOUTS)(
    'draws every datable event of the shipped chronology, none on another (%s)',
    async (layout) => {
      const still = await stillOf(asked(shipped, { layout }));
      const datable = shipped.chronology.events.filter(({ date }) => date !== null);
      expect(eventsIn(still)).toEqual(new Set(datable.map(({ id }) => id)));
      expect(clashes(still)).toEqual([]);
      expect(beyond(still)).toEqual([]);
    },
  );

  it.each(LANES)('has the name of every lane whole (by %s)', async (lanes) => {
    const still = await stillOf(asked(shipped, { lanes }));
    const words = shapesOf(still, 'headers').filter((shape) => shape.type === 'words');
    expect(words.filter(({ text }) => text.endsWith('…'))).toEqual([]);
    expect(clashes(still)).toEqual([]);
    expect(beyond(still)).toEqual([]);
  });

  it.each([1, 60, 1000])('keeps words apart and inside with %i events, in every layout', async (count) => {
    const index = sizes.get(count);
    if (!index) throw new Error('no such chronology');
    for (const layout of LAYOUTS) {
      for (const range of ['whole', 'window'] as const) {
        const still = await stillOf(asked(index, { layout }, { range }));
        expect(clashes(still)).toEqual([]);
        expect(beyond(still)).toEqual([]);
      }
    }
  });

  it('counts events by the ten thousand in bands', async () => {
    const index = sizes.get(30_000);
    if (!index) throw new Error('no such chronology');
    const still = await stillOf(asked(index));
    expect(shapesOf(still, 'marks').length).toBeGreaterThan(50);
    expect(
      shapesOf(still, 'legend').some((shape) => shape.type === 'words' && /Too many/.test(shape.text)),
    ).toBe(true);
    expect(still.heightPx).toBeLessThan(6000);
    expect(clashes(still)).toEqual([]);
  });

  it('says so where there is nothing to draw', async () => {
    const empty = sizes.get(0) ?? shipped;
    expect(wordsOf(await stillOf(asked(empty))).map(({ text }) => text)).toEqual([
      'This chronology has no events.',
    ]);
    const none = { matches: matchesOf(new Uint8Array(shipped.size)) };
    expect(wordsOf(await stillOf(asked(shipped, {}, none))).map(({ text }) => text)).toEqual([
      'No event matches the filters.',
    ]);
  });

  it('is as tall as asked, and taller only where its lanes need it', async () => {
    const roomy = await stillOf(asked(shipped, {}, { heightPx: 2000 }));
    expect(roomy.heightPx).toBe(2000);
    const tight = await stillOf(asked(shipped, {}, { heightPx: 100 }));
    expect(tight.heightPx).toBeGreaterThan(100);
    expect(eventsIn(tight)).toEqual(eventsIn(roomy));
    expect(clashes(tight)).toEqual([]);
  });

  it('shows the window alone where that is asked for', async () => {
    const window = [Date.UTC(2018, 0, 1), Date.UTC(2020, 0, 1)] as const;
    const still = await stillOf(asked(shipped, { window }, { range: 'window' }));
    const shown = eventsIn(still);
    expect(shown.size).toBeGreaterThan(0);
    for (const { id, date } of shipped.chronology.events) {
      if (date !== null && date.earliestStartMs > window[1]) expect(shown).not.toContain(id);
    }
    expect(beyond(still)).toEqual([]);
  });

  it('is the same every time', async () => {
    expect(await stillOf(asked(shipped))).toEqual(await stillOf(asked(shipped)));
  });

  it('marks what a search found at its marks and on the axis, and says how', async () => {
    const hits = await (await createSearch(shipped.chronology)).ask('youth');
    const found = [...shipped.chronology.events.entries()].flatMap(([at, { id }]) =>
      hits.mask[at] === 1 ? [id] : [],
    );
    const ways = ['Found: the words stand in its title', 'Found: they stand elsewhere in it'];
    const textsOf = (still: Still) =>
      shapesOf(still, 'legend').flatMap((shape) => (shape.type === 'words' ? [shape.text] : []));
    const plain = await stillOf(asked(shipped));
    const marked = await stillOf(asked(shipped, { hit: `event:${found[0]}` }, { hits }));
    const more = (id: StillLayer['id']) => shapesOf(marked, id).length - shapesOf(plain, id).length;
    expect(found.length).toBeGreaterThan(3);
    expect(more('axis')).toBeGreaterThan(0);
    expect(more('marks')).toBeGreaterThanOrEqual(found.length);
    expect(textsOf(marked)).toEqual(expect.arrayContaining([...ways, 'The hit gone to last']));
    expect(textsOf(plain).some((text) => ways.includes(text))).toBe(false);
    expect(clashes(marked)).toEqual([]);
    expect(beyond(marked)).toEqual([]);
  });

  it('compares two things in two lanes, with their threads and publications', async () => {
    const [a, b] = shipped.chronology.topics;
    if (!a || !b) throw new Error('no themes');
    const compared = [
      { type: 'topic', id: a.id },
      { type: 'topic', id: b.id },
    ] as const;
    const still = await stillOf(asked(shipped, { compared, published: true }));
    expect(shapesOf(still, 'headers').length).toBeGreaterThan(3);
    expect(clashes(still)).toEqual([]);
    expect(beyond(still)).toEqual([]);
  });
});
