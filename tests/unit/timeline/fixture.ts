import type { Matches } from '../../../src/query/match.ts';
import type { Index } from '../../../src/query/index.ts';
import type { LaneBy, LaneChoice } from '../../../src/view/view.ts';
import { FIRST_VIEW } from '../../../src/view/view.ts';
import { lanesOf } from '../../../src/timeline/lanes.ts';
import { createLayout, type LayoutInput } from '../../../src/timeline/layout.ts';
import { setOutChronologically } from '../../../src/timeline/layouts/chronological.ts';
import { fit } from '../../../src/timeline/scale.ts';
import { spansOf } from '../../../src/timeline/spans.ts';
import * as threads from '../../../src/timeline/thread-shapes.ts';
import type { SetOut } from '../../../src/timeline/track.ts';
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

/** What a picture is asked of: the lanes, the layout and where it is seen from. */
interface Asked extends Partial<Omit<LayoutInput, 'index' | 'track'>> {
  readonly matches?: Matches;
  readonly by?: LaneBy;
  readonly choice?: LaneChoice;
  readonly setOut?: SetOut;
}

export function inputFor(index: Index, asked: Asked = {}): LayoutInput {
  const { matches = everything(index), by = 'topic', choice = FIRST_VIEW.laneChoice, ...change } = asked;
  const { setOut = setOutChronologically, ...seen } = change;
  const spans = spansOf(index);
  const lanes = lanesOf(index, spans, matches, by, choice, 'en', 'None');
  const whole = fit(index.extent ?? [0, 1]);
  const track = setOut({ index, matches, spans, lanes, whole, origins: [] });
  return {
    index,
    track,
    focus: null,
    focusKin: null,
    labelled: [],
    language: 'en',
    locale: 'en',
    window: track.whole,
    widthPx: 900,
    heightPx: 420,
    scrollPx: 0,
    threads,
    ...seen,
  };
}
