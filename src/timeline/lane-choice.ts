import type { LaneChoice, View } from '../view/view.ts';
import type { Lane } from './lane.ts';

/** Id of the value whose lane it is, as a choice of lanes names it; empty for the lane of events without a value. */
export function valueOf({ key }: Pick<Lane, 'key'>): string {
  return key.slice(key.indexOf(':') + 1);
}

function toggled(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((each) => each !== id) : [...list, id];
}

/** Opens a lane into the narrower ones under it, or closes it again. */
export function toggleOpen(choice: LaneChoice, id: string): LaneChoice {
  return { ...choice, opened: toggled(choice.opened, id) };
}

/** Folds a lane to a thin band, or unfolds it again. */
export function toggleFold(choice: LaneChoice, id: string): LaneChoice {
  return { ...choice, folded: toggled(choice.folded, id) };
}

/** Whether the lanes on show are those the choice is about: the years, and two things compared, have lanes of their own. */
export function canArrange({ compared, layout, lanes }: View): boolean {
  return compared === null && layout !== 'years' && lanes !== 'none';
}
