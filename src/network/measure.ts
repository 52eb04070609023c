import type { Measure } from './wrap.ts';

const widths = new Map<string, Map<string, number>>();
let context: CanvasRenderingContext2D | null | undefined;

/** Measures words in a font, each once. Where there is no canvas to ask, letters count as half as wide as they are high. */
export function measureIn(font: string): Measure {
  const known = widths.get(font) ?? new Map<string, number>();
  widths.set(font, known);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    context ??= document.createElement('canvas').getContext('2d');
    if (context !== null) context.font = font;
    const width = context?.measureText(text).width ?? text.length * 6;
    known.set(text, width);
    return width;
  };
}
