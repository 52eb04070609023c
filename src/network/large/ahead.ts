/** What a large network needs, loaded while its layout is under way. */
export { default as LargeMap } from './LargeMap.svelte';
export { sunflower } from './seeds.ts';
