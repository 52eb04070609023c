/** What is not wrong in a chronology but looks like an oversight: records nobody uses, and things said twice. */
import type { Chronology } from './chronology.ts';
import type { JsonPath, Problem, ProblemCode } from './problem.ts';

type Listed = 'documents' | 'kinds' | 'topics' | 'actors' | 'places' | 'series';

const NOUNS: Readonly<Record<Listed, string>> = {
  documents: 'document is quoted by nothing',
  kinds: 'kind has no event',
  topics: 'topic has no event, nor has anything narrower',
  actors: 'actor takes part in no event and publishes nothing, nor does any of its members',
  places: 'place has no event',
  series: 'series has no event',
};

/** Adds everything that is reached from the ids by the references, in any number of steps. */
function closure(
  ids: Iterable<string>,
  referencesOf: (id: string) => readonly string[] | undefined,
): Set<string> {
  const reached = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(referencesOf(id) ?? []));
  }
  return reached;
}

function usedIds(chronology: Chronology): Readonly<Record<Listed, ReadonlySet<string | undefined>>> {
  const { events, relations, documents, topicById, actorById } = chronology;
  const evidence = [...events, ...relations].flatMap((record) => record.evidence);
  const others = events.flatMap(({ alternatives = [] }) =>
    alternatives.flatMap((alternative) => alternative.evidence ?? []),
  );
  const quoted = [...evidence, ...others].filter((piece) => piece.type === 'quotation');
  const present = events.flatMap(({ actors }) => actors.map(({ actor }) => actor));
  const publishers = documents.flatMap(({ publisher }) => publisher ?? []);
  return {
    documents: new Set(quoted.map(({ document }) => document)),
    kinds: new Set(events.map(({ kind }) => kind)),
    topics: closure(
      events.flatMap(({ topics }) => topics),
      (id) => topicById.get(id)?.broader,
    ),
    actors: closure([...present, ...publishers], (id) => actorById.get(id)?.memberOf),
    places: new Set(events.map(({ place }) => place)),
    series: new Set(events.map(({ series }) => series)),
  };
}

/** Positions in the file by `LIST ID`, as records that were set aside have shifted those in the chronology. */
function positions(file: unknown): ReadonlyMap<string, JsonPath> {
  const found = new Map<string, JsonPath>();
  if (typeof file !== 'object' || file === null) return found;
  for (const [list, records] of Object.entries(file)) {
    if (!Array.isArray(records)) continue;
    records.forEach((record: unknown, at) => {
      if (typeof record !== 'object' || record === null || !('id' in record)) return;
      const key = `${list} ${String(record.id)}`;
      if (!found.has(key)) found.set(key, [list, at]);
    });
  }
  return found;
}

/** Reviews a chronology that was read from the JSON value `file`; the problems, all warnings, have paths but no lines. */
export function reviewChronology(chronology: Chronology, file: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  const pathOf = positions(file);
  const warn = (code: ProblemCode, path: JsonPath | undefined, message: string, found: string) => {
    problems.push({ code, severity: 'warning', path: path ?? [], message, found });
  };

  const used = usedIds(chronology);
  for (const list of ['documents', 'kinds', 'topics', 'actors', 'places', 'series'] as const) {
    for (const { id } of chronology[list]) {
      if (!used[list].has(id)) warn('unused', pathOf.get(`${list} ${id}`), `The ${NOUNS[list]}`, `“${id}”`);
    }
  }

  const seenEvents = new Map<string, string>();
  for (const { id, title, date } of chronology.events) {
    const key = JSON.stringify([title, date?.edtf]);
    const first = seenEvents.get(key);
    if (first === undefined) seenEvents.set(key, id);
    else
      warn(
        'duplicate-event',
        pathOf.get(`events ${id}`),
        'The event has the title and date of another',
        `“${first}”`,
      );
  }

  const seenRelations = new Set<string>();
  for (const { from, to, type } of chronology.relations) {
    const key = `${from} ${type} ${to}`;
    if (seenRelations.has(key))
      warn('duplicate-relation', ['relations'], 'The relation is listed twice', `“${key}”`);
    seenRelations.add(key);
  }
  return problems;
}
