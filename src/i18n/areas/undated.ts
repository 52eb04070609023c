import { area } from '../i18n.svelte.ts';

/** Words of the tray of events without a date. */
export const inTray = area({
  en: {
    more: { one: 'Show {n} more', other: 'Show {n} more' },
    shown: {
      one: '{shown} of {n} undated event shown',
      other: '{shown} of {n} undated events shown',
    },
  },
});
