import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../src/query/index.ts';
import { matchEvents } from '../../../src/query/match.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { topicTree } from '../../../src/query/topic-tree.ts';
import { lighten } from '../../bench/data.ts';
import { isKept, KEPT, outlineOf } from '../../bench/pages/contender.ts';
import { generateChronology } from '../../fixtures/generate.ts';
import { opened, readObject } from '../../fixtures/read.ts';

const chronology = opened(await readObject(generateChronology({ events: 800 })));
const tree = topicTree(chronology.topics);
const light = chronology.events.flatMap((event) => lighten(event, tree) ?? []);

describe('the light list of the peers', () => {
  it('has every event that can be drawn, with finite ends in order', () => {
    expect(light.length).toBe(chronology.events.filter(({ date }) => date !== null).length);
    const [from, to] = outlineOf(light).extent;
    for (const { startMs, endMs } of light) {
      expect(endMs).toBeGreaterThan(startMs);
      expect(startMs).toBeGreaterThanOrEqual(from);
      expect(endMs).toBeLessThanOrEqual(to);
    }
  });

  it('keeps the same events under the filter as Regesta does', () => {
    const facets = {
      topic: { mode: 'any', values: [KEPT.theme] },
      kind: { mode: 'any', values: [KEPT.kind] },
    } as const;
    const { mask } = matchEvents(indexChronology(chronology), { ...EMPTY_QUERY, facets }, null);
    const kept = chronology.events.filter(({ index, date }) => mask[index] === 1 && date !== null);
    expect(kept.length).toBeGreaterThan(10);
    expect(light.filter(isKept).map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
  });

  it('puts each event in one lane, and the lanes in order', () => {
    const { lanes } = outlineOf(light);
    expect(lanes).toEqual(['none', ...tree.broad]);
  });
});
