import type { NodeKey } from './target.ts';

/** What lights up with a target, in every panel. */
export interface Kin {
  /** 1 for each event that is kin, by event index. */
  readonly events: Uint8Array;
  readonly nodes: ReadonlySet<NodeKey>;
  /** Ids of passages. */
  readonly passages: ReadonlySet<string>;
}
