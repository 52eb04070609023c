/** Undo and redo are a list of views and a place in it. A value: every verb returns a new one. */
import { writeView } from './codec.ts';
import type { View } from './view.ts';

/** Views kept; older ones are forgotten. */
const LONGEST = 200;

export interface History {
  readonly views: readonly View[];
  /** Index of the present view. */
  readonly at: number;
  /** Whether the present entry belongs to a gesture still going on, so that the next glide replaces it. */
  readonly isGliding: boolean;
}

export function beginHistory(view: View): History {
  return { views: [view], at: 0, isGliding: false };
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
  const views = [...history.views.slice(0, history.at + 1), view].slice(-LONGEST);
  return { views, at: views.length - 1, isGliding: false };
}

/** Moves on within a gesture: its first move is a step, those after it replace that step. */
export function glide(history: History, view: View): History {
  if (!history.isGliding) {
    const stepped = step(history, view);
    return stepped.views === history.views ? stepped : { ...stepped, isGliding: true };
  }
  const views = [...history.views.slice(0, history.at), view];
  return { views, at: history.at, isGliding: true };
}

/** Ends a gesture. */
export function settle(history: History): History {
  return history.isGliding ? { ...history, isGliding: false } : history;
}

/** Moves to the entry at an index, if there is one. */
export function goTo(history: History, at: number): History {
  return at >= 0 && at < history.views.length ? { ...history, at, isGliding: false } : history;
}

export function canUndo(history: History): boolean {
  return history.at > 0;
}

export function canRedo(history: History): boolean {
  return history.at < history.views.length - 1;
}
