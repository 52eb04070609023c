/** The layouts there are. Only the first is part of the first load. */
import type { MessageKey } from '../../i18n/en/index.ts';
import type { LayoutId } from '../../view/view.ts';
import type { SetOut } from '../track.ts';
import { setOutChronologically } from './chronological.ts';

/** A way of setting events out; it is loaded when somebody asks for it. */
export interface LayoutDescriptor {
  readonly id: LayoutId;
  readonly label: MessageKey;
  load(): SetOut | Promise<SetOut>;
}

export const LAYOUT_DESCRIPTORS: readonly LayoutDescriptor[] = [
  { id: 'chronological', label: 'timeline.chronological', load: () => setOutChronologically },
];

/** The layout of that name: at once where it is loaded already, else when it has come. */
export function loadLayout(id: LayoutId): SetOut | Promise<SetOut> {
  const found = LAYOUT_DESCRIPTORS.find((layout) => layout.id === id);
  if (!found) throw new Error(`No layout ${id}`);
  return found.load();
}
