import { area } from '../i18n.svelte.ts';

/** The words of how years treat uncertain dates, and of taking them from the window. */
export const inYears = area({
  en: {
    certainty: 'Dated in them',
    possibly: 'possibly ({n})',
    surely: 'surely ({n})',
    note: 'Surely: whichever day is meant of those that the date leaves open. Never a date with an open end.',
    window: 'Only the window ({years})',
  },
});
