/** The lists that events refer to, read with the references among themselves. */
import type { SourceDocument } from './chronology.ts';
import { openDocuments, type FetchDocument, type OpenedDocument } from './documents.ts';
import { readList, type Located, type Reading } from './reading.ts';
import { readReference, readReferences, withoutCycles } from './references.ts';
import {
  ActorSchema,
  DocumentSchema,
  KindSchema,
  PlaceSchema,
  SceneSchema,
  SeriesSchema,
  TopicSchema,
  type ActorRecord,
  type DocumentRecord,
  type KindRecord,
  type PlaceRecord,
  type SceneRecord,
  type SeriesRecord,
  type TopicRecord,
} from './schema.ts';

export interface Lists {
  readonly kinds: ReadonlyMap<string, KindRecord>;
  readonly topics: ReadonlyMap<string, TopicRecord>;
  readonly actors: ReadonlyMap<string, ActorRecord>;
  readonly places: ReadonlyMap<string, PlaceRecord>;
  readonly series: ReadonlyMap<string, SeriesRecord>;
  readonly scenes: ReadonlyMap<string, SceneRecord>;
  readonly documents: ReadonlyMap<string, OpenedDocument>;
}

function mapValues<A, B>(map: ReadonlyMap<string, A>, change: (value: A, id: string) => B): Map<string, B> {
  return new Map(Array.from(map, ([id, value]) => [id, change(value, id)]));
}

function recordsOf<T>(located: ReadonlyMap<string, Located<T>>): Map<string, T> {
  return mapValues(located, ({ record }) => record);
}

/** The records with what they say of others of their list (`broader`, `memberOf`) checked. */
function withinThemselves<
  K extends 'broader' | 'memberOf',
  T extends { readonly [key in K]?: string[] | undefined },
>(
  reading: Reading,
  located: ReadonlyMap<string, Located<T>>,
  key: K,
  list: 'topics' | 'actors',
): Map<string, T> {
  const known = mapValues(located, ({ record, path }) => ({
    record: readReferences(reading, record[key] ?? [], located, list, path, key),
    path,
  }));
  const acyclic = withoutCycles(reading, known, key, (references) => references);
  return mapValues(located, ({ record }, id) => {
    const references = acyclic.get(id) ?? [];
    return record[key] === undefined ? record : { ...record, [key]: references };
  });
}

/** All lists but events and relations. Reads, and fetches, the documents. */
export async function readLists(
  reading: Reading,
  file: Readonly<Record<string, unknown>>,
  fetchDocument: FetchDocument,
): Promise<Lists> {
  const read = <T extends { readonly id: string }>(list: string, schema: Parameters<typeof readList<T>>[1]) =>
    readList(reading, schema, list, file[list]);
  const actors = await read<ActorRecord>('actors', ActorSchema);
  const documents = await read<DocumentRecord>('documents', DocumentSchema);
  for (const [id, { record, path }] of documents) {
    const publisher = readReference(reading, record.publisher, actors, 'actors', path, 'publisher');
    documents.set(id, { record: { ...record, publisher }, path });
  }
  return {
    kinds: recordsOf(await read<KindRecord>('kinds', KindSchema)),
    topics: withinThemselves(reading, await read<TopicRecord>('topics', TopicSchema), 'broader', 'topics'),
    actors: withinThemselves(reading, actors, 'memberOf', 'actors'),
    places: recordsOf(await read<PlaceRecord>('places', PlaceSchema)),
    series: recordsOf(await read<SeriesRecord>('series', SeriesSchema)),
    scenes: recordsOf(await read<SceneRecord>('scenes', SceneSchema)),
    documents: await openDocuments(reading, documents, fetchDocument),
  };
}

/** An id made fit to read: `side-event` as "Side event". */
export function humanised(id: string): string {
  const words = id.replace(/[-_.]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The kinds the file lists, then those that only its events name. */
export function completeKinds(
  kinds: ReadonlyMap<string, KindRecord>,
  events: readonly { readonly kind: string }[],
): ReadonlyMap<string, KindRecord> {
  const complete = new Map(kinds);
  for (const { kind } of events) {
    if (!complete.has(kind)) complete.set(kind, { id: kind, label: humanised(kind) });
  }
  return complete;
}

export function sourceDocuments(documents: Lists['documents']): ReadonlyMap<string, SourceDocument> {
  return mapValues(documents, ({ document }) => document);
}
