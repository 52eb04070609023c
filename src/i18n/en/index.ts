import { common } from './common.ts';
import { dates } from './dates.ts';
import { filters } from './filters.ts';
import { network } from './network.ts';
import { opening } from './opening.ts';
import { reader } from './reader.ts';
import { timeline } from './timeline.ts';
import { workspace } from './workspace.ts';

/** English, area by area; the keys of this table are the keys of every other language. */
export const en = {
  ...common,
  ...dates,
  ...workspace,
  ...filters,
  ...timeline,
  ...network,
  ...reader,
  ...opening,
};

export type MessageKey = keyof typeof en;
