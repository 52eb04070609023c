/** What the column `Index.dateFlags` says of each event's date, as bits. */

/** The event lasts (an interval), rather than lying somewhere within a stretch. */
export const LASTS = 1;
/** The date is inferred, approximate or uncertain. */
export const DASHED = 2;
export const OPEN_START = 4;
export const OPEN_END = 8;
/** The source doubts the date (EDTF `?` or `%`); `DASHED` too. */
export const DOUBTED = 16;
/** The date is about then (EDTF `~` or `%`, or its basis is approximate); `DASHED` too. */
export const ABOUT = 32;
/** One of several dates, or several: the stretch is between them, and not theirs. */
export const SEVERAL = 64;
/** The start or end that is not stated is only not known, rather than open. */
export const UNKNOWN = 128;
