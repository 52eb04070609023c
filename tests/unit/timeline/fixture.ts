import type { Index } from '../../../src/query/index.ts';
import { createLayout, type LayoutInput } from '../../../src/timeline/layout.ts';
import { createTypesetter } from '../../../src/timeline/text.ts';
import { everything } from './indexes.ts';

export { everything, generatedIndex, indexFrom, shippedIndex } from './indexes.ts';

/** Widths as even as a typewriter's, wide scripts twice as wide. */
export function measure(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e80 ? 13 : 6.6;
  return width;
}

export function newLayout() {
  return createLayout(createTypesetter(measure));
}

export function inputFor(index: Index, change: Partial<LayoutInput> = {}): LayoutInput {
  return {
    index,
    matches: everything(index),
    by: 'topic',
    absentLabel: 'None',
    focus: null,
    focusKin: null,
    language: 'en',
    locale: 'en',
    window: index.extent ?? [0, 1],
    widthPx: 900,
    heightPx: 420,
    scrollPx: 0,
    ...change,
  };
}
