/** Line breaks, and the tabs between words, that become one space. */
const BREAKS = /[\t\n\v\f\r\u{85}\u{2028}\u{2029}]+/gu;

/**
 * What a dataset's string may not bring onto the screen: the other C0 and C1 controls, bidi embeddings, overrides
 * and isolates (which could reorder the interface around it), deprecated format controls, and lone surrogates.
 */
const UNSHOWABLE = /[\p{Cc}\p{Cs}\u{202a}-\u{202e}\u{2066}-\u{206f}\u{fff9}-\u{fffb}]/gu;

/** Whether nothing of a text would be seen: white space, and what is there to be ignored (joiners, fillers, marks of direction). */
export function isBlank(s: string): boolean {
  return !/[^\s\p{Cc}\p{Cs}\p{DI}]/u.test(s);
}

/** A string of the dataset made fit to show as text on one line; joiners and variation selectors stay, so emoji do too. */
export function displayText(s: string): string {
  return s.replace(BREAKS, ' ').replace(UNSHOWABLE, '');
}
