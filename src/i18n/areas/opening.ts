import { area } from '../i18n.svelte.ts';

/** The words of opening another chronology, and of one that has nothing to show. */
export const inOpening = area({
  en: {
    title: 'Open a chronology',
    address: 'Address of a chronology',
    'address.hint': 'A .json file on the web, whose server lets other sites read it.',
    'address.open': 'Open',
    'address.none':
      'Addresses cannot be opened from here: this is a file that works without a network, and asks nobody for anything. What is saved on this machine can be opened.',
    files: 'From this machine',
    'files.hint':
      'A .json file; or one with its documents, as several files, a folder or a .zip. You can also drop them anywhere on the page. Nothing leaves this machine.',
    'files.choose': 'Choose files…',
    'files.choose-folder': 'Choose a folder…',
    recents: 'Opened before',
    'recents.none': 'Nothing yet: what you open is listed here, on this machine only.',
    'recents.here': 'on this machine',
    'recents.forget': 'Forget {title}',
    'recents.now': 'open now',
    shipped: 'The chronology that comes with Regesta',
    embedded: 'The chronology in this file',
    format: 'How to write a chronology of your own',
    untitled: 'Untitled',

    'open-another': 'Open another',
    empty: 'This chronology has no events yet',
    'empty.text':
      'It was read without fault, but its list of events is empty. Add some to the file and open it again.',
    'empty.set-aside':
      'None of its events could be read. The list of what was found wrong says what to mend.',
  },
});
