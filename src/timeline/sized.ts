import type { Attachment } from 'svelte/attachments';

/**
 * Tells an element's inner size, CSS px: at once, and whenever it has changed, in the frame after (so that what
 * follows from it can change sizes again). An element that is not laid out is not told of.
 */
export function sized(onsize: (width: number, height: number) => void): Attachment<HTMLElement> {
  return (element) => {
    let frame = 0;
    const tell = () => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth > 0 && clientHeight > 0) onsize(clientWidth, clientHeight);
    };
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(tell);
    });
    tell();
    observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  };
}

/**
 * Tells an element's inner width, CSS px, in each frame in which it has changed: after all of the page was laid out, so
 * that nothing is laid out for the sake of being measured. An element that is not laid out is not told of.
 */
export function laidOut(onwidth: (width: number) => void): Attachment<HTMLElement> {
  return (element) => {
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0) onwidth(element.clientWidth);
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
}

/** How many px of the screen one px of an element takes: more than 1 in something enlarged. */
export function magnificationOf(element: HTMLElement): number {
  const { offsetWidth } = element;
  return offsetWidth > 0 ? element.getBoundingClientRect().width / offsetWidth : 1;
}
