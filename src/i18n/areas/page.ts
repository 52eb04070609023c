import { area } from '../i18n.svelte.ts';

/** What can go wrong with handing over one file that holds everything. */
export const inPage = area({
  en: {
    unreachable: 'the part of Regesta that goes into it ({file}) could not be fetched. {reason}.',
    'no-edition': 'what was fetched as {file} is not the part of Regesta that goes into it.',
    'no-files': 'this chronology was not read from a file. Open it again from its file.',
  },
});
