import { scenes as words } from '../i18n/areas/scenes.ts';
import { announce } from '../ui/announcer.svelte.ts';
import { proposedScene, type Shown } from './proposal.ts';
import { readable } from './scene-text.ts';
import type { Scene, SceneKind } from './scene.ts';
import { scenesOf } from './scenes.svelte.ts';

/** Adds a scene, of the present view or of words alone, after the one that is being worked on, or last. */
export function addScene(lens: Shown, kind: SceneKind = 'view'): Scene {
  const scenes = scenesOf(lens.index);
  const scene = proposedScene(lens, kind);
  scenes.add(scene, scenes.chosen);
  scenes.chosen = scene.id;
  const n = scenes.list.findIndex(({ id }) => id === scene.id) + 1;
  announce(words('added', { n, title: readable(scene.title, lens.language, lens.index.chronology) }));
  return scene;
}
