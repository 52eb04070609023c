import { textIn, type Chronology } from '../chronology/chronology.ts';
import { displayText } from '../chronology/display-text.ts';
import type { Text } from '../chronology/schema.ts';

/** A text of a scene as it is edited: in the reader's language where it has that. */
export function editable(text: Text, language: string, chronology: Pick<Chronology, 'language'>): string {
  return textIn(text, language, chronology.language);
}

/** The text with what is said in one language changed; a text that is in no language by name stays so. */
export function withWords(text: Text, language: string, words: string): Text {
  return typeof text === 'string' ? words : { ...text, [languageIn(text, language)]: words };
}

/** The tag under which a text has a language: itself, or a variety of it. */
function languageIn(text: Readonly<Record<string, string>>, language: string): string {
  if (Object.hasOwn(text, language)) return language;
  const [primary] = language.split('-');
  return Object.keys(text).find((tag) => tag.split('-')[0] === primary) ?? language;
}

/** A text of a scene, fit to show. */
export function readable(text: Text, language: string, chronology: Pick<Chronology, 'language'>): string {
  return displayText(editable(text, language, chronology)).trim();
}
