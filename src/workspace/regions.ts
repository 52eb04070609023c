/** Moves the keyboard to the next region of the page (F6), or the one before: there are too many stops for Tab alone. */
export function moveToRegion(page: Document, step: 1 | -1): void {
  const regions = [...page.querySelectorAll<HTMLElement>('main section[aria-label]')].filter(
    (region) => region.getClientRects().length > 0 && region.parentElement?.closest('section') === null,
  );
  const here = regions.findIndex((region) => region.contains(page.activeElement));
  const there =
    here === -1 ? (step === 1 ? 0 : regions.length - 1) : (here + step + regions.length) % regions.length;
  const region = regions[there];
  if (region === undefined) return;
  region.tabIndex = -1;
  region.focus();
}
