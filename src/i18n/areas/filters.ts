import { area } from '../i18n.svelte.ts';

/** The words of what is done with a whole query: how the rest is drawn, and views kept by name. */
export const inFilters = area({
  en: {
    dim: 'Dim the rest, instead of hiding it',
  },
});
