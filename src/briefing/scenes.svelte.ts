import type { Index } from '../query/index.ts';
import { sceneOf, type Scene } from './scene.ts';

/** The scenes of one chronology, as this machine has them. */
export class Scenes {
  /** In the order of the briefing. */
  list = $state.raw<readonly Scene[]>([]);

  constructor(index: Index) {
    this.list = index.chronology.scenes.map(sceneOf);
  }
}

const known = new WeakMap<Index, Scenes>();

/** The scenes of a chronology: the same object for all who ask. */
export function scenesOf(index: Index): Scenes {
  const scenes = known.get(index) ?? new Scenes(index);
  known.set(index, scenes);
  return scenes;
}
