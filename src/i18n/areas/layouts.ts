import { area } from '../i18n.svelte.ts';

/** Words of the layouts that are not along time. */
export const layouts = area({
  en: {
    'same-day': 'same day',
    'at-most': 'within {length}',
    about: 'about {length}',
    places: { one: 'place {from}, {span}', other: 'places {from} to {to}, {span}' },
    start: 'start',
    'since-first': 'Time since each lane’s first event',
    'since-chosen': 'Time since each lane’s chosen or first event',
    after: '{length} after the start',
    before: '{length} before the start',
    around: '{before} before to {after} after the start',
    'count-from-this': 'Count from this event',
    'count-from-first': 'Count from the first again',
  },
});
