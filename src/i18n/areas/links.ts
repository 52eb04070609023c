import { area } from '../i18n.svelte.ts';

/** The words of links to a view: of one to be shared, and of one that asked for what is not there. */
export const inLinks = area({
  en: {
    'share.title': 'Share this view',
    'share.link': 'Link to this view',
    'share.by-hand': 'The browser did not let the link be copied. Select it and copy it by hand.',
    'share.local':
      'The link works only on this machine, where the file lies. Send the file as well if somebody else is to open it.',
    dismiss: 'Dismiss',
    'link.title': 'The link could not be followed exactly',
    'link.version':
      'This link was made on version {theirs} of the chronology; you are looking at version {ours}. It may not show the same.',
    'link.version-of-none':
      'This link was made on version {theirs} of the chronology; the one you are looking at names no version. It may not show the same.',
    'link.missing': {
      one: 'One thing the link names is not in this chronology: {names}',
      other: '{n} things the link names are not in this chronology: {names}',
    },
  },
});
