import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptViews } from '../../../../src/briefing/views/views.svelte.ts';
import type { Chronology } from '../../../../src/chronology/chronology.ts';
import { indexChronology } from '../../../../src/query/index.ts';
import { chipsOf } from '../../../../src/query/change.ts';
import { FACET_IDS } from '../../../../src/query/query.ts';
import { eventsOfTarget } from '../../../../src/query/target-events.ts';
import { splitByMask } from '../../../../src/reader/split.ts';
import { reconcile } from '../../../../src/view/reconcile.ts';
import { sentenceOf } from '../../../../src/view/sentence.ts';
import { sameView } from '../../../../src/view/history.ts';
import { memoryAddressBar } from '../../../../src/workspace/address.ts';
import { Workspace } from '../../../../src/workspace/workspace.svelte.ts';
import { anyChronology } from '../../../unit/query/arbitrary.ts';
import { anyAct, WORDS, type World } from './acts.ts';
import { panelsAround } from './panels.svelte.ts';
import { countedAt, Facts, Teller, wordsOf } from './told.ts';

/** Sequences of acts, and how many chronologies they are done on in turn. */
const SEQUENCES = 2000;
const CHRONOLOGIES = 10;
const around = { ground: 'light' as const, language: 'en', isNarrow: false };

/** Titles of words that find their own events and no others. */
function titled(chronology: Chronology): Chronology {
  const events = chronology.events.map((event) => ({
    ...event,
    title: `Event ${WORDS[event.index % (WORDS.length + 1)] ?? 'alone'}`,
  }));
  return { ...chronology, events, eventById: new Map(events.map((event) => [event.id, event])) };
}

/** A chronology with all panels around it, and who tells what they should say. */
async function openedOn(chronology: Chronology) {
  const index = indexChronology(chronology);
  const { panels, close } = panelsAround(new Workspace(index, memoryAddressBar(), around));
  panels.network.layOut();
  await vi.waitFor(() => expect(panels.network.graph).not.toBeNull());
  return { index, panels, close, facts: new Facts(chronology) };
}
type Opened = Awaited<ReturnType<typeof openedOn>>;

const marked = (mask: Uint8Array): number[] => [...mask.keys()].filter((at) => mask[at] === 1);
const sorted = (events: Iterable<number>): number[] => [...new Set(events)].sort((a, b) => a - b);

type Told = readonly (string | number | null | undefined)[];

/** Thousands of comparisons a second: only a difference is worth an assertion with all its words. */
function hold(what: string, told: Told, should: Told): void {
  if (told.length !== should.length || told.join() !== should.join()) expect(told, what).toEqual(should);
}

interface Case extends Pick<Opened, 'panels' | 'index'> {
  readonly workspace: Workspace;
  readonly teller: Teller;
}

function holdMatches({ workspace: { matches, drawn }, teller }: Case): void {
  hold('matched', marked(matches.mask), teller.matched);
  hold('matched, by index', [...matches.indexes], teller.matched);
  hold('drawn', marked(drawn.mask), teller.drawn);
}

function holdFacets({ panels, index, teller }: Case): void {
  for (const list of panels.facets) {
    const { values } = index.facets[list.id];
    const counts = values.map((value) => list.countOf({ value, label: '', isOpen: null }));
    hold(
      `counts of ${list.id}`,
      counts,
      values.map(({ id }) => teller.count(list.id, id)),
    );
  }
}

function holdTimeline({ panels, workspace: { view }, teller }: Case): void {
  const drawn = teller.drawn.filter((at) => teller.isDrawable(at));
  const matched = new Set(teller.matched);
  const { lanes } = panels.tracks.track;
  hold('in lanes', sorted(lanes.flatMap(({ rows }) => [...rows])), drawn);
  const facet = view.lanes === 'none' ? null : view.lanes;
  for (const { key, rows, count } of lanes) {
    const value = key.slice(key.indexOf(':') + 1);
    const isOf = (at: number) =>
      facet === null ||
      (value === '' ? teller.of(at, facet).length === 0 : teller.of(at, facet).includes(value));
    const should = drawn.filter(isOf);
    hold(`lane ${key}`, sorted(rows), should);
    hold(`count of lane ${key}`, [count], [should.filter((at) => matched.has(at)).length]);
  }
  hold('list', sorted(panels.list), teller.drawn);
}

function holdOverview({ panels: { overview }, workspace: { focused }, teller }: Case): void {
  const { edges, matched, drawn, lit } = overview;
  const bars = (events: readonly number[]): number[] => {
    const counts = new Array<number>(Math.max(0, edges.length - 1)).fill(0);
    for (const at of events) {
      const event = teller.events[at];
      const ms = event === undefined ? NaN : countedAt(event);
      const bin = Number.isNaN(ms) ? -1 : edges.findLastIndex((edge) => edge <= ms);
      if (bin >= 0 && bin < counts.length) counts[bin] = (counts[bin] ?? 0) + 1;
    }
    return counts;
  };
  hold('bars that match', [...matched], bars(teller.matched));
  hold('bars drawn', [...drawn], bars(teller.drawn));
  const kin = new Set(focused === null ? [] : marked(focused.events));
  hold(
    'bars lit',
    lit === null ? [] : [...lit],
    lit === null ? [] : bars(teller.matched.filter((at) => kin.has(at))),
  );
  hold('any bar lit', [Number(lit !== null)], [Number(focused !== null)]);
}

