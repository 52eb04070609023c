import { i18n, t } from '../i18n/i18n.svelte.ts';
import type { Edge } from './tally.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A weight other than a count, as the locale writes it: always two places. */
export function hundredths(strength: number): string {
  const { locale } = i18n;
  const places = { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' } as const;
  const known = formats.get(locale) ?? new Intl.NumberFormat(locale, places);
  formats.set(locale, known);
  return known.format(strength);
}

/** What an edge weighs: "6 events"; by another weight never without the count, which says how far to trust it: "0.62, 6 events". */
export function weightInWords({ weight, strength }: Pick<Edge, 'weight' | 'strength'>): string {
  const count = t('common.event-count', { n: weight });
  return strength === undefined ? count : `${hundredths(strength)}, ${count}`;
}
