/** How far the print is set: it grows piece by piece, so that the page stays alive meanwhile. */
export class Setting {
  /** Pieces of each list that are set. */
  slices = $state(0);
}
