export const DAY_MS = 86_400_000;

/** The coarsest unit in which either end of a date is known. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/**
 * A civil date as its source gives it, as four instants in epoch milliseconds at UTC midnight (no viewer's time
 * zone enters): the earliest and latest day on which it may have started, and the earliest and latest end, ends
 * exclusive. A day is `[d, d, d+1, d+1]`; June 2018 is `[1 June, 30 June, 2 June, 1 July]`; an interval of days
 * is certain at both ends; an open start (`..`) is -Infinity, an open end +Infinity, at earliest and at latest; an
 * end that is only unknown (nothing after the slash) lies between the start and +Infinity, and so for a start.
 */
export interface EventDate {
  /** As written in the file (EDTF, ISO 8601-2). */
  readonly edtf: string;
  readonly earliestStartMs: number;
  readonly latestStartMs: number;
  readonly earliestEndMs: number;
  readonly latestEndMs: number;
  readonly precision: Precision;
  readonly isInterval: boolean;
  /** EDTF `~` or `%`. */
  readonly isApproximate: boolean;
  /** EDTF `?` or `%`. */
  readonly isUncertain: boolean;
  /** No start is stated: open, or (when `latestStartMs` is finite) unknown. */
  readonly isOpenStart: boolean;
  /** No end is stated: open, or (when `earliestEndMs` is finite) unknown. */
  readonly isOpenEnd: boolean;
  /** Of several dates, or one of several: the stretch of each, epoch ms, ends exclusive; what lies between is none of them. */
  readonly members?: readonly (readonly [number, number])[];
}
