/** What the slides of one part have in common: what they rest on, their sources, their notes, the head on which a part goes on. */
import { inSlides } from '../../i18n/areas/slides.ts';
import type { Entry, Handover, Part, Source } from '../handover.ts';
import { headOf, type Block } from './frame.ts';
import type { Sheet } from './sheet.ts';

/** What all slides of one part rest on. */
export interface Ground {
  readonly part: Part;
  readonly handover: Handover;
  readonly sheet: Sheet;
  readonly entryById: ReadonlyMap<string, Entry>;
  /** Slides before this part. */
  readonly before: number;
}

/** The width between the margins, px. */
export function innerPx({ widthPx, marginPx }: Sheet): number {
  return widthPx - 2 * marginPx;
}

/** The sources of events, and one more perhaps, by number. */
export function sourcesOf(
  ground: Ground,
  events: Iterable<string>,
  ...more: readonly number[]
): readonly Source[] {
  const numbers = new Set(more);
  for (const id of events) for (const number of ground.entryById.get(id)?.sources ?? []) numbers.add(number);
  return [...numbers].sort((a, b) => a - b).flatMap((number) => ground.handover.sources[number - 1] ?? []);
}

/** What is said under a slide: the part's own notes, in full whatever was cut on it, and more perhaps. */
export function notesOf(part: Part, cut: readonly string[], ...more: readonly string[]): string {
  const inFull = cut.map((text) => inSlides('in-full', { text }));
  return [part.notes, ...inFull, ...more].filter((text) => text !== '').join('\n');
}

/** The head of a slide on which a part goes on. */
export function nextHead({ part, sheet }: Ground, at: number, total: number): Block {
  const { boxes, edgePx } = headOf(inSlides('part', { title: part.title, at, total }), '', sheet);
  return { boxes, edgePx };
}
