import { area } from '../i18n.svelte.ts';

/** The words of views kept by name. */
export const inViews = area({
  en: {
    name: 'Name of this view',
    save: 'Save this view',
    replace: 'Save in its place',
    list: 'Saved views',
    none: 'None yet. A saved view brings back the filters, the window, the lanes and the focus as they are now.',
    present: 'on show',
    rename: 'Rename {name}',
    'new-name': 'New name of {name}',
    taken: 'Another saved view has this name.',
    earlier: 'Move {name} up',
    later: 'Move {name} down',
    delete: 'Delete {name}',
    undo: 'Undo',
    export: 'Save into a file',
    import: 'Load from a file…',
    again: '{name} ({n})',
    saved: 'Saved: “{name}”.',
    replaced: '“{name}” is now the present view.',
    opened: 'On show: “{name}”.',
    'opened.missing': {
      one: '“{name}” names {n} thing that this chronology does not have; it is left out.',
      other: '“{name}” names {n} things that this chronology does not have; they are left out.',
    },
    renamed: 'Renamed: “{name}”.',
    deleted: 'Deleted: “{name}”.',
    moved: '“{name}” is now {n} of {total}.',
    undone: 'Undone.',
    loaded: { one: 'Loaded {n} view from {file}.', other: 'Loaded {n} views from {file}.' },
    'not-loaded': 'No views could be loaded from {file}.',
    'not-kept':
      'This browser does not keep them: it refuses or has no room (a private window, perhaps). Save them into a file before this page is closed.',
    unreadable: 'Some of what was kept could not be read. It was set aside, not thrown away.',
  },
});
