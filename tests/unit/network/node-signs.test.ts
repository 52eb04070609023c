import { describe, expect, it } from 'vitest';
import { paletteOn } from '../../../src/drawing/palette.ts';
import { buildGraph } from '../../../src/network/graph.ts';
import { nodeSigns } from '../../../src/network/node-signs.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { createSearch } from '../../../src/query/search.ts';
import type { NodeKey } from '../../../src/query/target.ts';
import { NODE_KINDS } from '../../../src/view/view.ts';
import { small } from './small.ts';

const index = indexChronology(small);
const graph = buildGraph(index, NODE_KINDS);
const palette = paletteOn('dark');
const hits = await (await createSearch(small)).ask('youth');
const slotOf = (key: NodeKey) => graph.slotOf.get(key) ?? -1;

function signsOf(key: NodeKey, { hit = null as string | null, areOthersDrawn = true } = {}) {
  const signs = nodeSigns(index, graph, hits, hit, palette, areOthersDrawn);
  return signs?.shapes(slotOf(key), 100, 100, 9) ?? [];
}

describe('the signs of hits in the network', () => {
  it('are a line under what was found by its name, a broken one under what holds hits, none under the rest', () => {
    expect(signsOf('topic:youth')).toHaveLength(1);
    expect(signsOf('actor:delegates')).toHaveLength(1);
    expect(signsOf('place:seoul')).toHaveLength(3);
    expect(signsOf('place:geneva')).toEqual([]);
  });

  it('leave out the broken lines where nothing is drawn but what holds hits', () => {
    expect(signsOf('place:seoul', { areOthersDrawn: false })).toEqual([]);
    expect(signsOf('topic:youth', { areOthersDrawn: false })).toHaveLength(1);
  });

  it('frame the hit that was gone to last', () => {
    const [, frame] = signsOf('topic:youth', { hit: 'topic:youth' });
    expect(frame?.ink).toEqual({ stroke: palette.accent, strokeWidth: 2 });
    expect(signsOf('event:first', { hit: 'event:first' }).at(-1)?.ink.strokeWidth).toBe(2);
  });

  it('say in words what they show', () => {
    const signs = nodeSigns(index, graph, hits, 'topic:youth', palette, false);
    const words = (['topic:youth', 'actor:delegates', 'place:seoul', 'place:geneva'] as const).map((key) =>
      signs?.inWords(slotOf(key)),
    );
    expect(words).toEqual([
      'the hit that the search is at',
      'found by its name',
      'holds events that were found',
      undefined,
    ]);
  });
});
