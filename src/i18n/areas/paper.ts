import { area } from '../i18n.svelte.ts';

/** The words of what is printed. */
export const inPaper = area({
  en: {
    criteria: 'What is listed, and why',
    license: 'Licence',
    shown: 'Shown here',
    made: 'Opens what was printed:',

    drawn: 'the picture shows only {span}',
    picture: 'Timeline: {title}',
    chronology: 'Chronology',
    quotations: 'Quotations',
    sources: 'Sources',

    date: 'Date',
    event: 'Event',
    kind: 'Kind',
    place: 'Place',
    themes: 'Themes',
    status: 'Status',
    notes: 'Sources',

    'status.verified': 'verified',
    'status.moved': 'moved: the words stand elsewhere in the document than the chronology says',
    'status.broken': 'broken: the words are not found in the document',
    'status.unchecked': 'not checked',
    paragraph: '¶{label}',
    'no-events': 'No events.',
    left: 'Printed are the first {shown} of {all} events, in order of time.',

    'ask-title': 'A long print',
    'ask-pages': {
      one: 'This will be about {n} page.',
      other: 'This will be about {n} pages.',
    },
    'ask-limit':
      'All {all} events would take about {pages} pages, more than a browser can set. The first {shown}, in order of time, can be printed, and the print says so. CSV and words hold all of them.',
    'ask-print': 'Print',
    'ask-cancel': 'Cancel',
  },
});
