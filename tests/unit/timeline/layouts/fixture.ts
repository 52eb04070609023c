import fc from 'fast-check';
import { readChronology } from '../../../../src/chronology/read.ts';
import { indexChronology, type Index } from '../../../../src/query/index.ts';
import { matchesOf } from '../../../../src/query/match.ts';
import type { Lane } from '../../../../src/timeline/lane.ts';
import { lanesOf } from '../../../../src/timeline/lanes.ts';
import { loadLayout } from '../../../../src/timeline/layouts/index.ts';
import { fit } from '../../../../src/timeline/scale.ts';
import { spansOf } from '../../../../src/timeline/spans.ts';
import type { Track, TrackInput } from '../../../../src/timeline/track.ts';
import type { LaneBy, LayoutId } from '../../../../src/view/view.ts';
import { generateChronology } from '../../../fixtures/generate.ts';

const AS_LISTED = { sort: 'listed', order: [], opened: [], folded: [] } as const;

/** What layouts set out, with everything the tests hold it against. */
export interface Case {
  readonly input: TrackInput;
  readonly set: (layout: LayoutId, origins?: readonly number[], lanes?: readonly Lane[]) => Promise<Track>;
}

function caseOf(index: Index, by: LaneBy, share = 1): Case {
  const matches = matchesOf(
    Uint8Array.from({ length: index.size }, (_, at) => ((at * 7) % 10 < share * 10 ? 1 : 0)),
  );
  const spans = spansOf(index);
  const lanes = lanesOf(index, spans, matches, by, AS_LISTED, 'en', 'None');
  const input: TrackInput = { index, matches, spans, lanes, whole: fit(index.extent ?? [0, 1]), origins: [] };
  return {
    input,
    set: async (layout, origins = [], lanes = input.lanes) =>
      (await loadLayout(layout))({ ...input, origins, lanes }),
  };
}

async function indexFrom(file: unknown): Promise<Index> {
  const text = JSON.stringify(file);
  const result = await readChronology({ text, fetchDocument: () => Promise.resolve(null) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems[0]));
  return indexChronology(result.value);
}

/** A chronology of events with these dates (EDTF), all in one lane. */
export async function datedCase(...dates: readonly string[]): Promise<Case> {
  const events = dates.map((date, at) => ({
    id: `e${at}`,
    title: `Event ${at}`,
    kind: 'meeting',
    date,
    topics: [],
    actors: [],
  }));
  const file = { ...generateChronology({ events: 1 }), events, relations: [] };
  return caseOf(await indexFrom(file), 'none');
}

/** Generated chronologies over few and many years, by several kinds of lane, whole and filtered. */
export const cases = fc
  .record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    events: fc.integer({ min: 1, max: 120 }),
    from: fc.constantFrom(1648, 1990, 2016),
    by: fc.constantFrom<LaneBy>('topic', 'kind', 'place', 'none'),
    share: fc.constantFrom(1, 0.4),
  })
  .map(async ({ seed, events, from, by, share }) => {
    const to = from === 1648 ? 2100 : 2026;
    return caseOf(await indexFrom(generateChronology({ seed, events, from, to })), by, share);
  });

/** The event of a row of a track. */
export function eventOf(track: Track, row: number): number {
  return track.eventOf === null ? row : (track.eventOf[row] ?? -1);
}

/** All events in the lanes, each once. */
export function eventsIn(track: Pick<Track, 'lanes' | 'eventOf'>): Set<number> {
  return new Set(track.lanes.flatMap(({ rows }) => [...rows].map((row) => track.eventOf?.[row] ?? row)));
}
