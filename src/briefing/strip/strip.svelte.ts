import type { Problem } from '../../chronology/problem.ts';
import { scenes as words } from '../../i18n/areas/scenes.ts';
import { announce } from '../../ui/announcer.svelte.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { Desk } from '../../view/lens.ts';
import type { View } from '../../view/view.ts';
import { addScene } from '../add-scene.ts';
import { readable, withWords } from '../scene-text.ts';
import { fragmentOf, viewOfScene, type Scene, type SceneKind } from '../scene.ts';
import { scenesOf, type Scenes } from '../scenes.svelte.ts';

/** What came of the last thing that was asked for. */
export interface Outcome {
  readonly tone: 'info' | 'warning' | 'error';
  readonly text: string;
  readonly details: readonly string[];
  readonly canTakeBack: boolean;
  readonly problems: readonly Problem[];
}

/** The strip of scenes: which is worked on and how, what came of it, and what can be done. */
export class Strip {
  readonly scenes: Scenes;
  /** Id of the scene whose title is being changed in place. */
  renaming = $state<string | null>(null);
  /** Ids of the scenes that the pointer is on, and that the keyboard is in. */
  hovered = $state<string | null>(null);
  reached = $state<string | null>(null);
  isEditing = $state(false);
  outcome = $state.raw<Outcome | null>(null);
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.scenes = scenesOf(desk.index);
  }

  get chosen(): Scene | undefined {
    return this.scenes.find(this.scenes.chosen);
  }

  titleOf({ title }: Scene): string {
    const { language, index } = this.#desk;
    return readable(title, language, index.chronology) || words('untitled');
  }

  placeOf({ id }: Scene): number {
    return this.scenes.list.findIndex((scene) => scene.id === id);
  }

  /** Words alone are there to be said: their title is asked for at once. */
  add(kind: SceneKind): void {
    const scene = addScene(this.#desk, kind);
    this.outcome = null;
    if (kind !== 'view') this.renaming = scene.id;
  }

  /** Shows a scene's view among the panels as they are, without a briefing. */
  open(scene: Scene): void {
    this.scenes.chosen = scene.id;
    if (scene.kind !== 'view') return;
    const { closed, maximised } = this.#desk.view;
    this.#desk.show({ ...viewOfScene(scene, this.#desk.index), scene: null, closed, maximised });
  }

  /** Has a scene show the present view; its labels and quotation too. */
  update(scene: Scene): void {
    this.scenes.change(scene.id, { view: fragmentOf(this.#desk.view) });
    this.#tell(words('updated', { title: this.titleOf(scene) }), true);
  }

  isOnShow(scene: Scene): boolean {
    return fragmentOf(viewOfScene(scene, this.#desk.index)) === fragmentOf(this.#desk.view);
  }

  /** Changes what a scene brings forward; where the scene is on show, so does the view. */
  emphasise(scene: Scene, emphasis: Partial<Pick<View, 'labelled' | 'quoted'>>): void {
    const isOnShow = this.isOnShow(scene);
    const view = viewOfScene(scene, this.#desk.index);
    this.scenes.change(scene.id, { view: fragmentOf({ ...view, ...emphasis }) });
    if (isOnShow) this.#desk.show(emphasis);
  }

  rename(scene: Scene, title: string | null): void {
    if (this.renaming !== scene.id) return;
    this.renaming = null;
    const { language } = this.#desk;
    const renamed = title?.trim() ?? '';
    if (renamed === '' || renamed === this.titleOf(scene)) return;
    this.scenes.change(scene.id, { title: withWords(scene.title, language, renamed) });
  }

  duplicate(scene: Scene): void {
    this.scenes.chosen = this.scenes.duplicate(scene.id);
    const copy = this.chosen;
    if (copy) this.#say(words('duplicated', { n: this.placeOf(copy) + 1, title: this.titleOf(copy) }));
  }

  move(scene: Scene, to: number): void {
    const total = this.scenes.list.length;
    if (to < 0 || to >= total) return;
    this.scenes.move(scene.id, to);
    this.#say(words('moved', { title: this.titleOf(scene), n: to + 1, total }));
  }

  remove(scene: Scene): void {
    this.scenes.remove(scene.id);
    // What is gone is not told of as left.
    this.hovered = this.reached = null;
    this.#tell(words('deleted', { title: this.titleOf(scene) }), true);
  }

  undo(): void {
    if (!this.scenes.canUndo) return;
    this.scenes.undo();
    this.#say(words('undone'));
  }

  get canRestore(): boolean {
    const { shipped, list } = this.scenes;
    return shipped.length > 0 && JSON.stringify(shipped) !== JSON.stringify(list);
  }

  restore(): void {
    const { shipped } = this.scenes;
    this.scenes.replace(shipped);
    this.#tell(words('restored', { n: shipped.length }), true);
  }

  async save(): Promise<void> {
    const { list } = this.scenes;
    const { saveScenes } = await import('./scene-files.ts');
    const { file, isChronology } = await saveScenes(this.#desk.index.chronology, list);
    this.#tell(words(isChronology ? 'saved' : 'saved-alone', { file, n: list.length }), false);
  }

  async load(file: File): Promise<void> {
    const { missingIn, readScenes } = await import('../scene-file.ts');
    const read = await readScenes(await file.text(), file.name);
    if (!read.ok) {
      const text = words('not-loaded', { file: file.name });
      this.#show({ tone: 'error', text, details: [], canTakeBack: false, problems: read.problems });
      return;
    }
    const { scenes, problems } = read.value;
    const missing = missingIn(scenes, this.#desk.index);
    this.scenes.replace(scenes);
    const hasErrors = problems.some(({ severity }) => severity === 'error');
    this.#show({
      tone: hasErrors || missing.length > 0 ? 'warning' : 'info',
      text: words('loaded', { n: scenes.length, file: file.name }),
      details: [
        ...(missing.length > 0 ? [words('loaded.missing', { n: missing.length })] : []),
        ...(hasErrors ? [words('loaded.problems')] : []),
      ],
      canTakeBack: true,
      problems: hasErrors ? problems : [],
    });
  }

  /** Saves what was kept on this machine and could not be read. */
  saveUnreadable(text: string): void {
    saveFile(new Blob([text], { type: 'application/json' }), 'unread-scenes.json');
  }

  takeBack(): void {
    this.undo();
    this.outcome = null;
  }

  #say(text: string): void {
    this.outcome = null;
    announce(text);
  }

  /** A notice is said by itself. */
  #tell(text: string, canTakeBack: boolean): void {
    this.#show({ tone: 'info', text, details: [], canTakeBack, problems: [] });
  }

  #show(outcome: Outcome): void {
    this.outcome = outcome;
  }
}
