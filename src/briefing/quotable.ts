import type { Passage } from '../chronology/chronology.ts';
import { displayText } from '../chronology/display-text.ts';
import type { Index } from '../query/index.ts';
import { titleOf } from '../query/labels.ts';
import { eventsOfTarget } from '../query/target-events.ts';
import type { Matches } from '../query/match.ts';
import { spansOf } from '../timeline/spans.ts';
import { windowOf, wholeOf } from '../timeline/window.ts';
import type { View } from '../view/view.ts';

/** A passage that may be shown large, and its first words. */
export interface Quotable {
  readonly id: string;
  readonly words: string;
}

/** The passages that one event is quoted from. */
export interface QuotableGroup {
  readonly event: string;
  readonly title: string;
  readonly passages: readonly Quotable[];
}

/** As many as one can choose from. */
const MOST = 300;
const MOST_WORDS = 90;

function firstWords(text: string): string {
  const words = displayText(text).replace(/\s+/g, ' ').trim();
  return words.length > MOST_WORDS
    ? `${words
        .slice(0, MOST_WORDS)
        .replace(/[\ud800-\udbff]$/, '')
        .replace(/\s\S*$/, '')} …`
    : words;
}

/** Rows of the events that a view has in sight: those that match, in its window, in order of time. */
export function eventsInSight(index: Index, view: View, matches: Matches): readonly number[] {
  const whole = wholeOf(index);
  const matched = [...matches.indexes];
  if (view.window === null || whole === null || view.layout !== 'chronological') return matched;
  const [from, to] = windowOf(view, whole);
  const { starts, ends } = spansOf(index);
  return matched.filter((event) => (starts[event] ?? NaN) < to && (ends[event] ?? NaN) > from);
}

/** The passages a scene may show large, by event: those of what is in focus first, then of what is in sight. */
export function quotableIn(
  index: Index,
  view: View,
  matches: Matches,
  language: string,
): readonly QuotableGroup[] {
  const { chronology } = index;
  const focused = view.focus === null ? [] : eventsOfTarget(index, view.focus);
  const events = new Set([...focused, ...eventsInSight(index, view, matches)]);
  const byEvent = new Map<number, Passage[]>();
  for (const passage of chronology.passages) {
    for (const event of passage.events) {
      const others = byEvent.get(event);
      if (others) others.push(passage);
      else byEvent.set(event, [passage]);
    }
  }
  let left = MOST;
  const groups: QuotableGroup[] = [];
  for (const row of events) {
    const passages = (byEvent.get(row) ?? []).slice(0, left);
    const event = chronology.events[row];
    if (event === undefined || passages.length === 0) continue;
    left -= passages.length;
    const title = titleOf(chronology, event, language);
    groups.push({
      event: event.id,
      title,
      passages: passages.map(({ id, document, start, end }) => ({
        id,
        words: firstWords(chronology.documentById.get(document)?.text?.slice(start, end) ?? ''),
      })),
    });
  }
  return groups;
}
