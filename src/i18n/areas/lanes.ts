import { area } from '../i18n.svelte.ts';

/** Words of what can be done to lanes. */
export const lanes = area({
  en: {
    moved: '{lane}, lane {place} of {total}',
    arrange: 'Arrange {lane}',
    fold: 'Fold {lane}',
    unfold: 'Unfold {lane}',
    'move-up': 'Move up',
    'move-down': 'Move down',
    'fold-this': 'Fold to a band',
    'unfold-this': 'Unfold',
    'open-narrower': 'Open narrower lanes',
    'close-narrower': 'Close narrower lanes',
    only: 'Show only this',
    sort: 'Order of lanes',
    listed: 'As listed',
    first: 'By first date',
    count: 'By number of events',
    name: 'By name',
    'as-moved': 'Some stand where they were moved.',
    'forget-moves': 'Undo the moves',
    'open-all': 'Open all',
    'close-all': 'Close all',
    'fold-all': 'Fold all',
    'unfold-all': 'Unfold all',
    published: 'Show when sources were published',
  },
});
