/** Less than a line, px: letters may hang over their own by as much. */
const HANGING = 8;

/** The tooltip of an element that the keyboard is on; empty when it has none, or one that says only what is to be read on it. */
export function tipOf(element: Element | null): string {
  if (!(element instanceof HTMLElement) || element.title === '' || !element.matches(':focus-visible'))
    return '';
  const isCut = [element, ...element.querySelectorAll('*')].some(
    ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
      clientWidth > 0 && (scrollWidth > clientWidth || scrollHeight > clientHeight + HANGING),
  );
  return element.innerText.includes(element.title) && !isCut ? '' : element.title;
}
