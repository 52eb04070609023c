import type { Index } from '../../query/index.ts';
import type { Matches } from '../../query/match.ts';
import type { View } from '../../view/view.ts';

/** What the button beside the aligned layout would do. */
export interface OriginStep {
  readonly words: 'count-from-this' | 'count-from-first';
  /** The origins there would then be. */
  readonly origins: readonly string[];
}

/**
 * With an event in focus that stands in a lane: to count from it, before any other chosen there, or no longer. With
 * none, to count from the first events again where others were chosen; null where they were not.
 */
export function originStep(
  { chronology, earliestStarts }: Index,
  { mask }: Pick<Matches, 'mask'>,
  { focus, origins }: Pick<View, 'focus' | 'origins'>,
): OriginStep | null {
  const event = focus?.type === 'event' ? chronology.eventById.get(focus.id) : undefined;
  if (event === undefined) return origins.length > 0 ? { words: 'count-from-first', origins: [] } : null;
  if (origins.includes(event.id)) {
    return { words: 'count-from-first', origins: origins.filter((id) => id !== event.id) };
  }
  const isInLane = mask[event.index] === 1 && !Number.isNaN(earliestStarts[event.index] ?? NaN);
  return isInLane ? { words: 'count-from-this', origins: [event.id, ...origins] } : null;
}