function holdNetwork({ panels: { network }, workspace: { view }, teller }: Case): void {
  const nodes = network.graph?.nodes ?? [];
  const text = ([id, weight]: readonly [string, number]) => `${id} ${weight}`;
  const ties = network.edges.map(({ id, weight }) => text([id, weight]));
  // The network was laid out for the kinds of the first view.
  const known = new Set<string>(nodes.map(({ key }) => key));
  const isKnown = ([id]: readonly [string, number]) => id.split('~').every((key) => known.has(key));
  hold('ties', ties.sort(), [...teller.ties()].filter(isKnown).map(text).sort());
  const focus = view.focus === null ? '' : `${view.focus.type}:${view.focus.id}`;
  const standing = new Set([focus, ...teller.drawn.flatMap((at) => teller.nodes(at))]);
  const counts = new Map<string, number>();
  for (const key of teller.counted.flatMap((at) => teller.nodes(at)))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  hold(
    'events of nodes',
    [...(network.counts?.nodeEvents ?? [])],
    nodes.map(({ key }) => counts.get(key) ?? 0),
  );
  hold(
    'nodes drawn',
    [...network.isDrawn],
    nodes.map(({ key }) => Number(standing.has(key))),
  );
}

function holdReader({ index, workspace: { view, matches, focused }, teller }: Case): void {
  if (view.focus === null) return;
  const events = teller.eventsOf(view.focus);
  const matched = new Set(teller.matched);
  const split = splitByMask(Uint32Array.from(eventsOfTarget(index, view.focus)), matches.mask);
  hold(
    'events in the reader',
    split.in,
    events.filter((at) => matched.has(at)),
  );
  hold(
    'filtered out in the reader',
    split.out,
    events.filter((at) => !matched.has(at)),
  );
  hold('passages', [...(focused?.passages ?? [])].sort(), [...teller.passages(view.focus)].sort());
}

function holdWords({ index, workspace: { view } }: Case): void {
  const words = wordsOf(index.chronology, view.query);
  const sentence = words.join('; ').replace(/^./, (letter) => letter.toUpperCase());
  hold('sentence', [sentenceOf(index, view.query, 'en')], [sentence === '' ? 'All events' : sentence]);
  const { facets, without, text, dates } = view.query;
  const named = FACET_IDS.reduce(
    (sum, id) => sum + (facets[id]?.values.length ?? 0) + (without[id]?.length ?? 0),
    Number(text !== '') + Number(dates !== null),
  );
  hold('chips', [chipsOf(view.query).length], [named]);
}

/** Holds everything that panels tell now to what they should. */
function compare({ panels, facts, index }: Opened, { workspace }: World): void {
  const one: Case = { panels, index, workspace, teller: new Teller(facts, workspace.view) };
  holdMatches(one);
  holdFacets(one);
  holdTimeline(one);
  holdOverview(one);
  holdNetwork(one);
  holdReader(one);
  holdWords(one);
}

describe('one selection', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it(
    'is told alike by every panel after any acts, and undone to where it began',
    { timeout: 240_000 },
    async () => {
      const samples = fc.sample(
        anyChronology.filter(({ events }) => events.length > 3),
        { numRuns: CHRONOLOGIES, seed: 5 },
      );
      const opened = await Promise.all(samples.map((chronology) => openedOn(titled(chronology))));
      await fc.assert(
        fc.asyncProperty(
          fc.nat(CHRONOLOGIES - 1),
          fc.array(anyAct, { minLength: 1, maxLength: 8 }),
          async (at, acts) => {
            const one = opened[at];
            if (one === undefined) return;
            const workspace = new Workspace(one.index, memoryAddressBar(), around);
            await workspace.prepareSearch();
            const stop = workspace.listen();
            one.panels.turnTo(workspace);
            const world: World = { workspace, kept: new KeptViews(workspace), scenes: [] };
            const first = workspace.view;
            compare(one, world);
            for (const act of acts) {
              act.run(world);
              one.panels.rest();
              compare(one, world);
            }
            const last = workspace.view;
            const copy = new Workspace(
              one.index,
              memoryAddressBar(workspace.link().split('#')[1] ?? ''),
              around,
            );
            expect(sameView(copy.view, reconcile(last, one.index).view), 'its link').toBe(true);
            while (workspace.canUndo) workspace.undo();
            one.panels.rest();
            expect(workspace.view).toEqual(first);
            compare(one, world);
            while (workspace.canRedo) workspace.redo();
            stop();
          },
        ),
        { numRuns: SEQUENCES, seed: 1 },
      );
      for (const { close } of opened) close();
    },
  );
});
