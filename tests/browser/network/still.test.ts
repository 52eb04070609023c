import { describe, expect, it } from 'vitest';
import { readChronology } from '../../../src/chronology/read.ts';
import type { Chronology } from '../../../src/chronology/chronology.ts';
import { doOverlap } from '../../../src/network/labels.ts';
import { networkStillOf, type NetworkStill } from '../../../src/network/still/still.svelte.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { matchEvents } from '../../../src/query/match.ts';
import { createSearch, type SearchHits } from '../../../src/query/search.ts';
import { EMPTY_QUERY, type Query } from '../../../src/query/query.ts';
import { measureIn } from '../../../src/ui/measure.ts';
import { FIRST_VIEW, type View } from '../../../src/view/view.ts';
import { chronologyOf, generateGraph } from '../../fixtures/network.ts';
import { makeChronology } from '../../support/chronology.ts';
import { small } from '../../unit/network/small.ts';

interface Change {
  readonly view?: Partial<View>;
  readonly range?: 'whole' | 'window';
  readonly signal?: AbortSignal;
  readonly hits?: SearchHits;
}

function stillOf(chronology: Chronology, { view = {}, range = 'whole', signal, hits }: Change = {}) {
  const index = indexChronology(chronology);
  const shown = { ...FIRST_VIEW, ...view };
  return networkStillOf({
    ...{ index, view: shown, matches: matchEvents(index, shown.query, hits ?? null), language: 'en', range },
    hits: hits ?? null,
    ...{ widthPx: 1568, ground: 'light', fontFamily: 'sans-serif' },
    ...(signal === undefined ? {} : { signal }),
  });
}

function shapesIn({ layers }: NetworkStill, layer: string) {
  return layers.find(({ id }) => id === layer)?.shapes ?? [];
}

function wordsIn(still: NetworkStill, layer: string): readonly string[] {
  return shapesIn(still, layer).flatMap((shape) => (shape.type === 'words' ? [shape.text] : []));
}

const keysIn = (still: NetworkStill, layer: string) => [
  ...new Set(shapesIn(still, layer).flatMap(({ key }) => key ?? [])),
];

async function generatedOf(nodes: number, edges: number): Promise<Chronology> {
  const text = JSON.stringify(chronologyOf(generateGraph(nodes, edges)));
  const result = await readChronology({ text, fetchDocument: () => Promise.resolve(null) });
  if (!result.ok) throw new Error('unreadable');
  return result.value;
}

const youth: Query = { ...EMPTY_QUERY, facets: { topic: { mode: 'any', values: ['youth'] } } };

