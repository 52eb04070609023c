import { untrack } from 'svelte';
import type { Painter } from '../drawing/shape.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import { inNextFrame } from '../ui/frames.ts';
import { measureIn } from '../ui/measure.ts';
import type { Lens } from '../view/lens.ts';
import type { Counterpart } from './counterparts.ts';
import { Glide } from './glide.svelte.ts';
import { createLayout, type LayoutInput } from './layout.ts';
import type { Look, Print } from './look.ts';
import { Looks } from './looks.svelte.ts';
import { Media } from './media.svelte.ts';
import { Motion } from './motion.ts';
import { follow } from './moves.ts';
import { paintPicture } from './paint-picture.ts';
import type { Picture } from './picture.ts';
import { PublicationThread } from './publication-thread.svelte.ts';
import { Reach } from './reach.svelte.ts';
import { whenIdle } from './rehearsal.svelte.ts';
import { isSparse, Relations } from './relations.svelte.ts';
import type { TimeWindow } from './scale.ts';
import { createTypesetter } from './text.ts';
import { Tracks } from './tracks.svelte.ts';
import { isGlided } from './window.ts';

/** Size taken for granted until the panel has been measured. */
const FIRST_SIZE = { width: 900, height: 400 } as const;
/** After so long without a movement, what the keyboard reaches is put where it is drawn. */
const REST_MS = 120;
/** Enlarged for a room, few marks have all the width: titles are cut only after this. */
const WHOLE_TITLE_PX = 480;
/** How much of a frame may go into packing lanes anew while the window moves. */
const PACKING_MS = 1.5;

/** The timeline as it stands on the screen: its size, its window on the way to the view's, and what is in sight. */
export class TimelineState {
  widthPx = $state<number>(FIRST_SIZE.width);
  heightPx = $state<number>(FIRST_SIZE.height);
  scrollPx = $state(0);
  /** Px of the screen to one px of the lanes: more than 1 where all of it is enlarged. */
  magnification = $state(1);
  /** The counterpart that the keyboard is on, or goes to as soon as it is there. */
  cursor = $state<string | null>(null);
  isCursorAwaited = $state(false);
  /** Whether what the keyboard goes to was chosen before it is there. */
  isChoiceAwaited = false;

  /** The lanes along their axis, and the window that the view asks for: what is drawn may still be gliding there. */
  readonly tracks: Tracks;
  readonly #lens: () => Lens;
  readonly #looks: Looks;
  readonly #reach: Reach;
  readonly #publications: PublicationThread;
  readonly #relations: Relations;
  readonly #glide: Glide;
  readonly #motion = new Motion();
  readonly #reduced = new Media('(prefers-reduced-motion: reduce)');
  #isInHand = $state(false);
  /** Counts up to have the picture made, or only painted, again. */
  #retries = $state(0);
  #beats = $state(0);
  #takeBack = () => {};
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #lastRest: Pick<Picture, 'scale' | 'track'> | null = null;

