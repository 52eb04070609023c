import { area } from '../i18n.svelte.ts';

/** Words that slides of a hand-over print themselves. */
export const inSlides = area({
  en: {
    sources: 'Sources',
    'sources-more': 'Sources {from} to {to} are on the slide “Sources”.',
    'source-more': 'Source {from} is on the slide “Sources”.',
    'sources-left': {
      one: '{n} more source is not listed here: the chronology as a table (CSV) names it.',
      other: '{n} more sources are not listed here: the chronology as a table (CSV) names them.',
    },
    part: '{title} ({at} of {total})',
    table: '{title}: events without a mark of their own',
    'table-whole': {
      one: '{n} event that the picture only counts or cannot place.',
      other: '{n} events that the picture only counts or cannot place.',
    },
    'table-cut':
      'The first {shown} of {n} events that the picture only counts or cannot place; all of them are in the table (CSV).',
    date: 'Date',
    event: 'Event',
    kind: 'Kind',
    place: 'Place',
    numbers: 'Sources',
    quotation: 'Quotation',
    paragraph: 'paragraph {number}',
    'status-moved': 'found elsewhere in the document',
    'status-broken': 'not found in the document',
    'status-unchecked': 'not checked against the document',
    'in-full': 'In full: {text}',
    'links-left': {
      one: '{n} link leads to a mark on another slide and is not drawn.',
      other: '{n} links lead to marks on other slides and are not drawn.',
    },
    license: 'Licence: {license}',
    open: 'Open this chronology',
    'name-caption': 'Caption',
    'name-facts': 'What is shown',
    'name-footnotes': 'Footnotes',
    'name-table': 'Events',
    'name-label': 'Label: {title}',
    'name-footnote': 'Footnote {numbers}',
  },
});
