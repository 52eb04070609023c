import { tick } from 'svelte';
import type { Lens } from '../../view/lens.ts';

/** The id of the button that opens the comparison. */
export const OPENER_ID = 'compare-opener';

/** Compares no longer; the focus goes to the button that would begin anew, as what had it goes away. */
export async function stopComparing(lens: Lens): Promise<void> {
  lens.show({ compared: null });
  await tick();
  document.getElementById(OPENER_ID)?.focus();
}
