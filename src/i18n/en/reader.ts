export const reader = {
  'reader.not-loaded':
    'This part of the program could not be loaded. Reload the page when you are connected again.',
  'reader.label': 'Reader',
  'reader.start':
    'Point at a mark in the timeline or the network to see what belongs with it; choose one to read what is known of it, and the passage that says so.',
  'reader.criteria': 'What is listed, and why',
  'reader.version': 'Version',
  'reader.licence': 'Licence',
  'reader.contents': 'Contents',
  'reader.documents': 'Documents',
  'reader.document-count': { one: '{n} document', other: '{n} documents' },
  'reader.quotations-verified': {
    one: '{verified} of {n} quotation verified',
    other: '{verified} of {n} quotations verified',
  },
  'reader.events': 'Events',
  'reader.events-matched': {
    one: '{n} of {total} events matches the filters',
    other: '{n} of {total} events match the filters',
  },
  'reader.no-events': 'No event matches the filters.',
  'reader.show-more': { one: 'Show {n} more', other: 'Show {n} more' },
  'reader.empty': 'No events yet',

  'reader.evidence.quotation': 'verified quotation',
  'reader.evidence.unverified': 'quotation not verified',
  'reader.evidence.citation': 'citation only',
  'reader.evidence.broken': 'broken quotation',
  'reader.evidence.none': 'no evidence',
} as const;
