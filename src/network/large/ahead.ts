/** What a large network will need, loaded while its layout is under way. */
import './LargeMap.svelte';
export { sunflower } from './seeds.ts';
