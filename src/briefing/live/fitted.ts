import type { Attachment } from 'svelte/attachments';

/** Labels of the timeline are made no smaller than this share of body type, so that more lanes are seen. */
const LEAST = 0.72;
/** Room is rounded so that a pixel more or less changes nothing. */
const STEP = 0.02;

/** The share at which what is `neededPx` tall at share 1 or less fits in `roomPx`, given the share it has now; never more than that. */
export function fittingShare(share: number, neededPx: number, roomPx: number): number {
  if (neededPx <= roomPx + 1 || neededPx <= 0) return share;
  const fitting = Math.floor((share * roomPx) / neededPx / STEP) * STEP;
  return Math.max(Math.min(share, LEAST), Math.min(share, fitting));
}

/** Makes what scrolls within an element smaller until all of it is seen, or it is as small as it may be. */
export function fitted(share: () => number, onfit: (share: number) => void): Attachment<HTMLElement> {
  return (element) => {
    const observer = new ResizeObserver(look);
    const watched = new Set<Element>();
    // Lanes stand in a list that comes and goes with what matches.
    const comings = new MutationObserver(look);
    function look(): void {
      const scroller = element.querySelector('.scroller');
      const content = scroller?.firstElementChild;
      if (!scroller || !content) return;
      if (!watched.has(content)) {
        observer.observe(content);
        watched.add(content);
      }
      const fitting = fittingShare(share(), scroller.scrollHeight, scroller.clientHeight);
      if (fitting < share()) onfit(fitting);
    }
    observer.observe(element);
    comings.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      comings.disconnect();
    };
  };
}
