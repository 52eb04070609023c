import type { View } from './view.ts';

/** Sets two things beside each other: in layouts that have no band for each of them, along time. */
export function comparing({ layout }: Pick<View, 'layout'>, compared: View['compared']): Partial<View> {
  return layout === 'aligned' ? { compared } : { compared, layout: 'chronological', frame: null };
}
