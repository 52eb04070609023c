import { flushSync, untrack } from 'svelte';
import { vi } from 'vitest';
import { FacetList } from '../../../../src/filters/facet-list.svelte.ts';
import { NetworkState } from '../../../../src/network/network-state.svelte.ts';
import { FACET_IDS } from '../../../../src/query/query.ts';
import { listOf, ROW_HEIGHT_PX } from '../../../../src/timeline/list.ts';
import { OverviewState } from '../../../../src/timeline/overview.svelte.ts';
import { Tracks } from '../../../../src/timeline/tracks.svelte.ts';
import { wholeOf } from '../../../../src/timeline/window.ts';
import type { Lens } from '../../../../src/view/lens.ts';
import { countedAmong } from '../../../../src/query/counts.ts';
import { RestingWindow } from '../../../../src/view/resting-window.svelte.ts';
import type { Workspace } from '../../../../src/workspace/workspace.svelte.ts';

/** Longer than a window has to rest before it is counted in, shorter than a gesture may pause. */
const REST_MS = 200;

/** The state of every panel, around one workspace after another. */
export class PanelStates {
  #workspace = $state.raw<Workspace | null>(null);
  readonly facets: readonly FacetList[];
  readonly overview: OverviewState;
  readonly tracks: Tracks;
  readonly network: NetworkState;

  /** Made within an effect's root. */
  constructor(first: Workspace) {
    this.#workspace = first;
    const lens = this.#lens();
    const whole = () => wholeOf(lens.index) ?? ([0, 1] as const);
    const window = new RestingWindow(() => lens);
    const counted = $derived(countedAmong(lens.matches, lens.index, window.counted));
    this.facets = FACET_IDS.map((id) => new FacetList(lens, id, () => counted));
    this.overview = new OverviewState(() => lens, whole);
    this.tracks = new Tracks(() => lens, whole);
    this.network = new NetworkState(() => lens);
  }

  get #current(): Workspace {
    if (this.#workspace === null) throw new Error('There is always a workspace');
    return this.#workspace;
  }

  #lens(): Lens {
    const current = () => this.#current;
    return {
      get index() {
        return current().index;
      },
      get view() {
        return current().view;
      },
      get matches() {
        return current().matches;
      },
      get drawn() {
        return current().drawn;
      },
      get hits() {
        return current().hits;
      },
      get language() {
        return current().language;
      },
      get ground() {
        return current().ground;
      },
      get pointed() {
        return current().pointed;
      },
      get lit() {
        return current().lit;
      },
      get focused() {
        return current().focused;
      },
      point: (target) => current().point(target),
      focus: (target, change) => current().focus(target, change),
      show: (change, pace) => current().show(change, pace),
    };
  }

  /** The events as the list of a narrow screen has them. */
  get list(): readonly number[] {
    return untrack(() => [...listOf(this.tracks.spans, this.#current.drawn, ROW_HEIGHT_PX).events]);
  }

  /** Looks at another workspace. */
  turnTo(workspace: Workspace): void {
    this.#workspace = workspace;
    this.rest();
  }

  /** Lets windows come to rest, and everything follow. */
  rest(): void {
    flushSync();
    vi.advanceTimersByTime(REST_MS);
    flushSync();
  }
}

/** The states of all panels, and how to take them down. */
export function panelsAround(workspace: Workspace): {
  readonly panels: PanelStates;
  readonly close: () => void;
} {
  const made: PanelStates[] = [];
  const close = $effect.root(() => {
    made.push(new PanelStates(workspace));
  });
  const [panels] = made;
  if (panels === undefined) throw new Error('The root of effects runs at once');
  return { panels, close };
}
