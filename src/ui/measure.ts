/** Mean width of a letter, as a share of the size of the font, where nothing can measure it. */
const MEAN_WIDTH = 0.55;

/** Measures text as a canvas would paint it in a CSS font, in px; roughly where there is no canvas. */
export function measureIn(font: string): (text: string) => number {
  const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) {
    const size = Number.parseFloat(/[\d.]+px/.exec(font)?.[0] ?? '13');
    return (text) => text.length * size * MEAN_WIDTH;
  }
  context.font = font;
  return (text) => context.measureText(text).width;
}
