import { parseDate, type DateFault } from './edtf.ts';
import type { EventDate } from './event-date.ts';

export interface Published {
  /** The civil date as written, at the place of publication; no other time zone moves it. */
  readonly date: EventDate;
  /** The instant, epoch ms, when a time and its zone are given. */
  readonly instantMs: number | null;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Reads when something was published: ISO 8601 with a time and zone, or any EDTF date of level 0 or 1. */
export function parsePublished(text: string): { readonly ok: true; readonly value: Published } | DateFault {
  const result = parseDate(text);
  if (!result.ok) return result;
  const instantMs = INSTANT.test(text) ? Date.parse(text) : NaN;
  return { ok: true, value: { date: result.value, instantMs: Number.isNaN(instantMs) ? null : instantMs } };
}
