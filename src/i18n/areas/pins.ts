import { area } from '../i18n.svelte.ts';

/** The words of pinned nodes and of communities. */
export const inPins = area({
  en: {
    pinned: '{name} is pinned here',
    unpinned: '{name} is no longer pinned',
    moving: 'Moving {name}: arrow keys move it, Enter pins it, Escape leaves it where it was',
    left: 'Left where it was',
    pins: 'Pinned nodes',
    'about-pins':
      'Drag a node to pin it; or press M on it, move it with the arrow keys, and press Enter. Delete unpins it.',
    unpin: 'Unpin {name}',
    'unpin-all': 'Unpin all',
    communities: 'Communities',
    outline: 'Outline communities',
    'about-communities':
      'Nodes that share more events among themselves than with others, over the whole chronology, whatever is filtered (Louvain method, Blondel and others 2008). Each is named after its node of the most events.',
    community: { one: '{name} and {n} more', other: '{name} and {n} more' },
    'no-communities': 'No two nodes belong together more than with the rest.',
    finding: 'Finding communities…',
    'more-communities': { one: '{n} smaller one', other: '{n} smaller ones' },
  },
});
