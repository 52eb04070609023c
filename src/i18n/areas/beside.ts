import { area } from '../i18n.svelte.ts';

/** Words of what lies beside the timeline's window. */
export const beside = area({
  en: {
    earlier: '{n} earlier',
    open: '{n} open-ended',
    'open-name': '{n} open-ended, reaching into the window',
    later: '{n} later',
  },
});
