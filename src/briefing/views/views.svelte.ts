import { inViews } from '../../i18n/areas/views.ts';
import { announce } from '../../ui/announcer.svelte.ts';
import { saveFile } from '../../ui/save-file.ts';
import { readView } from '../../view/codec.ts';
import type { Lens } from '../../view/lens.ts';
import { reconcile } from '../../view/reconcile.ts';
import { proposedTitle } from '../proposal.ts';
import { readScenes, scenesText } from '../scene-file.ts';
import { readable, withWords } from '../scene-text.ts';
import { fragmentOf, type Scene } from '../scene.ts';
import { keptViewsOf, newSceneId, type Scenes } from '../scenes.svelte.ts';
import { cleanName, freeName, sameName } from './names.ts';

const FILE = 'views.json';

/** The views kept by name, and what a person does with them; each verb says what came of it. */
export class KeptViews {
  readonly kept: Scenes;
  /** What came of the last thing done, in words. */
  outcome = $state('');
  readonly #lens: Lens;

  constructor(lens: Lens) {
    this.#lens = lens;
    this.kept = keptViewsOf(lens.index);
  }

  /** In the order in which they are listed. */
  readonly list = $derived.by(() => this.kept.list.map((view) => ({ view, name: this.nameOf(view) })));
  readonly #present = $derived.by(() => fragmentOf(this.#lens.view));

  nameOf(view: Scene): string {
    const { index, language } = this.#lens;
    return readable(view.title, language, index.chronology) || inViews('list');
  }

  isPresent(view: Scene): boolean {
    return view.view === this.#present;
  }

  /** What the present view would be called. */
  proposal(): string {
    return cleanName(proposedTitle(this.#lens));
  }

  /** The view that has a name; null where none has. */
  named(name: string): Scene | null {
    return this.list.find((each) => sameName(each.name, name))?.view ?? null;
  }

  /** Keeps the present view under a name; the view that has the name already is changed. */
  save(text: string): void {
    const name = cleanName(text) || this.proposal();
    const there = this.named(name);
    const view = this.#present;
    if (there === null)
      this.kept.add({ id: newSceneId(), kind: 'view', title: name, caption: '', notes: '', view });
    else this.kept.change(there.id, { view });
    this.#tell(inViews(there === null ? 'saved' : 'replaced', { name }));
  }

  /** Shows a view, as one step; the panels stay as they are. */
  open(view: Scene): void {
    const { index, view: before } = this.#lens;
    const { view: known, missing } = reconcile(readView(view.view).view, index);
    const { closed, maximised, scene } = before;
    this.#lens.show({ ...known, closed, maximised, scene });
    const name = this.nameOf(view);
    this.#tell(
      missing.length > 0
        ? inViews('opened.missing', { name, n: missing.length })
        : inViews('opened', { name }),
    );
  }

  /** Gives a view another name; false where another view has it. */
  rename(view: Scene, text: string): boolean {
    const name = cleanName(text);
    const there = this.named(name);
    if (there !== null && there.id !== view.id) return false;
    if (name === '' || name === this.nameOf(view)) return true;
    this.kept.change(view.id, { title: withWords(view.title, this.#lens.language, name), view: view.view });
    this.#tell(inViews('renamed', { name }));
    return true;
  }

  remove(view: Scene): void {
    const name = this.nameOf(view);
    this.kept.remove(view.id);
    this.#tell(inViews('deleted', { name }));
  }

  /** Moves a view so many places down the list, or up. */
  move(view: Scene, by: number): void {
    const at = this.kept.list.findIndex(({ id }) => id === view.id);
    this.kept.move(view.id, at + by);
    const n = this.kept.list.findIndex(({ id }) => id === view.id) + 1;
    this.#tell(inViews('moved', { name: this.nameOf(view), n, total: this.kept.list.length }));
  }

  undo(): void {
    this.kept.undo();
    this.#tell(inViews('undone'));
  }

  /** Saves all of them into a file, which can be loaded as scenes too. */
  saveInto(): void {
    saveFile(new Blob([scenesText(this.kept.list)], { type: 'application/json' }), FILE);
  }

  /** Adds the views of a file, as one act; those there are already are passed over, and names told apart. */
  async load(file: File): Promise<void> {
    const { index, language } = this.#lens;
    const read = await readScenes(await file.text(), file.name).catch(() => null);
    const found = read?.ok ? read.value.scenes.filter(({ kind }) => kind === 'view') : [];
    if (found.length === 0) {
      this.#tell(inViews('not-loaded', { file: file.name }));
      return;
    }
    const all = [...this.kept.list];
    for (const { title, view } of found) {
      const name = cleanName(readable(title, language, index.chronology)) || this.proposal();
      const isThere = all.some((each) => each.view === view && sameName(this.nameOf(each), name));
      if (isThere) continue;
      const free = freeName(
        name,
        all.map((each) => this.nameOf(each)),
      );
      all.push({ id: newSceneId(), kind: 'view', title: free, caption: '', notes: '', view });
    }
    const n = all.length - this.kept.list.length;
    if (n > 0) this.kept.replace(all);
    this.#tell(inViews('loaded', { n, file: file.name }));
  }

  #tell(outcome: string): void {
    this.outcome = outcome;
    announce(outcome);
  }
}
