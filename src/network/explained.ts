import type { Index } from '../query/index.ts';
import { eventsOfTarget } from '../query/target-events.ts';
import type { Target } from '../query/target.ts';
import { nodeOfTarget } from './lighting.ts';

/**
 * The node or edge whose ties are listed: the one in focus; and while the focus goes on to one of its events, or
 * to a passage that attests one, still the one from which it went. Null when there is nothing to explain.
 */
export function explainedBy(index: Index, before: Target | null, focus: Target | null): Target | null {
  if (focus === null) return null;
  if (focus.type !== 'event' && (focus.type === 'edge' || nodeOfTarget(focus) !== null)) return focus;
  if (before === null || (focus.type !== 'event' && focus.type !== 'passage')) return null;
  const events = new Set(eventsOfTarget(index, before));
  return Array.from(eventsOfTarget(index, focus)).some((event) => events.has(event)) ? before : null;
}
