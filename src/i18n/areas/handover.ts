import { area } from '../i18n.svelte.ts';

/** Words of what is handed over: of the dialogue, and of the files themselves. */
export const inHandover = area({
  en: {
    'layer.ground': 'Ground',
    'layer.axis': 'Axis',
    'layer.headers': 'Lanes',
    'layer.marks': 'Events',
    'layer.legend': 'Legend',
    published: 'Source published',
    'not-drawn': 'Not drawn',
  },
});
