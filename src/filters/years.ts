import type { Query } from '../query/query.ts';
import { yearOfMs } from '../query/year.ts';

/** The first and last calendar year of an extent in epoch ms, its end exclusive; null when nothing is dated. */
export function yearsOf(extent: readonly [number, number] | null): readonly [number, number] | null {
  return extent === null ? null : [yearOfMs(extent[0]), yearOfMs(extent[1] - 1)];
}

/** The years two fields ask for: an empty one reaches as far as there are events, two empty ones ask for nothing. */
export function chosenYears(from: string, to: string, whole: readonly [number, number]): Query['years'] {
  const first = yearIn(from);
  const last = yearIn(to);
  if (first === null && last === null) return null;
  return [first ?? Math.min(whole[0], last ?? whole[0]), last ?? Math.max(whole[1], first ?? whole[1])];
}

function yearIn(text: string): number | null {
  const year = Math.trunc(Number(text));
  return text.trim() === '' || !Number.isFinite(year) || Math.abs(year) > 99_999 ? null : year;
}
