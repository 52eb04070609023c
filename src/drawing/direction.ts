/** A first letter of the blocks of Unicode that are written from right to left: Hebrew, Arabic and their kin. */
const RIGHT_TO_LEFT =
  /^\P{L}*(?=\p{L})[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** What may hold such a letter, told sooner than whether it is the first. */
const MAYBE = /[\u0590-\u08ff\ufb1d-\ufefc\ud800-\udbff]/;

/** Directions remembered before starting over. */
const MOST_REMEMBERED = 5000;
const directions = new Map<string, 'ltr' | 'rtl'>();

/** The direction of a text, by its first letter (as `dir="auto"` finds it). */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const known = directions.get(text);
  if (known !== undefined) return known;
  const direction = MAYBE.test(text) && RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr';
  if (directions.size >= MOST_REMEMBERED) directions.clear();
  directions.set(text, direction);
  return direction;
}
