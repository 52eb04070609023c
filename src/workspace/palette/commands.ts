/** Everything that can be done from the command palette. To add a command is to add a row. */
import { inPalette } from '../../i18n/areas/palette.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import { clearAll, isEmpty } from '../../query/change.ts';
import { LANE_DESCRIPTORS } from '../../timeline/lanes.ts';
import { LAYOUT_DESCRIPTORS } from '../../timeline/layouts/index.ts';
import { NETWORK_WAYS, PANELS, windowShown } from '../../view/view.ts';
import { panelLabel, toggleFold, toggleMaximised } from '../panels.ts';
import type { Workspace } from '../workspace.svelte.ts';
import { chordOf } from '../key-list.ts';
import { SHELL_KEYS } from '../keys.ts';

/** What the shell does that is no change of the view. */
export const DEEDS = [
  'search',
  'next-hit',
  'previous-hit',
  'undo',
  'redo',
  'share',
  'export',
  'print',
  'add-scene',
  'scenes',
  'brief',
  'open',
  'ground',
  'keys',
] as const;
export type Deeds = Readonly<Record<(typeof DEEDS)[number], () => void>>;

/** What commands work on. */
export interface Desk {
  readonly workspace: Workspace;
  readonly deeds: Deeds;
}

/** One thing to do. */
export interface PaletteCommand {
  readonly id: string;
  readonly label: (desk: Desk) => string;
  readonly run: (desk: Desk) => void;
  /** Whether it would do anything now; always, when absent. */
  readonly isOpen?: (desk: Desk) => boolean;
}

const deed = (
  id: keyof Deeds,
  label: PaletteCommand['label'],
  isOpen: (desk: Desk) => boolean = () => true,
): PaletteCommand => ({ id, label, isOpen, run: ({ deeds }) => deeds[id]() });

const hasHits = ({ workspace }: Desk): boolean => workspace.hits !== null;
const isFiltered = ({ workspace }: Desk): boolean => !isEmpty(workspace.view.query);

const layouts = LAYOUT_DESCRIPTORS.map(({ id, label }): PaletteCommand => ({
  id: `layout-${id}`,
  label: () => inPalette('layout', { name: t(label) }),
  isOpen: ({ workspace }) => workspace.view.layout !== id,
  run: ({ workspace }) => workspace.show({ layout: id, frame: null }),
}));

const lanes = LANE_DESCRIPTORS.map(({ id, label }): PaletteCommand => ({
  id: `lanes-${id}`,
  label: () =>
    id === 'none' ? inPalette('lanes.none') : inPalette('lanes', { name: t(label).toLowerCase() }),
  isOpen: ({ workspace }) => workspace.view.lanes !== id,
  run: ({ workspace }) =>
    workspace.show({
      lanes: id,
      laneChoice: { ...workspace.view.laneChoice, order: [], opened: [], folded: [] },
      compared: null,
    }),
}));

const networks = NETWORK_WAYS.as.map((as): PaletteCommand => ({
  id: `network-${as}`,
  label: () => inPalette(`network.${as}`),
  isOpen: ({ workspace }) => workspace.view.network.as !== as,
  run: ({ workspace }) => workspace.show({ network: { ...workspace.view.network, as } }),
}));

const panels = PANELS.flatMap((panel): PaletteCommand[] => [
  {
    id: `fold-${panel}`,
    label: ({ workspace: { view } }) =>
      t(view.closed.includes(panel) ? 'workspace.unfold' : 'workspace.fold', { panel: panelLabel(panel) }),
    isOpen: ({ workspace }) => !workspace.isNarrow,
    run: ({ workspace }) => workspace.show(toggleFold(workspace.view, panel)),
  },
  {
    id: `maximise-${panel}`,
    label: ({ workspace: { view, isNarrow } }) =>
      t(
        isNarrow ? 'workspace.unfold' : view.maximised === panel ? 'workspace.restore' : 'workspace.maximise',
        { panel: panelLabel(panel) },
      ),
    isOpen: ({ workspace: { view, isNarrow } }) => !isNarrow || view.maximised !== panel,
    run: ({ workspace }) => workspace.show(toggleMaximised(workspace.view, panel)),
  },
]);

/** In the order in which they are likely to be wanted. */
export const COMMANDS: readonly PaletteCommand[] = [
  deed(
    'undo',
    () => t('workspace.undo'),
    ({ workspace }) => workspace.canUndo,
  ),
  deed(
    'redo',
    () => t('workspace.redo'),
    ({ workspace }) => workspace.canRedo,
  ),
  {
    id: 'clear-filters',
    label: () => inPalette('clear-filters'),
    isOpen: isFiltered,
    run: ({ workspace }) => workspace.show({ query: clearAll() }),
  },
  {
    id: 'clear-focus',
    label: () => inPalette('clear-focus'),
    isOpen: ({ workspace }) => workspace.view.focus !== null,
    run: ({ workspace }) => workspace.focus(null),
  },
  deed('next-hit', () => inPalette('next-hit'), hasHits),
  deed('previous-hit', () => inPalette('previous-hit'), hasHits),
  deed('share', () => inPalette('share')),
  deed('export', () => inPalette('export')),
  deed('brief', () => inPalette('brief')),
  deed('scenes', () => inPalette('scenes')),
  deed('add-scene', () => inPalette('add-scene')),
  deed('search', () => inPalette('search')),
  ...layouts,
  {
    id: 'fit',
    label: () => t('timeline.fit'),
    isOpen: ({ workspace: { view } }) => windowShown(view) !== null || view.frame !== null,
    // A window that waits unseen under another layout is left for when its own returns.
    run: ({ workspace }) =>
      workspace.show(
        workspace.view.layout === 'chronological' ? { window: null, frame: null } : { frame: null },
      ),
  },
  {
    id: 'unmatched',
    label: ({ workspace }) => inPalette(workspace.view.unmatched === 'hidden' ? 'dim' : 'hide'),
    isOpen: isFiltered,
    run: ({ workspace }) =>
      workspace.show({ unmatched: workspace.view.unmatched === 'hidden' ? 'dimmed' : 'hidden' }),
  },
  {
    id: 'counted',
    label: ({ workspace }) => inPalette(workspace.view.counted === 'window' ? 'everywhere' : 'window'),
    isOpen: ({ workspace }) => windowShown(workspace.view) !== null,
    run: ({ workspace }) =>
      workspace.show({ counted: workspace.view.counted === 'window' ? 'everywhere' : 'window' }),
  },
  ...lanes,
  {
    id: 'publications',
    label: ({ workspace }) => inPalette(workspace.view.published ? 'no-publications' : 'publications'),
    isOpen: ({ workspace: { view } }) => view.layout === 'chronological',
    run: ({ workspace }) => workspace.show({ published: !workspace.view.published }),
  },
  ...networks,
  ...panels,
  deed('print', () => inPalette('print')),
  deed('ground', ({ workspace }) =>
    t(workspace.ground === 'light' ? 'workspace.ground.dark' : 'workspace.ground.light'),
  ),
  deed('open', () => inPalette('open')),
  deed('keys', () => inPalette('help')),
];

/** The keys that do the same, as people write them: "Ctrl+Z"; none where there are none. */
export function keysOf(command: string): string {
  const binding = SHELL_KEYS.find(({ id }) => id === command);
  return binding === undefined ? '' : chordOf(binding).join('+');
}
