import { contender as empty } from '../empty.ts';
import type { NetworkContender } from './network-contender.ts';

/** What the display can do. */
export const contender: NetworkContender = {
  prepare: () => Promise.resolve(),
  show(stage, told) {
    empty.show(stage, () => told.drawn());
    told.settled();
  },
};
