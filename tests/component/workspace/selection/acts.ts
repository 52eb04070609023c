/** What a person may do, in any order: each act with what it needs, chosen at random. */
import fc from 'fast-check';
import type { KeptViews } from '../../../../src/briefing/views/views.svelte.ts';
import { fragmentOf, viewOfScene, type Scene } from '../../../../src/briefing/scene.ts';
import {
  clearAll,
  clearFacet,
  onlyValue,
  setCertainty,
  setMode,
  setText,
  setDates,
  toggleValue,
  withStance,
} from '../../../../src/query/change.ts';
import type { Query } from '../../../../src/query/query.ts';
import { valueTarget } from '../../../../src/query/target.ts';
import { LANE_SORTS, LANES, NODE_KINDS, PANELS } from '../../../../src/view/view.ts';
import type { Workspace } from '../../../../src/workspace/workspace.svelte.ts';
import { daysOfYears } from '../../../../src/query/year.ts';
import { anyValue } from '../../../unit/query/arbitrary.ts';

/** Words that titles have; none is like another, so that nothing but the word itself finds it. */
export const WORDS = ['zebra', 'quilting', 'formosa'] as const;

/** What acts work on; scenes are kept while a sequence lasts. */
export interface World {
  readonly workspace: Workspace;
  readonly kept: KeptViews;
  readonly scenes: Scene[];
}

export interface Act {
  readonly name: string;
  readonly run: (world: World) => void;
}

const asking = (name: string, change: (query: Query) => Query): Act => ({
  name,
  run: ({ workspace }) => workspace.show({ query: change(workspace.view.query) }),
});

const YEAR_MS = 31_556_952_000;
const stretch = fc
  .tuple(fc.integer({ min: 1988, max: 2012 }), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]) => {
    const fromMs = Date.UTC(from, 0, 1);
    return [fromMs, fromMs + length * YEAR_MS] as const;
  });
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);

const byValue = anyValue.chain(([facet, value]) =>
  oneOf<Act>([
    asking(`toggle ${facet} ${value}`, (query) => toggleValue(query, facet, value)),
    asking(`toggle ${facet} ${value} again`, (query) => toggleValue(query, facet, value)),
    asking(`only ${facet} ${value}`, (query) => onlyValue(query, facet, value)),
    asking(`not ${facet} ${value}`, (query) => withStance(query, facet, value, 'refused')),
    asking(`clear ${facet}`, (query) => clearFacet(query, facet)),
    ...(['any', 'all', 'none'] as const).map((mode) =>
      asking(`${mode} of ${facet}`, (query) => setMode(query, facet, mode)),
    ),
    {
      name: `focus ${facet} ${value}`,
      run: ({ workspace }) => workspace.focus(valueTarget(facet, value)),
    },
  ]),
);

const byTime = fc.oneof(
  stretch.map((window): Act => ({
    name: `window ${window.join('..')}`,
    run: ({ workspace }) => workspace.show({ window }),
  })),
  fc.array(stretch, { minLength: 2, maxLength: 4 }).map((windows): Act => ({
    name: `drag to ${String(windows.at(-1))}`,
    run: ({ workspace }) => windows.forEach((window) => workspace.show({ window }, 'glide')),
  })),
  fc.array(stretch, { minLength: 2, maxLength: 4 }).map((windows): Act => ({
    name: `play to ${String(windows.at(-1))}`,
    run: ({ workspace }) => windows.forEach((window) => workspace.show({ window }, 'play')),
  })),
  fc
    .tuple(fc.integer({ min: 1988, max: 2012 }), fc.nat(8))
    .map(([from, more]) =>
      asking(`years ${from} and ${more} more`, (query) => setDates(query, daysOfYears(from, from + more))),
    ),
  oneOf(['possibly', 'surely'] as const).map((certainty) =>
    asking(certainty, (query) => setCertainty(query, certainty)),
  ),
  oneOf<Act>([
    { name: 'whole window', run: ({ workspace }) => workspace.show({ window: null }) },
    asking('any year', (query) => setDates(query, null)),
  ]),
);

const byChoice = fc.oneof(
  oneOf([...WORDS, '', 'absentees']).map((text) => asking(`search ${text}`, (query) => setText(query, text))),
  fc.nat(11).map((at): Act => ({
    name: `focus event ${at}`,
    run: ({ workspace }) => {
      const event = workspace.index.chronology.events[at];
      workspace.focus(event === undefined ? null : { type: 'event', id: event.id });
    },
  })),
  oneOf(['hidden', 'dimmed'] as const).map((unmatched): Act => ({
    name: unmatched,
    run: ({ workspace }) => workspace.show({ unmatched }),
  })),
  oneOf(['window', 'everywhere'] as const).map((counted): Act => ({
    name: `count ${counted}`,
    run: ({ workspace }) => workspace.show({ counted }),
  })),
  oneOf(LANES).map((lanes): Act => ({
    name: `lanes by ${lanes}`,
    run: ({ workspace }) => workspace.show({ lanes }),
  })),
  oneOf(LANE_SORTS).map((sort): Act => ({
    name: `lanes sorted ${sort}`,
    run: ({ workspace }) => workspace.show({ laneChoice: { ...workspace.view.laneChoice, sort } }),
  })),
  fc.subarray([...NODE_KINDS]).map((nodes): Act => ({
    name: `nodes ${nodes.join()}`,
    run: ({ workspace }) => workspace.show({ nodes }),
  })),
  oneOf(PANELS).map((panel): Act => ({
    name: `fold ${panel}`,
    run: ({ workspace }) => workspace.show({ closed: [panel] }),
  })),
  oneOf<Act>([
    asking('clear all', clearAll),
    { name: 'no focus', run: ({ workspace }) => workspace.focus(null) },
  ]),
);

/** Going back to where one was: by steps, by scenes, by kept views. */
const byReturn = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((n): Act => ({
    name: `undo ${n}`,
    run: ({ workspace }) => Array.from({ length: n }, () => workspace.undo()),
  })),
  fc.integer({ min: 1, max: 3 }).map((n): Act => ({
    name: `redo ${n}`,
    run: ({ workspace }) => Array.from({ length: n }, () => workspace.redo()),
  })),
  oneOf<Act>([
    {
      name: 'make a scene',
      run: ({ workspace: { view }, scenes }) => {
        const id = `scene-${scenes.length}`;
        scenes.push({ id, kind: 'view', title: id, caption: '', notes: '', view: fragmentOf(view) });
      },
    },
    {
      name: 'show the first scene',
      run: ({ workspace, scenes: [scene] }) => {
        if (scene) workspace.show(viewOfScene(scene, workspace.index));
      },
    },
    { name: 'keep the view', run: ({ kept }) => kept.save('Mine') },
    {
      name: 'open the kept view',
      run: ({ kept }) => {
        const [first] = kept.kept.list;
        if (first) kept.open(first);
      },
    },
  ]),
);

/** Any of it. */
export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: byValue, weight: 6 },
  { arbitrary: byTime, weight: 3 },
  { arbitrary: byChoice, weight: 4 },
  { arbitrary: byReturn, weight: 4 },
);
