/** Where in the container the element comes to stand, as a share of its height. */
const SHARE = 0.3;
/** Farther than this many container heights, the way there is not shown. */
const FAR = 3;
/** Paragraphs out of sight have guessed heights; each try finds the element nearer to where it is. */
const TRIES = 5;

/**
 * Scrolls a container, and nothing around it, so that an element inside it stands in its upper part; left alone when
 * the whole element is already in sight. How it moves is the container's `scroll-behavior`, except over long ways.
 */
export function reveal(container: HTMLElement, element: Element, tries = TRIES): void {
  const frame = container.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const by = box.top - frame.top - frame.height * SHARE;
  const isInSight = box.top >= frame.top && box.bottom <= frame.bottom;
  if (isInSight || Math.abs(by) < 1) return;
  const isFar = Math.abs(by) > frame.height * FAR;
  container.scrollBy({ top: by, behavior: isFar ? 'instant' : 'auto' });
  if (isFar && tries > 1) requestAnimationFrame(() => reveal(container, element, tries - 1));
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
