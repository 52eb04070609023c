/** Where in the container the element comes to stand, as a share of its height. */
const SHARE = 0.3;
/** Farther than this many container heights, the way there is not shown, nor what puts it right. */
const FAR = 3;
/** Paragraphs out of sight have guessed heights, and come to have their own in the frames after: each try finds the element nearer to where it is. */
const TRIES = 5;

/**
 * Scrolls a container, and nothing around it, so that an element inside it stands in its upper part; left alone when
 * the whole element is already in sight, below what covers the container's top. How it moves is the container's
 * `scroll-behavior`, except over long ways and where it has to be there at once.
 */
export function reveal(
  container: HTMLElement,
  element: Element,
  coveredPx = 0,
  isAtOnce = false,
  tries = TRIES,
): void {
  const frame = container.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const by = box.top - frame.top - frame.height * SHARE;
  const isThere = Math.abs(by) < 1 || (box.top >= frame.top + coveredPx && box.bottom <= frame.bottom);
  const isFirst = tries === TRIES;
  const isFar = Math.abs(by) > frame.height * FAR;
  // So far off only a hand can have brought it since: it is not taken back.
  if (isFirst ? isThere : isFar) return;
  const isJump = isAtOnce || isFar;
  if (!isThere) container.scrollBy({ top: by, behavior: isJump ? 'instant' : 'auto' });
  if (isJump && tries > 1)
    requestAnimationFrame(() => reveal(container, element, coveredPx, true, tries - 1));
}

/** Whether an element scrolls up and down by itself. */
export function scrolls(element: Element): boolean {
  const { overflowY } = getComputedStyle(element);
  return (overflowY === 'auto' || overflowY === 'scroll') && element.scrollHeight > element.clientHeight;
}

/** The nearest ancestor that scrolls up and down. */
export function scrollerOf(element: Element): HTMLElement | null {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (scrolls(parent)) return parent;
  }
  return null;
}
