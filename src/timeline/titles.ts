import type { Index } from '../query/index.ts';
import { titleOf } from '../query/labels.ts';

/** The titles of events as they are shown, each made fit once. */
export function titlesOf(index: Index, language: string): (event: number) => string {
  const { chronology } = index;
  const texts = new Map<number, string>();
  return (event) => {
    const known = texts.get(event);
    if (known !== undefined) return known;
    const text = titleOf(chronology, chronology.events[event], language);
    texts.set(event, text);
    return text;
  };
}
