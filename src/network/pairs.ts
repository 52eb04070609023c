/** Who stands in which event: the slots of event `e` are `eventSlots[eventOffsets[e] .. eventOffsets[e + 1]]`, ascending. */
export interface EventSlots {
  readonly eventOffsets: Uint32Array;
  readonly eventSlots: Uint32Array;
}

/**
 * Every pair of slots that some event has both of, and which events have which pairs, as compressed sparse rows: what
 * a network of any size costs is what its events say, not the square of its nodes. A pair's number is its position in
 * `a` and `b`; pairs with the same `a` stand together, in ascending order of `a`.
 */
export interface Pairs {
  /** Slots of each pair, `a[p] < b[p]`. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Pairs of slot `s` as the lesser one: from `rows[s]` to `rows[s + 1]`. */
  readonly rows: Uint32Array;
  /** Pairs of event `e`: `eventPairs[pairOffsets[e] .. pairOffsets[e + 1]]`. */
  readonly pairOffsets: Uint32Array;
  readonly eventPairs: Uint32Array;
}

/** Packs the pairs of `size` nodes, in one pass over the pairs of each event. */
export function packPairs({ eventOffsets, eventSlots }: EventSlots, size: number): Pairs {
  const events = eventOffsets.length - 1;
  const pairOffsets = new Uint32Array(events + 1);
  for (let event = 0; event < events; event++) {
    const slots = (eventOffsets[event + 1] ?? 0) - (eventOffsets[event] ?? 0);
    pairOffsets[event + 1] = (pairOffsets[event] ?? 0) + (slots * (slots - 1)) / 2;
  }
  const occurrences = pairOffsets[events] ?? 0;
  const eventPairs = new Uint32Array(occurrences);
  const [as, bs] = [new Uint32Array(occurrences), new Uint32Array(occurrences)];
  const rows = new Uint32Array(size + 1);
  const { starts, places } = placesOfSlots(eventSlots, size);
  const eventOfPlace = eventsOfPlaces(eventOffsets, eventSlots.length);
  const written = pairOffsets.slice();
  const seenBy = new Uint32Array(size);
  const pairWith = new Uint32Array(size);
  let count = 0;
  for (let a = 0; a < size; a++) {
    rows[a] = count;
    for (let at = starts[a] ?? 0; at < (starts[a + 1] ?? 0); at++) {
      const place = places[at] ?? 0;
      const event = eventOfPlace[place] ?? 0;
      const end = eventOffsets[event + 1] ?? 0;
      let to = written[event] ?? 0;
      for (let other = place + 1; other < end; other++) {
        const b = eventSlots[other] ?? 0;
        if (seenBy[b] !== a + 1) {
          seenBy[b] = a + 1;
          pairWith[b] = count;
          as[count] = a;
          bs[count++] = b;
        }
        eventPairs[to++] = pairWith[b] ?? 0;
      }
      written[event] = to;
    }
  }
  rows[size] = count;
  return { a: as.slice(0, count), b: bs.slice(0, count), rows, pairOffsets, eventPairs };
}

/** Number of the pair of two slots; -1 where no event has both. */
export function pairOf({ b, rows }: Pairs, one: number, other: number): number {
  const [least, most] = one < other ? [one, other] : [other, one];
  const end = rows[least + 1] ?? 0;
  for (let pair = rows[least] ?? 0; pair < end; pair++) if (b[pair] === most) return pair;
  return -1;
}

/** Where in the list of the events' slots each slot occurs, in order of the events. */
function placesOfSlots(eventSlots: Uint32Array, size: number) {
  const starts = new Uint32Array(size + 1);
  for (let at = 0; at < eventSlots.length; at++) {
    const slot = eventSlots[at] ?? 0;
    starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
  }
  for (let slot = 0; slot < size; slot++) starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0);
  const next = starts.slice();
  const places = new Uint32Array(eventSlots.length);
  for (let at = 0; at < eventSlots.length; at++) {
    const slot = eventSlots[at] ?? 0;
    const to = next[slot] ?? 0;
    places[to] = at;
    next[slot] = to + 1;
  }
  return { starts, places };
}

function eventsOfPlaces(eventOffsets: Uint32Array, length: number): Uint32Array {
  const events = new Uint32Array(length);
  for (let event = 0; event + 1 < eventOffsets.length; event++) {
    events.fill(event, eventOffsets[event], eventOffsets[event + 1]);
  }
  return events;
}
