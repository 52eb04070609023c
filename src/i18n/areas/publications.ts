import { area } from '../i18n.svelte.ts';

/** Words of how long after the fact a source speaks. */
export const publications = area({
  en: {
    'same-day': 'the same day',
    during: 'while it went on',
    around: 'at about the same time',
    after: '{length} later',
    before: '{length} earlier',
    'at-most-after': 'at most {length} later',
    'at-most-before': 'at most {length} earlier',
    'span-after': '{least} to {most} later',
    'span-before': '{least} to {most} earlier',
    about: 'about {lag}',
    published: 'published {lag}',
    'first-published': 'First source published {lag}',
  },
});
