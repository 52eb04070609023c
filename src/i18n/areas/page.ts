import { area } from '../i18n.svelte.ts';

/** The words of handing over one file that holds everything. */
export const inPage = area({
  en: {
    unreachable:
      'The file could not be made: the part of Regesta that goes into it ({file}) could not be fetched. {reason}.',
    'no-edition':
      'The file could not be made: what was fetched as {file} is not the part of Regesta that goes into it.',
    'no-files':
      'The file could not be made: the chronology it would hold was not read from a file. Open it again from its file.',
  },
});
