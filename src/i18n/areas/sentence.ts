import { area } from '../i18n.svelte.ts';

/** Words of a query said as a sentence. */
export const inSentence = area({
  en: {
    all: 'All events',
    is: '{facet} is {values}',
    not: 'not {facet} {values}',
    'years-surely': 'years {years}, surely',
    'years-possibly': 'years {years}, possibly',
    'year-surely': 'year {years}, surely',
    'year-possibly': 'year {years}, possibly',
    'dates-surely': 'dates {dates}, surely',
    'dates-possibly': 'dates {dates}, possibly',
    more: { one: '{n} other', other: '{n} others' },
    words: 'words “{words}”',
  },
});
