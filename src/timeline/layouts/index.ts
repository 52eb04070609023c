/** The layouts there are. Only the first is part of the first load. */
import type { MessageKey } from '../../i18n/en/index.ts';
import type { LayoutId } from '../../view/view.ts';
import type { SetOut } from '../track.ts';
import { setOutChronologically } from './chronological.ts';

/** A way of setting events out; it is loaded when somebody asks for it. */
export interface LayoutDescriptor {
  readonly id: LayoutId;
  readonly label: MessageKey;
  load(): Promise<SetOut>;
}

export const LAYOUT_DESCRIPTORS: readonly LayoutDescriptor[] = [
  {
    id: 'chronological',
    label: 'timeline.chronological',
    load: () => Promise.resolve(setOutChronologically),
  },
  {
    id: 'sequence',
    label: 'timeline.sequence',
    load: async () => (await import('./sequence.ts')).setOutInSequence,
  },
  { id: 'years', label: 'timeline.years', load: async () => (await import('./years.ts')).setOutByYear },
  {
    id: 'aligned',
    label: 'timeline.aligned',
    load: async () => (await import('./aligned.ts')).setOutAligned,
  },
];

const loaded = new Map<LayoutId, SetOut>([['chronological', setOutChronologically]]);

/** The layout of that name: at once where it is loaded already, else when it has come. */
export function loadLayout(id: LayoutId): SetOut | Promise<SetOut> {
  return loaded.get(id) ?? loadLate(id);
}

async function loadLate(id: LayoutId): Promise<SetOut> {
  const found = LAYOUT_DESCRIPTORS.find((layout) => layout.id === id);
  if (!found) throw new Error(`No layout ${id}`);
  const setOut = await found.load();
  loaded.set(id, setOut);
  return setOut;
}
