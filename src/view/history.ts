/** Undo and redo are a list of views and a place in it. A value: every verb returns a new one. */
import { writeView } from './codec.ts';
import type { View } from './view.ts';

/** Views kept; older ones are forgotten. */
const LONGEST = 200;

export interface History {
  readonly views: readonly View[];
  /** Index of the present view in `views`. */
  readonly at: number;
  /** How many views before the first one kept were forgotten. */
  readonly forgotten: number;
  /** The gesture still going on that the present entry belongs to, so that its next move replaces the entry. */
  readonly gesture: Gesture | null;
}

/** What many moves make one step of: a hand's movement, which a pause ends, and playing through time, which none does. */
export type Gesture = 'glide' | 'play';

/** How a change of the view is entered: as a step of its own, or joining those of its gesture. */
export type Pace = 'step' | Gesture;

export function beginHistory(view: View): History {
  return { views: [view], at: 0, forgotten: 0, gesture: null };
}

/** The number of the present entry since the history began; it stays the same however many are forgotten. */
export function entryNumber(history: History): number {
  return history.forgotten + history.at;
}

export function presentView(history: History): View {
  const view = history.views[history.at];
  if (view === undefined) throw new Error('A history always has a present view');
  return view;
}

/** Whether two views are the same place: they make the same link. */
export function sameView(a: View, b: View): boolean {
  return writeView(a, '') === writeView(b, '');
}

/** Goes on to a view; what had been undone is forgotten. The same view again is no step. */
export function step(history: History, view: View): History {
  if (sameView(presentView(history), view)) return settle(history);
  const all = [...history.views.slice(0, history.at + 1), view];
  const views = all.slice(-LONGEST);
  const forgotten = history.forgotten + all.length - views.length;
  return { views, at: views.length - 1, forgotten, gesture: null };
}

/** Moves on within a gesture: its first move is a step, those after it replace that step. Another gesture is another step. */
export function glide(history: History, view: View, gesture: Gesture = 'glide'): History {
  if (history.gesture !== gesture) {
    const stepped = step(history, view);
    return stepped.views === history.views ? stepped : { ...stepped, gesture };
  }
  const views = [...history.views.slice(0, history.at), view];
  return { ...history, views };
}

/** Ends a gesture. */
export function settle(history: History): History {
  return history.gesture === null ? history : { ...history, gesture: null };
}

/** Without its last entry, the one on show, as if it had never been. */
export function takeBack(history: History): History {
  return { ...history, views: history.views.slice(0, -1), at: history.at - 1, gesture: null };
}

/** Moves to the entry of that number, if it is kept. */
export function goTo(history: History, entry: number): History {
  const at = entry - history.forgotten;
  return at >= 0 && at < history.views.length ? { ...history, at, gesture: null } : history;
}

export function canUndo(history: History): boolean {
  return history.at > 0;
}

export function canRedo(history: History): boolean {
  return history.at < history.views.length - 1;
}
