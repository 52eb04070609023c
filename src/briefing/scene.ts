import type { SceneRecord, Text } from '../chronology/schema.ts';
import type { Index } from '../query/index.ts';
import { readView, writeView } from '../view/codec.ts';
import { reconcile } from '../view/reconcile.ts';
import type { View } from '../view/view.ts';

/** What a scene shows: a view of the chronology, or words alone, before everything (`title`) or before what follows (`section`). */
export type SceneKind = 'view' | 'title' | 'section';
export const SCENE_KINDS: readonly SceneKind[] = ['view', 'title', 'section'];

/** One step of a briefing: a view with what is said over it. Plain and immutable: it is stored, sent and compared as it is. */
export interface Scene {
  /** Names the scene in links, in storage and between windows. */
  readonly id: string;
  readonly kind: SceneKind;
  readonly title: Text;
  /** A sentence or two shown with it. */
  readonly caption: Text;
  /** What the speaker alone sees. */
  readonly notes: Text;
  /** The view as the fragment of an address, without version and without a scene; empty for words alone. */
  readonly view: string;
}

/** A scene as a chronology's file has it. */
export function sceneOf({ id, kind = 'view', title, caption = '', notes = '', view }: SceneRecord): Scene {
  return { id, kind, title, caption, notes, view };
}

/** A scene as a chronology's file has it; what is empty is left out. */
export function recordOf({ id, kind, title, caption, notes, view }: Scene): SceneRecord {
  return {
    id,
    ...(kind === 'view' ? {} : { kind }),
    title,
    ...(caption === '' ? {} : { caption }),
    ...(notes === '' ? {} : { notes }),
    view,
  };
}

/** The view of a scene, as far as this chronology has what it names, at that scene. */
export function viewOfScene(scene: Scene, index: Index): View {
  return { ...reconcile(readView(scene.view).view, index).view, scene: scene.id };
}

/** A view as a scene keeps it: nothing of the panels around it or of the briefing it was in. */
export function fragmentOf(view: View): string {
  return writeView({ ...view, scene: null, closed: [], maximised: null }, '');
}
