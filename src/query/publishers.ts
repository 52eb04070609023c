import { textIn, type Chronology, type ChronologyEvent } from '../chronology/chronology.ts';

/** A publisher: an actor of the chronology by its id, or somebody known only by the name that a citation gives. */
export interface Publisher {
  readonly id: string;
  readonly label: string;
}

/** Who publishes what attests events: every one there is, and a way to ask an event for its own. */
export interface Publishers {
  readonly all: readonly Publisher[];
  of(event: ChronologyEvent): readonly string[];
}

/** Citations name publishers in words; where those are the name of an actor, they are that actor. */
export function publishersOf(chronology: Chronology): Publishers {
  const { actors, actorById, documentById, events, language } = chronology;
  const idOfName = new Map<string, string>();
  for (const { id, name, shortName } of actors) {
    for (const text of [name, shortName]) {
      if (typeof text === 'string') idOfName.set(text, id);
      else for (const each of Object.values(text ?? {})) idOfName.set(each, id);
    }
  }
  const of = ({ evidence }: ChronologyEvent): readonly string[] =>
    evidence.flatMap((piece) => {
      if (piece.type === 'quotation') return documentById.get(piece.document)?.publisher ?? [];
      const name = piece.publisher?.trim() ?? '';
      return name === '' ? [] : (idOfName.get(name) ?? name);
    });
  const all = new Map<string, Publisher>();
  for (const event of events) {
    for (const id of of(event)) {
      if (!all.has(id)) all.set(id, { id, label: textIn(actorById.get(id)?.name ?? id, language) });
    }
  }
  return { all: [...all.values()], of };
}
