import { textIn } from '../chronology/chronology.ts';
import { displayText } from '../chronology/display-text.ts';
import type { Index } from '../query/index.ts';

/** The titles of events as they are shown, each made fit once. */
export function titlesOf(index: Index, language: string): (event: number) => string {
  const { events, language: own } = index.chronology;
  const texts = new Map<number, string>();
  return (event) => {
    const known = texts.get(event);
    if (known !== undefined) return known;
    const text = displayText(textIn(events[event]?.title, language, own)).trim();
    texts.set(event, text);
    return text;
  };
}
