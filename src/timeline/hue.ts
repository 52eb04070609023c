import { HUES } from '../query/index.ts';

/** The CSS colour of a hue number, as the page's own tokens have it. */
export function hueVariable(hue: number): string {
  return hue < HUES ? `var(--hue-${hue})` : 'var(--hue-none)';
}
