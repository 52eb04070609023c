import { scenesOf } from '../briefing/scenes.svelte.ts';
import { inHandover } from '../i18n/areas/handover.ts';
import { announce } from '../ui/announcer.svelte.ts';
import { saveFile } from '../ui/save-file.ts';
import type { Desk } from '../view/lens.ts';
import { windowShown } from '../view/view.ts';
import { composeHandover } from './compose.ts';
import { formatOf, type Format, type FormatId } from './formats.ts';
import type { Handover, Made, Order } from './handover.ts';

export type What = 'view' | 'scenes';

interface Chosen {
  what: What;
  format: FormatId;
  choices: Partial<Record<FormatId, string>>;
  range: Order['range'];
  picture: Order['picture'];
}

/** What was chosen last, as long as the page is open. */
const last: Chosen = { what: 'view', format: 'slides', choices: {}, range: 'whole', picture: 'timeline' };

function isAbort(problem: unknown): boolean {
  return problem instanceof DOMException && problem.name === 'AbortError';
}

function wordsOf(problem: unknown): string {
  return inHandover('failed', { problem: problem instanceof Error ? problem.message : String(problem) });
}

/** What is being handed over: the choices made, what follows from them, and the file being made. Made while a component is set up. */
export class Handing {
  what = $state<What>(last.what);
  formatId = $state<FormatId>(last.format);
  range = $state<Order['range']>(last.range);
  picture = $state<Order['picture']>(last.picture);
  handover = $state.raw<Handover | null>(null);
  /** Share of it that is put together. */
  composed = $state(0);
  /** Share of the file that is made; null while none is. */
  progress = $state<number | null>(null);
  problem = $state('');
  /** The name of the file that was saved last. */
  saved = $state('');

  readonly #desk: Desk;
  #choices = $state.raw<Chosen['choices']>(last.choices);
  #working: AbortController | null = null;

  readonly format: Format = $derived(formatOf(this.formatId));
  readonly choice = $derived(this.#choices[this.formatId] ?? this.format.choices[0]?.id ?? '');
  readonly isWorking = $derived(this.progress !== null);

  constructor(desk: Desk) {
    this.#desk = desk;
    if (this.sceneCount === 0) this.what = 'view';
    // Whoever looks at nothing but the network means its picture.
    if (desk.view.maximised === 'network') this.picture = 'network';
    $effect(() => {
      const composing = new AbortController();
      void this.#compose(this.what, composing.signal);
      return () => composing.abort();
    });
    $effect(() => {
      Object.assign(last, {
        what: this.what,
        format: this.formatId,
        range: this.range,
        picture: this.picture,
        choices: this.#choices,
      });
    });
    $effect(() => () => this.cancel());
  }

  get sceneCount(): number {
    return scenesOf(this.#desk.index).list.length;
  }

  /** Whether the pictures would show less than the whole range in a window. */
  get hasWindow(): boolean {
    if (!this.format.hasPictures) return false;
    return (this.handover?.parts ?? []).some(({ view }) => windowShown(view) !== null || view.frame !== null);
  }

  choose(id: string): void {
    this.#choices = { ...this.#choices, [this.formatId]: id };
  }

  async #compose(what: What, signal: AbortSignal): Promise<void> {
    const { index, view, language } = this.#desk;
    this.handover = null;
    this.problem = '';
    this.composed = 0;
    try {
      const handover = await composeHandover({
        ...{ index, view, language, signal },
        scenes: what === 'scenes' ? scenesOf(index).list : null,
        resultOf: (of) => this.#desk.resultOf(of),
        linkTo: (to) => this.#desk.linkTo(to),
        progress: (share) => {
          if (!signal.aborted) this.composed = share;
        },
      });
      if (!signal.aborted) this.handover = handover;
    } catch (problem) {
      if (!isAbort(problem)) this.problem = wordsOf(problem);
    }
  }

  orderOf(handover: Handover, signal: AbortSignal): Order {
    const range = this.hasWindow ? this.range : 'whole';
    const picture = this.format.hasNetwork ? this.picture : 'timeline';
    const progress = (share: number) => (this.progress = share);
    return { handover, range, picture, choice: this.choice, signal, progress };
  }

  /** Makes the file; null when there is none, it was given up, or something went wrong, which `problem` then says. */
  async #make(): Promise<Made | null> {
    const { handover, format } = this;
    if (handover === null || this.isWorking) return null;
    const working = (this.#working = new AbortController());
    this.progress = 0;
    this.problem = this.saved = '';
    try {
      const make = await format.load();
      const made = await make(this.orderOf(handover, working.signal));
      return working.signal.aborted ? null : made;
    } catch (problem) {
      if (working.signal.aborted || isAbort(problem)) announce(inHandover('cancelled'));
      else this.problem = wordsOf(problem);
      return null;
    } finally {
      this.progress = null;
    }
  }

  /** Makes the file and saves it, or opens the print dialogue. */
  async save(): Promise<void> {
    const made = await this.#make();
    if (made === null) return;
    saveFile(made.blob, made.name);
    this.saved = made.name;
    announce(inHandover('saved', { name: made.name }));
  }

  /** Makes the words and puts them on the clipboard. */
  async copy(): Promise<void> {
    const made = await this.#make();
    if (made === null) return;
    try {
      await navigator.clipboard.writeText((await made.blob.text()).replace(/^\u{feff}/u, ''));
      announce(inHandover('copied'));
      this.saved = inHandover('copied');
    } catch {
      this.problem = inHandover('not-copied');
    }
  }

  cancel(): void {
    this.#working?.abort();
  }
}
