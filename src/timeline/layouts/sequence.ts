import { DAY_MS } from '../../chronology/event-date.ts';
import { layouts } from '../../i18n/areas/layouts.ts';
import { spanInWords } from '../../i18n/dates.ts';
import { DASHED } from '../../query/date-flags.ts';
import type { Lane } from '../lane.ts';
import { fit, type TimeWindow } from '../scale.ts';
import type { Spans } from '../spans.ts';
import type { SetOut } from '../track.ts';
import { gapInWords } from './gap.ts';
import { sequenceAxis, type Sequence } from './sequence-axis.ts';
import { standingIn } from './standing.ts';

/** Three places across the whole width. */
const NARROWEST_MS = 3 * DAY_MS;

/**
 * One after another, whatever lies between: the axis gives every event that stands in a lane a place of its own, one
 * day wide, in the order of time; an event in several lanes has the same place in each. Rows are events, drawn as
 * points in the middle of their places.
 */
export const setOutInSequence: SetOut = ({ index, spans, lanes }) => {
  const events = standingIn(lanes, spans);
  const middles = new Float64Array(spans.starts.length).fill(NaN);
  for (let rank = 0; rank < events.length; rank++) middles[events[rank] ?? 0] = (rank + 0.5) * DAY_MS;
  const sequence: Sequence = { index, events, starts: spans.starts, sureStarts: spans.sureStarts };
  return {
    layout: 'sequence',
    spans: points(middles, spans),
    eventOf: null,
    // Lanes of its own in any case: what is remembered of a lane is of where its rows stand along time.
    lanes: lanes.map((lane) => (spans.isInOrder ? { ...lane } : inOrderOf(middles, lane))),
    whole: fit([0, events.length * DAY_MS], 0.03, NARROWEST_MS),
    narrowestMs: NARROWEST_MS,
    axisOf: sequenceAxis(sequence),
    inWords: (stretch, locale) => placesInWords(sequence, spans, stretch, locale),
    since: (_lane, event, _language, locale) => {
      const before = events[Math.floor((middles[event] ?? NaN) / DAY_MS) - 1];
      const gap = before === undefined ? '' : gapInWords(index, before, event, locale);
      return gap === '' ? '' : layouts('gap-before', { gap });
    },
  };
};

/** A place says nothing of how long an event lasted: of its date, only whether it is sure is kept. */
function points(middles: Float64Array, { flags, isInOrder }: Spans): Spans {
  return {
    starts: middles,
    ends: middles,
    sureStarts: middles,
    sureEnds: middles,
    flags: flags.map((bits) => bits & DASHED),
    isInOrder,
  };
}

/** Of events that start at the same instant, each lane might have another first. */
function inOrderOf(middles: Float64Array, lane: Lane): Lane {
  return {
    ...lane,
    rows: lane.rows.slice().sort((a, b) => (middles[a] ?? 0) - (middles[b] ?? 0)),
  };
}

function placesInWords(
  { events }: Sequence,
  { starts, ends }: Spans,
  [from, to]: TimeWindow,
  locale: string,
): string {
  if (events.length === 0) return '';
  const last = Math.max(0, Math.min(events.length, Math.ceil(to / DAY_MS)) - 1);
  const first = Math.max(0, Math.min(last, Math.floor(from / DAY_MS)));
  const fromMs = starts[events[first] ?? 0] ?? 0;
  let toMs = fromMs;
  for (const rank of [first, last]) toMs = Math.max(toMs, ends[events[rank] ?? 0] ?? 0);
  return layouts('places', {
    n: last - first + 1,
    from: first + 1,
    to: last + 1,
    span: spanInWords([fromMs, toMs], locale),
  });
}
