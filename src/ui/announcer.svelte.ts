/** What screen readers are told now. Said twice in a row, a sentence gains a no-break space so that it is read again. */
class Said {
  text = $state('');
  /** Whether everybody is told, until the next press. */
  isShown = $state(false);
}
export const said = new Said();

/** Has screen readers say a short sentence when they next pause, and the page show it where all should know; a later one replaces it. */
export function announce(text: string, isShown = false): void {
  said.isShown = isShown;
  said.text = text === said.text ? `${text}\u00a0` : text;
}
