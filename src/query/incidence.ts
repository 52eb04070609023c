import type { Chronology, ChronologyEvent } from '../chronology/chronology.ts';

/** The values of each event, one event after the other, with an offset for each. */
export interface EventValues {
  /** Values of event `e`: `eventValues[eventOffsets[e] .. eventOffsets[e + 1]]`. */
  readonly eventOffsets: Uint32Array;
  readonly eventValues: Uint32Array;
}

/**
 * Which events have which values, packed both ways as compressed sparse rows: one array of values with an
 * offset per event, one of events with an offset per value.
 */
export interface Incidence extends EventValues {
  /** Events of value `v`: `valueEvents[valueOffsets[v] .. valueOffsets[v + 1]]`, ascending. */
  readonly valueOffsets: Uint32Array;
  readonly valueEvents: Uint32Array;
}

/** What is made when it is first asked for, and then kept. */
export function once<T>(make: () => T): () => T {
  let kept: { readonly made: T } | null = null;
  return () => (kept ??= { made: make() }).made;
}

/** A column that grows as it is written; zero where nothing was. */
class Column {
  #values = new Uint32Array(1024);

  get(at: number): number {
    return this.#values[at] ?? 0;
  }

  set(at: number, value: number): void {
    if (at >= this.#values.length) {
      const longer = new Uint32Array(Math.max(at + 1, this.#values.length * 2));
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[at] = value;
  }

  upTo(length: number): Uint32Array {
    return this.#values.slice(0, length);
  }
}

/** Packs an incidence event by event: `add` the values of one, then `endEvent`. */
export class IncidencePacker {
  readonly #values = new Column();
  readonly #offsets = new Column();
  /** The event, counted from 1, that each value was last added to. */
  readonly #lastEvent = new Column();
  #valueCount = 0;
  #eventCount = 0;

  /** A value added twice to one event counts once. */
  add(value: number): void {
    const event = this.#eventCount + 1;
    if (this.#lastEvent.get(value) === event) return;
    this.#lastEvent.set(value, event);
    this.#values.set(this.#valueCount++, value);
  }

  endEvent(): void {
    this.#offsets.set(++this.#eventCount, this.#valueCount);
  }

  packValues(): EventValues {
    return {
      eventOffsets: this.#offsets.upTo(this.#eventCount + 1),
      eventValues: this.#values.upTo(this.#valueCount),
    };
  }

  pack(valueCount: number): Incidence {
    const { eventOffsets, eventValues } = this.packValues();
    return fromEventValues(eventOffsets, eventValues, valueCount);
  }
}

/** The same with the events in other places: `rows` tells the place of each. */
function placed({ eventOffsets, eventValues }: EventValues, rows: Uint32Array): EventValues {
  const offsets = new Uint32Array(eventOffsets.length);
  const startOf = (event: number): number => eventOffsets[event] ?? 0;
  for (let event = 0; event < rows.length; event++) {
    offsets[(rows[event] ?? 0) + 1] = startOf(event + 1) - startOf(event);
  }
  for (let row = 0; row < rows.length; row++)
    offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0);
  const values = new Uint32Array(eventValues.length);
  for (let event = 0; event < rows.length; event++) {
    let to = offsets[rows[event] ?? 0] ?? 0;
    for (let at = startOf(event); at < startOf(event + 1); at++) values[to++] = eventValues[at] ?? 0;
  }
  return { eventOffsets: offsets, eventValues: values };
}

/** Packs what the events of a chronology tell of themselves; a value told twice by an event counts once. */
export function packEvents(
  { eventById }: Pick<Chronology, 'eventById'>,
  tellValues: (event: ChronologyEvent, tell: (value: number) => void) => void,
): EventValues {
  const packer = new IncidencePacker();
  const rows = new Uint32Array(eventById.size);
  const tell = (value: number): void => packer.add(value);
  let read = 0;
  for (const event of eventById.values()) {
    tellValues(event, tell);
    packer.endEvent();
    rows[read++] = event.index;
  }
  return placed(packer.packValues(), rows);
}

/** How many events have each value. */
export function totalsOf({ eventValues }: EventValues, valueCount: number): Uint32Array {
  const totals = new Uint32Array(valueCount);
  for (let at = 0; at < eventValues.length; at++) {
    const value = eventValues[at] ?? 0;
    totals[value] = (totals[value] ?? 0) + 1;
  }
  return totals;
}

/** The same with other numbers for the values. */
export function renumbered({ eventOffsets, eventValues }: EventValues, numbers: Uint32Array): EventValues {
  const changed = new Uint32Array(eventValues.length);
  for (let at = 0; at < changed.length; at++) changed[at] = numbers[eventValues[at] ?? 0] ?? 0;
  return { eventOffsets, eventValues: changed };
}

type ValueEvents = Pick<Incidence, 'valueOffsets' | 'valueEvents'>;

function fromValuesSide({ eventOffsets, eventValues }: EventValues, valueCount: number): ValueEvents {
  const valueOffsets = new Uint32Array(valueCount + 1);
  valueOffsets.set(totalsOf({ eventOffsets, eventValues }, valueCount), 1);
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
  return { valueOffsets, valueEvents };
}

/** Completes an incidence from its events' side; the other side is packed when it is first asked for. */
export function fromEventValues(
  eventOffsets: Uint32Array,
  eventValues: Uint32Array,
  valueCount: number,
): Incidence {
  const side = once(() => fromValuesSide({ eventOffsets, eventValues }, valueCount));
  return {
    eventOffsets,
    eventValues,
    get valueOffsets() {
      return side().valueOffsets;
    },
    get valueEvents() {
      return side().valueEvents;
    },
  };
}

/** The events that have a value, ascending; a window onto the packed column, not a copy. */
export function eventsOf(incidence: Incidence, value: number): Uint32Array {
  return incidence.valueEvents.subarray(incidence.valueOffsets[value], incidence.valueOffsets[value + 1]);
}

/** The values an event has; a window onto the packed column, not a copy. */
export function valuesOf(incidence: EventValues, event: number): Uint32Array {
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
