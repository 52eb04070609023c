import { area } from '../i18n.svelte.ts';

/** Words of the layouts that are not along time. */
export const layouts = area({
  en: {
    'same-day': 'same day',
    'at-most': 'within {length}',
    about: 'about {length}',
    'gap-before': 'gap to the event before: {gap}',
    places: { one: 'place {from}, {span}', other: 'places {from} to {to}, {span}' },
    start: 'start',
    'since-first': 'Time since each lane’s first event',
    'since-chosen': 'Time since each lane’s chosen or first event',
    after: '{length} after the start',
    before: '{length} before the start',
    around: '{before} before to {after} after the start',
    origin: 'its lane is counted from here',
    first: 'the first event',
    'first-start': 'the start of the first event',
    chosen: '“{title}”',
    'chosen-start': 'the start of “{title}”',
    'same-day-as': 'the same day as {origin}',
    'same-time-as': 'at about the same time as {origin}',
    'after-origin': '{length} after {origin}',
    'before-origin': '{length} before {origin}',
    'at-most-after-origin': 'at most {length} after {origin}',
    'at-most-before-origin': 'at most {length} before {origin}',
    'around-origin': '{before} before to {after} after {origin}',
    'from-to': '{least} to {most}',
    'since-not-known': 'how long after {origin} is not known',
    'count-from-this': 'Count from this event',
    'count-from-first': 'Count from the first again',
  },
});
