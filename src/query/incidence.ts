/**
 * Which events have which values, packed both ways as compressed sparse rows: one array of values with an
 * offset per event, one of events with an offset per value.
 */
export interface Incidence {
  /** Values of event `e`: `eventValues[eventOffsets[e] .. eventOffsets[e + 1]]`. */
  readonly eventOffsets: Uint32Array;
  readonly eventValues: Uint32Array;
  /** Events of value `v`: `valueEvents[valueOffsets[v] .. valueOffsets[v + 1]]`, ascending. */
  readonly valueOffsets: Uint32Array;
  readonly valueEvents: Uint32Array;
}

/** Packs an incidence event by event: `add` the values of one, then `endEvent`. */
export class IncidencePacker {
  readonly #flat: number[] = [];
  readonly #offsets: number[] = [0];
  /** The last event that each value was added to. */
  readonly #lastEvent: number[] = [];

  /** A value added twice to one event counts once. */
  add(value: number): void {
    const event = this.#offsets.length;
    if (this.#lastEvent[value] === event) return;
    this.#lastEvent[value] = event;
    this.#flat.push(value);
  }

  endEvent(): void {
    this.#offsets.push(this.#flat.length);
  }

  pack(valueCount: number): Incidence {
    return fromEventValues(Uint32Array.from(this.#offsets), Uint32Array.from(this.#flat), valueCount);
  }
}

/** Completes an incidence from its events' side. */
export function fromEventValues(
  eventOffsets: Uint32Array,
  eventValues: Uint32Array,
  valueCount: number,
): Incidence {
  const valueOffsets = new Uint32Array(valueCount + 1);
  for (let at = 0; at < eventValues.length; at++) {
    const slot = (eventValues[at] ?? 0) + 1;
    valueOffsets[slot] = (valueOffsets[slot] ?? 0) + 1;
  }
  for (let value = 0; value < valueCount; value++) {
    valueOffsets[value + 1] = (valueOffsets[value + 1] ?? 0) + (valueOffsets[value] ?? 0);
  }
  const next = valueOffsets.slice();
  const valueEvents = new Uint32Array(eventValues.length);
  for (let event = 0; event + 1 < eventOffsets.length; event++) {
    const end = eventOffsets[event + 1] ?? 0;
    for (let at = eventOffsets[event] ?? 0; at < end; at++) {
      const value = eventValues[at] ?? 0;
      const slot = next[value] ?? 0;
      valueEvents[slot] = event;
      next[value] = slot + 1;
    }
  }
  return { eventOffsets, eventValues, valueOffsets, valueEvents };
}

/** The events that have a value, ascending; a window onto the packed column, not a copy. */
export function eventsOf(incidence: Incidence, value: number): Uint32Array {
  return incidence.valueEvents.subarray(incidence.valueOffsets[value], incidence.valueOffsets[value + 1]);
}

/** The values an event has; a window onto the packed column, not a copy. */
export function valuesOf(incidence: Incidence, event: number): Uint32Array {
  return incidence.eventValues.subarray(incidence.eventOffsets[event], incidence.eventOffsets[event + 1]);
}

/** The same incidence with events and values in each other's places. */
export function transposed(incidence: Incidence): Incidence {
  return {
    eventOffsets: incidence.valueOffsets,
    eventValues: incidence.valueEvents,
    valueOffsets: incidence.eventOffsets,
    valueEvents: incidence.eventValues,
  };
}
