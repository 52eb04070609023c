import type { Index } from '../query/index.ts';
import type { Kin } from '../query/kin.ts';
import type { Target } from '../query/target.ts';

/** What an event weighs at least when it is the focus or its kin. */
export const KIN_WEIGHT = 1000;

/** How much an event's label matters: the focus before its kin, then by evidence, then by the number of relations. */
export function importanceOf(index: Index, focus: Target | null, kin: Kin | null): (event: number) => number {
  const { events, relationsOf } = index.chronology;
  return (event) => {
    const id = events[event]?.id ?? '';
    const isFocus = focus?.type === 'event' && focus.id === id;
    const relations = Math.min(99, relationsOf.get(id)?.length ?? 0);
    return (
      (isFocus ? 10_000 : 0) +
      (kin?.events[event] === 1 ? KIN_WEIGHT : 0) +
      (index.evidence[event] ?? 0) * 100 +
      relations
    );
  };
}
