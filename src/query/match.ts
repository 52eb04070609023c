/** Which events a query leaves. */
export interface Matches {
  /** 1 for each event that matches, by event index. */
  readonly mask: Uint8Array;
  /** Indexes of the matching events, ascending (so in order of time). */
  readonly indexes: Uint32Array;
  readonly count: number;
  readonly total: number;
}
