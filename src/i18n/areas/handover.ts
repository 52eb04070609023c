import { area } from '../i18n.svelte.ts';

/** Words of what is handed over: of the dialogue, and of the files themselves. */
export const inHandover = area({
  en: {
    'layer.ground': 'Ground',
    'layer.axis': 'Axis',
    'layer.headers': 'Lanes',
    'layer.marks': 'Events',
    'layer.legend': 'Legend',
    'layer.paper': 'Paper',
    'layer.heading': 'Heading',
    'layer.quotation': 'Quotation',
    'layer.sources': 'Sources',
    sources: 'Sources',
    'sources-more': {
      one: '{n} more source: the chronology as words or as a table names it.',
      other: '{n} more sources: the chronology as words or as a table names them.',
    },
    license: 'Licence: {license}',
    address: 'Opens at {address}',
    'window-only': 'only {span} is drawn',
    'too-large': '“{title}” is too large to be painted as pixels: take SVG instead.',
    'too-large-at': '“{title}” is too large to be painted at {scale}×: take {largest}× or SVG.',
    'date.inferred': '{date} (inferred)',
    'date.approximate': '{date} (approximate)',
    'in-role': '{name} ({role})',
    untitled: 'Untitled chronology',
    version: 'Chronology of {version}',
    published: 'Source published',
    'not-drawn': 'Not drawn',
  },
});
