import { windowShowing } from '../../timeline/window.ts';
import type { Desk } from '../../view/lens.ts';
import type { View } from '../../view/view.ts';
import type { Act } from '../presenter/messages.ts';
import { fragmentOf, viewOfScene, type Scene } from '../scene.ts';
import { scenesOf, type Scenes } from '../scenes.svelte.ts';

/** What can lie over the stage. */
export type Sheet = 'keys' | 'scenes' | 'blocked';

/** A briefing under way: which scene it is at, whether the view has left it, and the verbs that move it. */
export class Live {
  readonly desk: Desk;
  /** All panels are forward, with a bar to come back by. */
  isExploring = $state(false);
  isBlack = $state(false);
  isSpotlit = $state(false);

  readonly #scenes: Scenes;
  readonly #id = $derived.by(() => this.desk.view.scene);
  /** The scene the briefing is at; null where there is none of that name. */
  readonly scene: Scene | null = $derived.by(() => this.#scenes.find(this.#id) ?? null);
  /** Its place among the scenes, from 0; -1 for none. */
  readonly at = $derived.by(() => this.scenes.findIndex(({ id }) => id === this.#id));
  readonly #planned = $derived.by(() => (this.scene === null ? null : fragmentOf(this.viewOf(this.scene))));
  /** Whether the view is another than the scene's: somebody has asked a question. */
  readonly isOff = $derived.by(() => this.#planned !== null && fragmentOf(this.desk.view) !== this.#planned);

  constructor(desk: Desk) {
    this.desk = desk;
    this.#scenes = scenesOf(desk.index);
  }

  get scenes(): readonly Scene[] {
    return this.#scenes.list;
  }

  /** The view a scene begins with: as it was kept, with an event in focus brought into its window. */
  viewOf(scene: Scene): View {
    const { index } = this.desk;
    const view = viewOfScene(scene, index);
    const event = view.focus?.type === 'event' ? index.chronology.eventById.get(view.focus.id) : undefined;
    return event === undefined ? view : { ...view, window: windowShowing(index, view, event.index) };
  }

  /** Shows a scene as it was kept, whatever was on show; false when there is none of that name. */
  go(id: string): boolean {
    const scene = this.#scenes.find(id);
    if (!scene) return false;
    this.isBlack = this.isExploring = false;
    this.desk.point(null);
    this.desk.show(this.viewOf(scene));
    return true;
  }

  /** Shows the scene of a number, counted from 1; the first or last for a number beyond them. */
  goTo(number: number): void {
    const { scenes } = this;
    const scene = scenes[Math.max(1, Math.min(scenes.length, number)) - 1];
    if (scene) this.go(scene.id);
  }

  act(act: Act): void {
    if (act === 'next') this.goTo(this.at + 2);
    if (act === 'previous') this.goTo(this.at);
    if (act === 'first') this.goTo(1);
    if (act === 'last') this.goTo(this.scenes.length);
    if (act === 'back' && this.scene) this.go(this.scene.id);
    if (act === 'black') this.isBlack = !this.isBlack;
  }

  /** Brings all panels forward; the scene is kept to come back to. */
  explore(): void {
    this.isBlack = false;
    this.isExploring = true;
  }

  /** Shows large what is on show now, wherever exploring has led. */
  enlarge(): void {
    this.isExploring = false;
  }

  /** Forgets how it was shown: it has been left, by whatever way. */
  rest(): void {
    this.isBlack = this.isExploring = this.isSpotlit = false;
  }

  /** Leaves the briefing for good. */
  end(): void {
    this.rest();
    this.desk.show({ scene: null });
  }
}

const known = new WeakMap<Desk, Live>();

/** The briefing of a desk: the same for all who ask. */
export function liveOf(desk: Desk): Live {
  const live = known.get(desk) ?? new Live(desk);
  known.set(desk, live);
  return live;
}
