import { area } from '../i18n.svelte.ts';

/** The words of a file of citations. */
export const inCitations = area({
  en: {
    'heading.chicago': 'Notes in the style of the Chicago Manual',
    'heading.un': 'Notes in the style of the United Nations Editorial Manual',
    sources: 'Sources',
    quotations: 'Quotations, each with its note',
    'status.verified': 'verified word for word',
    'status.moved': 'the words stand elsewhere in the document than the chronology says',
    'status.broken': 'the words are not found in the document',
    'status.unchecked': 'not checked',
    paragraph: 'para. {label}',
  },
});