  /** Until the panel has been measured there is an axis, and no lanes: laid out for a guess, they would be so twice. */
  #isMeasured = $state(false);
  readonly #track = $derived.by(() => {
    const { track } = this.tracks;
    return this.#isMeasured ? track : { ...track, lanes: [] };
  });
  readonly #isEnlarged = $derived(this.magnification > 1);
  readonly #type = $derived.by(() => {
    const measure = measureIn(this.#looks.font);
    return this.#isEnlarged ? createTypesetter(measure, WHOLE_TITLE_PX) : createTypesetter(measure);
  });
  readonly #layOut = $derived(createLayout(this.#type));
  readonly isMoving = $derived.by(() => this.#isInHand || this.#glide.isMoving);
  readonly #input: LayoutInput = $derived.by(() => {
    const { index, view, focused, language } = this.#lens();
    return {
      ...{ index, language, locale: i18n.locale, focus: view.focus, focusKin: focused },
      full: this.#looks.full,
      found: this.hits?.found ?? null,
      labelled: view.labelled,
      track: this.#track,
      window: this.#glide.current,
      ...{ widthPx: this.widthPx, heightPx: this.heightPx, scrollPx: this.scrollPx },
      threads: this.#looks.isThreading ? this.#relations.threads : null,
      openEnds: this.#relations.openEnds,
    };
  });
  readonly picture: Picture = $derived.by(() => {
    this.#heed(this.#retries);
    const untilMs = this.isMoving ? performance.now() + PACKING_MS : Infinity;
    return this.#layOut({ ...this.#input, untilMs });
  });
  readonly lanes = $derived(this.picture.lanes);
  readonly contentPx = $derived(Math.max(this.picture.heightPx, this.heightPx));
  /** The track and the window on it, as they were when the last movement came to rest. */
  readonly atRest: Pick<Picture, 'scale' | 'track'> = $derived.by(() => {
    if (this.isMoving && this.#lastRest !== null) return this.#lastRest;
    const { scale, track } = this.picture;
    return (this.#lastRest = { scale, track });
  });

  /** Made while a component is set up. `whole` is the window on time that shows the whole chronology. */
  constructor(lens: () => Lens, whole: () => TimeWindow) {
    this.#lens = lens;
    this.tracks = new Tracks(lens, whole);
    this.#looks = new Looks(lens);
    this.#publications = new PublicationThread(lens);
    this.#relations = new Relations(() => {
      const { index, view } = this.#lens();
      const isOpening = view.window !== null && this.tracks.spans.isOpen;
      if (isOpening || this.#looks.isThreading || this.look.kin !== null) return true;
      const { events, relationsOf } = index.chronology;
      return (
        isSparse(this.picture) &&
        this.picture.marks.some(({ event }) => relationsOf.has(events[event]?.id ?? ''))
      );
    });
    this.#glide = new Glide(
      () => this.tracks.window,
      (window) => isGlided(lens(), window),
      () => this.tracks.track.layout,
    );
    this.#reach = new Reach(
      () => this.picture,
      () => this.isMoving,
    );
    // What measures itself is set up by now: it stands below whoever made this.
    $effect(() => {
      this.#isMeasured = true;
    });
    $effect(() => {
      const event = this.look.focus;
      if (event !== null) untrack(() => follow(this, event));
    });
    whenIdle(
      () => ({
        ...{ input: this.#input, type: this.#type, look: this.look, lens: lens() },
        magnification: this.magnification,
      }),
      () => this.#isMeasured && !this.isMoving,
    );
    $effect(() => () => {
      clearTimeout(this.#restTimer);
      this.#takeBack();
    });
  }

  /** What the keyboard reaches, lane by lane. */
  get counterparts(): readonly (readonly Counterpart[])[] {
    return this.#reach.counterparts;
  }

  get look(): Look {
    return this.#looks.current;
  }

  /** How words and rules look, whatever is pointed at. */
  get print(): Print {
    return this.#looks.print;
  }

  /** What shows the hits of a search; null while nobody searches. */
  get hits() {
    return this.#looks.hits;
  }

  set fontFamily(family: string) {
    this.#looks.fontFamily = family;
  }

  /** Paints what is in sight. What is on its way, or was left for later, is painted again in the next frame. */
  paint(painter: Painter): void {
    this.#heed(this.#beats);
    const { picture, look } = this;
    const nowMs = performance.now();
    this.#motion.follow(picture, nowMs, this.#reduced.matches || document.hidden);
    const [threads, arcs] = this.#relations.shapes(picture, this.#lens().matches.mask, look);
    const second = this.#publications.shapes(picture, look);
    paintPicture(painter, picture, look, threads, [...second, ...arcs], this.#motion.leaving);
    this.#takeBack();
    if (!picture.isComplete) this.#takeBack = inNextFrame(() => this.#retries++);
    else if (this.#motion.isMovingAt(nowMs)) this.#takeBack = inNextFrame(() => this.#beats++);
  }

  /** Tells that a hand moves it: it is in motion until no more was told for a while. */
  takeInHand(): void {
    this.#isInHand = true;
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => (this.#isInHand = false), REST_MS);
  }

  /** Puts the cursor on something, which has the keyboard as soon as it is there. */
  putCursor(key: string): void {
    this.cursor = key;
    this.isCursorAwaited = true;
  }

  /** Reading a count is enough to be run again when it goes up. */
  #heed(count: number): number {
    return count;
  }
}
