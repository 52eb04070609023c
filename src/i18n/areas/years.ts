import { area } from '../i18n.svelte.ts';

/** The words of how years treat uncertain dates, and of taking them from the window. */
export const inYears = area({
  en: {
    'no-year': 'Not a year. Write one as 2018 or {before}; until then the filter stays as it was.',
    certainty: 'Dated in them',
    possibly: 'possibly ({n})',
    surely: 'surely ({n})',
    note: 'Surely: every day that the date leaves open. What is about then, doubted or inferred may be off by as much again.',
    window: 'Only the window ({dates})',
    'to-the-day': '{dates}, to the day',
  },
});
