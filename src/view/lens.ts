import type { Index } from '../query/index.ts';
import type { Kin } from '../query/kin.ts';
import type { Matches } from '../query/match.ts';
import type { SearchHits } from '../query/search.ts';
import type { Target } from '../query/target.ts';
import type { Pace } from './history.ts';
import type { View } from './view.ts';

/**
 * What every panel looks through: the chronology and the view, what follows from them, and the three things a
 * panel may do. Panels never talk to each other; they meet here.
 */
export interface Lens {
  readonly index: Index;
  readonly view: View;
  readonly matches: Matches;
  /** What stands in the pictures: see `drawnOf`. */
  readonly drawn: Matches;
  /** What the view's words found; null where it has none. For a moment after they change, what those before them found. */
  readonly hits: SearchHits | null;
  /** Titles and such are shown in this language where the data has it. */
  readonly language: string;
  /** Which ground the painters draw on. */
  readonly ground: 'light' | 'dark';
  /** What is pointed at now (hover or keyboard cursor), and its kin; never in the link. */
  readonly pointed: Target | null;
  readonly lit: Kin | null;
  /** Kin of `view.focus`. */
  readonly focused: Kin | null;
  point(target: Target | null): void;
  /** Makes something the focus, or nothing; what else of the view changes with it is the same step. */
  focus(target: Target | null, change?: Partial<View>): void;
  /** Changes the view, as one entry of the history or joining the entry of its gesture. */
  show(change: Partial<View>, pace?: Pace): void;
}

/** The lens of whoever searches: what is being typed is asked for before the view has it. */
export interface Seeker extends Lens {
  /** Whether what the words of the view find can be told yet: until then `matches` does without them. */
  readonly isReady: boolean;
  /** What words would find; null once nobody is there to answer. The engine is loaded, and the chronology indexed, first. */
  ask(text: string): Promise<SearchHits | null>;
}

/** What follows from a view: what it leaves, and what its words found. */
export type Result = Pick<Lens, 'matches' | 'hits'>;

/** The lens of whoever works with other views than the one on show: scenes, and what is handed over. */
export interface Desk extends Lens {
  /** The result of another view; the search engine is loaded where its words need it. */
  resultOf(view: View): Promise<Result>;
  /** The address that opens exactly a view. */
  linkTo(view: View): string;
}