describe('the network as a picture to be handed over', () => {
  it('draws each node and tie of the map, every one with a name, and the same again', async () => {
    const still = await stillOf(small);
    expect(keysIn(still, 'nodes')).toHaveLength(7);
    expect(keysIn(still, 'nodes')).toContain('topic:youth');
    expect(keysIn(still, 'ties').length).toBeGreaterThan(5);
    for (const key of [...keysIn(still, 'nodes'), ...keysIn(still, 'ties')])
      expect(still.names.get(key)).toMatch(/\w/);
    expect(await stillOf(small)).toEqual(still);
  });

  it('says what its shapes and widths mean, and how much of the chronology it shows', async () => {
    const legend = wordsIn(await stillOf(small), 'legend');
    expect(legend).toEqual(expect.arrayContaining(['theme', 'organisation', 'group', 'place']));
    expect(legend).not.toContain('person');
    expect(legend.at(-1)).toMatch(/^7 nodes · \d+ ties$/);
    const filtered = wordsIn(await stillOf(small, { view: { query: youth } }), 'legend');
    expect(filtered.at(-1)).toMatch(/^3 of \d+ events/);
  });

  it('draws what is left out faintly where it is dimmed, and not at all where it is hidden', async () => {
    const query: Query = { ...EMPTY_QUERY, facets: { place: { mode: 'any', values: ['geneva'] } } };
    const hidden = await stillOf(small, { view: { query, unmatched: 'hidden' } });
    const dimmed = await stillOf(small, { view: { query, unmatched: 'dimmed' } });
    expect(keysIn(hidden, 'nodes')).not.toContain('topic:youth');
    expect(keysIn(dimmed, 'nodes')).toContain('topic:youth');
    expect(wordsIn(dimmed, 'legend')).toContain('in none of the events that match');
  });

  it('stands as the map stands whatever is filtered: nodes keep their places', async () => {
    const placesOf = (still: NetworkStill) =>
      new Map(
        shapesIn(still, 'nodes').flatMap((shape) =>
          shape.type === 'glyph' && shape.key ? [[shape.key, [shape.x, shape.y]]] : [],
        ),
      );
    const whole = placesOf(await stillOf(small));
    for (const [key, place] of placesOf(await stillOf(small, { view: { query: youth } })))
      expect(whole.get(key)).toEqual(place);
  });

  it('keeps names apart and within the picture, with few nodes and with thousands', async () => {
    for (const chronology of [small, await generatedOf(100, 250), await generatedOf(2000, 6000)]) {
      const still = await stillOf(chronology, { view: { nodes: ['topic', 'organisation', 'place'] } });
      const boxes = shapesIn(still, 'labels').flatMap((shape) => {
        if (shape.type !== 'words') return [];
        const width = measureIn(shape.font)(shape.text);
        const left = { start: shape.x, middle: shape.x - width / 2, end: shape.x - width }[shape.anchor];
        return [{ left, top: shape.y - 9, width, height: 10 }];
      });
      expect(boxes.length).toBeGreaterThan(0);
      for (const [at, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(still.widthPx);
        for (const other of boxes.slice(at + 1)) expect(doOverlap(box, other)).toBe(false);
      }
    }
  });

  it('draws every node of thousands, each with its key', async () => {
    const still = await stillOf(await generatedOf(2000, 6000), {
      view: { nodes: ['organisation'], network: { ...FIRST_VIEW.network, draw: 'all' } },
    });
    expect(keysIn(still, 'nodes')).toHaveLength(2000);
    expect(shapesIn(still, 'ties').length).toBe(6000);
  });

  it('outlines communities where the view does, and says what an outline is', async () => {
    const view = { network: { ...FIRST_VIEW.network, hulls: 'communities' } } as const;
    const still = await stillOf(await generatedOf(60, 120), { view: { ...view, nodes: ['organisation'] } });
    expect(shapesIn(still, 'groups').length).toBeGreaterThan(0);
    expect(wordsIn(still, 'legend').join(' ')).toMatch(/Outlined together/);
  });

  it('marks what a search found as the map does, and says how', async () => {
    const bars = (still: NetworkStill) => shapesIn(still, 'nodes').filter(({ type }) => type === 'bar');
    const signs = ['found by its name', 'with events that were found', 'the hit gone to last'];
    const said = (still: NetworkStill) => signs.filter((each) => wordsIn(still, 'legend').includes(each));
    const hits = await (await createSearch(small)).ask('youth');
    const query = { ...EMPTY_QUERY, text: 'youth' };
    const plain = await stillOf(small);
    expect(bars(plain)).toHaveLength(0);
    expect(said(plain)).toEqual([]);
    const hidden = await stillOf(small, { hits, view: { query } });
    expect(bars(hidden).length).toBeGreaterThan(0);
    expect(said(hidden)).toEqual(signs.slice(0, 1));
    const dimmed = await stillOf(small, { hits, view: { query, unmatched: 'dimmed', hit: 'topic:youth' } });
    expect(bars(dimmed).length).toBeGreaterThan(bars(hidden).length);
    expect(said(dimmed)).toEqual(expect.arrayContaining(signs.slice(1)));
    const many = await generatedOf(2000, 6000);
    const found = await (await createSearch(many)).ask('organisation');
    const large = await stillOf(many, {
      hits: found,
      view: { query: { ...EMPTY_QUERY, text: 'organisation' }, nodes: ['organisation'] },
    });
    expect(bars(large).length).toBeGreaterThan(0);
  });

  it('says so where there is nothing to draw', async () => {
    expect(wordsIn(await stillOf(makeChronology({}, [])), 'labels')).toHaveLength(1);
    const none = await stillOf(small, { view: { nodes: [] } });
    expect(wordsIn(none, 'labels').join()).toMatch(/^No kind of node is switched on/);
  });

  it('is given up when it is no longer wanted', async () => {
    const giving = new AbortController();
    const making = stillOf(await generatedOf(2000, 6000), {
      view: { nodes: ['organisation'] },
      signal: giving.signal,
    });
    giving.abort(new Error('enough'));
    await expect(making).rejects.toThrow('enough');
  });
});
