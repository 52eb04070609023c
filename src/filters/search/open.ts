/** Everything about searching that the first screen does without. */
export { SearchDesk } from './desk.svelte.ts';
export { default as HitWalk } from './HitWalk.svelte';
export { default as SearchResults } from './SearchResults.svelte';
