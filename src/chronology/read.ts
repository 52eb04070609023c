/** From the text of a file to a chronology: the one door through which a dataset comes in. */
import * as v from 'valibot';
import { foundText } from './describe.ts';
import type { Chronology, ChronologyEvent, Relation } from './chronology.ts';
import { readEvents } from './events.ts';
import { readEvidence } from './evidence.ts';
import type { FetchDocument } from './documents.ts';
import { completeKinds, readLists, sourceDocuments, type Lists } from './lists.ts';
import { Pacer, type OnProgress } from './pacer.ts';
import { collectPassages } from './passages.ts';
import { ProblemList } from './problem-list.ts';
import type { Result } from './problem.ts';
import { listOf, readRecord, readValue, type Reading } from './reading.ts';
import { readReference } from './references.ts';
import { ChronologySchema, FORMAT, RelationSchema } from './schema.ts';

export interface Source {
  readonly text: string;
  /** The name of the file, for its problems. */
  readonly file?: string;
  readonly fetchDocument: FetchDocument;
}

export interface ReadOptions {
  /** Gives the reading up: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

const EXPECTED = `an object with "format": "${FORMAT}"`;

type RawFile = Readonly<Record<string, unknown>>;

/** Files of this length or more, in UTF-16 units, are looked at quickly first. */
const LARGE = 2 ** 20;

const OuterRelationSchema = v.looseObject({ ...RelationSchema.entries, evidence: v.optional(v.unknown()) });

/** The file's JSON if it is a chronology of a version that is read here; else what it is instead. */
async function openFile(text: string, problems: ProblemList): Promise<RawFile | null> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    const { findSyntaxFault } = await import('./json-text.ts');
    const fault = findSyntaxFault(text);
    problems.fatal('not-json', 'The file is not JSON', fault ?? {});
    return null;
  }
  if (typeof file !== 'object' || file === null || !('format' in file)) {
    const found = foundText(file).replace(/^an object$/, '$& without “format”');
    problems.fatal('not-a-chronology', 'The file is not a chronology', { expected: EXPECTED, found });
    return null;
  }
  const { format } = file;
  if (format === FORMAT) return file;
  const details = { expected: EXPECTED, found: `"format": ${foundText(format)}` };
  if (typeof format === 'string' && format.startsWith('regesta/')) {
    problems.fatal(
      'unknown-version',
      `The file is of a version of the format that is not read here, only ${FORMAT} is`,
      details,
    );
  } else {
    problems.fatal('not-a-chronology', 'The file is not a chronology', details);
  }
  return null;
}

function readHead(reading: Reading, file: RawFile) {
  const { entries } = ChronologySchema;
  reading.problems.noteUnknownKeys(file, entries, []);
  return {
    title: readValue(reading, entries.title, file['title'], ['title']) ?? '',
    description: readValue(reading, entries.description, file['description'], ['description']),
    language: readValue(reading, entries.language, file['language'], ['language']) ?? 'en',
    license: readValue(reading, entries.license, file['license'], ['license']),
    version: readValue(reading, entries.version, file['version'], ['version']) ?? '',
    criteria: readValue(reading, entries.criteria, file['criteria'], ['criteria']),
  };
}

/** Relations of two events that are there; the others are set aside. */
async function readRelations(
  reading: Reading,
  values: unknown,
  events: ReadonlyMap<string, ChronologyEvent>,
  documents: Lists['documents'],
): Promise<readonly Relation[]> {
  const relations: Relation[] = [];
  const elements = listOf(reading, values, ['relations']);
  for (const [at, value] of elements.entries()) {
    if (reading.pacer.isDue()) await reading.pacer.rest(at / elements.length);
    const path = ['relations', at];
    const record = readRecord(reading, OuterRelationSchema, value, path);
    if (!record) continue;
    const from = readReference(reading, record.from, events, 'events', path, 'from');
    const to = readReference(reading, record.to, events, 'events', path, 'to');
    const evidence = readEvidence(reading, record.evidence, documents, [...path, 'evidence'], () => true);
    if (record.from === record.to) {
      reading.problems.error('cycle', [...path, 'to'], 'The relation is of an event with itself');
    } else if (from !== undefined && to !== undefined) {
      relations.push({ ...record, evidence });
    }
  }
  return relations;
}

function relationsByEnd(relations: readonly Relation[]): ReadonlyMap<string, readonly Relation[]> {
  const byEnd = new Map<string, Relation[]>();
  for (const relation of relations) {
    // No relation is of an event with itself.
    for (const end of [relation.from, relation.to]) {
      const others = byEnd.get(end);
      if (others) others.push(relation);
      else byEnd.set(end, [relation]);
    }
  }
  return byEnd;
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

async function readParts(
  reading: Reading,
  file: RawFile,
  fetchDocument: FetchDocument,
): Promise<Omit<Chronology, 'problems'>> {
  const head = readHead(reading, file);
  reading.pacer.enter(0.05, 0.3);
  const lists = await readLists(reading, file, fetchDocument);
  const listedKinds = lists.kinds.size > 0 ? lists.kinds : null;
  if (file['events'] === undefined) reading.problems.error('missing', ['events'], '“events” is missing');
  const { events, eventById } = await readEvents(reading, file['events'], { ...lists, kinds: listedKinds });
  reading.pacer.enter(0.9, 1);
  await reading.pacer.rest(0);
  const relations = await readRelations(reading, file['relations'], eventById, lists.documents);
  const passages = collectPassages(eventById, relations, lists.documents);
  const documentById = sourceDocuments(lists.documents);
  const kindById = completeKinds(lists.kinds, events);
  return {
    ...head,
    documents: [...documentById.values()],
    kinds: [...kindById.values()],
    topics: [...lists.topics.values()],
    actors: [...lists.actors.values()],
    places: [...lists.places.values()],
    series: [...lists.series.values()],
    scenes: [...lists.scenes.values()],
    events,
    relations,
    passages,
    documentById,
    kindById,
    topicById: lists.topics,
    actorById: lists.actors,
    placeById: lists.places,
    seriesById: lists.series,
    eventById,
    relationsOf: relationsByEnd(relations),
    passageById: byId(passages),
  };
}

/**
 * Reads a chronology. It opens whenever the file is one: what is wrong in it is set aside and listed in `problems`.
 * Fails only on what is not JSON, not a chronology, or one of another version.
 */
export async function readChronology(source: Source, options: ReadOptions = {}): Promise<Result<Chronology>> {
  const text = source.text.replace(/^\ufeff/, '');
  const problems = new ProblemList(source.file);
  const pacer = new Pacer(options.signal, options.onProgress);
  // Asked for before the text is parsed, to come meanwhile; without it the schema looks at everything itself.
  const quick = text.length < LARGE ? null : import('./quick-check.ts').catch(() => null);
  await pacer.rest(0);
  const file = await openFile(text, problems);
  if (file === null) return { ok: false, problems: problems.all() };
  await pacer.rest(0);
  const reading: Reading = {
    ...{ problems, pacer, setAside: new Set(), readable: new Set() },
    quickCheckOf: (await quick)?.quickCheckOf,
  };
  const chronology = await readParts(reading, file, source.fetchDocument);
  const found = problems.all();
  if (found.length === 0) return { ok: true, value: { ...chronology, problems: found } };
  const { inFileOrder, locateProblems } = await import('./locate-problems.ts');
  return {
    ok: true,
    value: { ...chronology, problems: inFileOrder(await locateProblems(found, text, pacer)) },
  };
}
