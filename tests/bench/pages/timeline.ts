import { mount } from 'svelte';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import type { Index } from '../../../src/query/index.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import Timeline from '../../../src/timeline/Timeline.svelte';
import type { Lens } from '../../../src/view/lens.ts';
import { KEPT } from './contender.ts';
import { makeLens } from './lens.svelte.ts';

/** Mounts the application's own timeline around an index, and gives the lens it looks through. */
export function showTimeline(stage: HTMLElement, index: Index): Lens {
  const lens = makeLens(index);
  mount(Timeline, { target: stage, props: { lens } });
  return lens;
}

/** Asks for what `KEPT` names, as the filters would. */
export function filterTimeline(lens: Lens | null): void {
  const facets = {
    topic: { mode: 'any', values: [KEPT.theme] },
    kind: { mode: 'any', values: [KEPT.kind] },
  } as const;
  lens?.show({ query: { ...EMPTY_QUERY, facets } });
}
