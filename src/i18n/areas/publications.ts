import { area } from '../i18n.svelte.ts';

/** Words of how long after the fact a source speaks. */
export const publications = area({
  en: {
    'same-day': 'the same day',
    during: 'while it went on',
    around: 'at about the same time',
    after: '{length} after',
    before: '{length} before',
    'at-most-after': 'at most {length} after',
    'at-most-before': 'at most {length} before',
    'span-after': '{least} to {most} after',
    'span-before': '{least} to {most} before',
    about: 'about {lag}',
  },
});
