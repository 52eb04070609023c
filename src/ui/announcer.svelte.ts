/** What screen readers are told now. Said twice in a row, a sentence gains a no-break space so that it is read again. */
class Said {
  text = $state('');
}
export const said = new Said();

/** Has screen readers say a short sentence when they next pause; a later one replaces it. */
export function announce(text: string): void {
  said.text = text === said.text ? `${text}\u00a0` : text;
}
