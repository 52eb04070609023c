import type { Desk } from '../view/lens.ts';
import { liveOf } from './live/live.svelte.ts';
import { scenesOf } from './scenes.svelte.ts';

/** Begins the briefing at a scene, or at the first; false when there is none. */
export function startBriefing(desk: Desk, id?: string): boolean {
  const { list } = scenesOf(desk.index);
  const scene = list.find((each) => each.id === id) ?? list[0];
  if (scene) liveOf(desk).go(scene.id);
  return scene !== undefined;
}
