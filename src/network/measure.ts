import type { Measure } from './wrap.ts';

/** Widths remembered before starting over. */
const MOST_REMEMBERED = 20_000;

/** Measures each text once: labels are wrapped anew whenever other nodes are shown. */
export function remembering(measure: Measure): Measure {
  const widths = new Map<string, number>();
  return (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const width = measure(text);
    if (widths.size >= MOST_REMEMBERED) widths.clear();
    widths.set(text, width);
    return width;
  };
}
