import type { Measure } from './wrap.ts';

/** Widths remembered before starting over. */
const MOST_REMEMBERED = 20_000;

/** Measures words as a canvas would paint them in a font, each once; roughly where there is no canvas to ask. */
export function measureIn(font: string): Measure {
  const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) return (text) => text.length * 6.6;
  context.font = font;
  const widths = new Map<string, number>();
  return (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const { width } = context.measureText(text);
    if (widths.size >= MOST_REMEMBERED) widths.clear();
    widths.set(text, width);
    return width;
  };
}
