/** A letter that is written from right to left: Hebrew, Arabic and their kin. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Directions remembered before starting over. */
const MOST_REMEMBERED = 5000;
const directions = new Map<string, 'ltr' | 'rtl'>();

/** The direction of a text, by its first letter (as `dir="auto"` finds it). */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const known = directions.get(text);
  if (known !== undefined) return known;
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  const direction = RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
  if (directions.size >= MOST_REMEMBERED) directions.clear();
  directions.set(text, direction);
  return direction;
}
