/** What every edition of the program is built with. */
import { join } from 'node:path';

const NO_FETCH = join(import.meta.dirname, '../handover/citations/no-fetch.ts');

/** What citation-js would ask servers with, and is never asked to. */
export const RESOLVE = { alias: { 'node-fetch': NO_FETCH, 'sync-fetch': NO_FETCH } };

/** d3-time makes all its intervals when it is loaded; those nobody asks for are left out. */
export const TREESHAKE = {
  manualPureFunctions: ['timeInterval', 'ticker', 'bisector', 'utcWeekday', 'timeWeekday'],
};

/** Constants stand where they are used, and what never holds is left out. */
export const OPTIMIZATION = { inlineConst: { mode: 'all', pass: 3 } } as const;
