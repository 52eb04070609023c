/** What the column `Index.dateFlags` says of each event's date, as bits. */

/** The event lasts (an interval), rather than lying somewhere within a stretch. */
export const LASTS = 1;
/** The date is inferred, approximate or uncertain. */
export const DASHED = 2;
export const OPEN_START = 4;
export const OPEN_END = 8;
