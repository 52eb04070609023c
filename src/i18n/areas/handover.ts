import { area } from '../i18n.svelte.ts';

/** Words of what is handed over: of the dialogue, and of the files themselves. */
export const inHandover = area({
  en: {
    'layer.ground': 'Ground',
    'layer.axis': 'Axis',
    'layer.headers': 'Lanes',
    'layer.marks': 'Events',
    'layer.legend': 'Legend',
    'date.inferred': '{date} (inferred)',
    'date.approximate': '{date} (approximate)',
    'in-role': '{name} ({role})',
    untitled: 'Untitled chronology',
    version: 'Chronology of {version}',
    published: 'Source published',
    'not-drawn': 'Not drawn',
  },
});
