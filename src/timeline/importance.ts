import type { Index } from '../query/index.ts';
import type { Kin } from '../query/kin.ts';
import type { Target } from '../query/target.ts';

/** What an event weighs at least when it is the focus or its kin, or was chosen to carry a label. */
export const KIN_WEIGHT = 1000;

/** What a hit of the search weighs more: it comes before all kin. */
const HIT_WEIGHT = 3 * KIN_WEIGHT;

/** What takes every event that is dimmed behind each that is not and is equally kin. */
const BACK_WEIGHT = -500;

/** A number between 0 and 1 that has nothing to do with the event but its place (Knuth's multiplicative hash). */
function chanceOf(event: number): number {
  return (Math.imul(event, 2_654_435_761) >>> 0) / 2 ** 32;
}

/**
 * How much an event's label matters: the focus before what a search found (`found`), that before kin, what is drawn in
 * full (`full`, where not all is) before what is dimmed, then by evidence, then by the number of relations; equals in an order of chance, the same every time, so that a choice here seldom decides one far away.
 */
export function importanceOf(
  index: Index,
  labelled: readonly string[],
  focus: Target | null,
  kin: Kin | null,
  full: Uint8Array | null = null,
  found: Uint8Array | null = null,
): (event: number) => number {
  const chosen = new Set(labelled);
  const { events, relationsOf } = index.chronology;
  return (event) => {
    const id = events[event]?.id ?? '';
    const isFocus = focus?.type === 'event' && focus.id === id;
    const relations = Math.min(99, relationsOf.get(id)?.length ?? 0);
    return (
      (isFocus ? 10_000 : 0) +
      (found?.[event] === 1 ? HIT_WEIGHT : 0) +
      (kin?.events[event] === 1 || chosen.has(id) ? KIN_WEIGHT : 0) +
      (full !== null && full[event] !== 1 ? BACK_WEIGHT : 0) +
      (index.evidence[event] ?? 0) * 100 +
      relations +
      chanceOf(event)
    );
  };
}
