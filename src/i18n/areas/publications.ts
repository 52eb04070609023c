import { area } from '../i18n.svelte.ts';

/** Words of how long after the fact a source speaks. */
export const publications = area({
  en: {
    'same-day': 'the same day',
    during: 'while it went on',
    'perhaps-during': 'perhaps while it went on',
    between: 'between its dates',
    'perhaps-between': 'perhaps between its dates',
    around: '{before} earlier to {after} later',
    after: '{length} later',
    before: '{length} earlier',
    'at-most-after': 'at most {length} later',
    'at-most-before': 'at most {length} earlier',
    'from-to': '{least} to {most}',
    about: 'about {length}',
    published: 'published {lag}',
    'first-published': 'First source published {lag}',
  },
});
