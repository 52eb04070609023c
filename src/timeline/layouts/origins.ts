import type { Index } from '../../query/index.ts';
import type { Matches } from '../../query/match.ts';
import { eventsOfTarget } from '../../query/target-events.ts';
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
  index: Index,
  { mask }: Pick<Matches, 'mask'>,
  { focus, origins, compared }: Pick<View, 'focus' | 'origins' | 'compared'>,
): OriginStep | null {
  const { chronology, earliestStarts } = index;
  const event = focus?.type === 'event' ? chronology.eventById.get(focus.id) : undefined;
  if (event === undefined) return origins.length > 0 ? { words: 'count-from-first', origins: [] } : null;
  if (origins.includes(event.id)) {
    return { words: 'count-from-first', origins: origins.filter((id) => id !== event.id) };
  }
  const { index: at } = event;
  const hasLane = compared?.some((target) => Array.from(eventsOfTarget(index, target)).includes(at)) ?? true;
  const isInLane = hasLane && mask[at] === 1 && !Number.isNaN(earliestStarts[at] ?? NaN);
  return isInLane ? { words: 'count-from-this', origins: [event.id, ...origins] } : null;
}
