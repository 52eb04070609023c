import { textIn, type Chronology, type ChronologyEvent, type Text } from '../chronology/chronology.ts';
import { EVIDENCE, evidenceOf, STATUSES } from './evidence.ts';
import { packFacet, type Facet, type FacetCandidate, type FacetDescriptor } from './facet.ts';
import type { FacetId } from './query.ts';
import type { NodeKind } from './target.ts';
import type { TopicTree } from './topic-tree.ts';

/** The kind of node and facet an actor belongs to: states are counted among organisations. */
export function actorKind(type: Chronology['actors'][number]['type']): Exclude<NodeKind, 'topic' | 'place'> {
  return type === 'state' ? 'organisation' : type;
}

/** Packs every facet. Topics stand in their tree, kinds in the order of the file, codes best first, others commonest first. */
export function packFacets(chronology: Chronology, tree: TopicTree): Readonly<Record<FacetId, Facet>> {
  const { events, kinds, series, places, documents } = chronology;
  const label = (text: Text): string => textIn(text, chronology.language);
  const pack = (descriptor: FacetDescriptor<ChronologyEvent>): Facet => packFacet(events, descriptor);
  const single = { isMultiple: false, isCommonestFirst: true };
  const several = { isMultiple: true, isCommonestFirst: true };
  const codes = (list: readonly string[]): FacetCandidate[] => list.map((id) => ({ id, label: id }));
  const quoted = quotedDocuments(chronology);

  const actorFacet = (id: 'organisation' | 'person' | 'group'): Facet => {
    const actors = chronology.actors.filter((actor) => actorKind(actor.type) === id);
    return pack({
      id,
      ...several,
      candidates: actors.map((actor) => ({ id: actor.id, label: label(actor.name) })),
      valuesOf: (event) => event.actors.map(({ actor }) => actor),
    });
  };

  return {
    topic: pack({
      id: 'topic',
      isMultiple: true,
      isCommonestFirst: false,
      candidates: tree.ordered.map(({ topic, parent }) => ({
        id: topic.id,
        label: label(topic.label),
        parent,
      })),
      valuesOf: (event) => event.topics.flatMap((topic) => tree.lineOf.get(topic) ?? []),
    }),
    kind: pack({
      id: 'kind',
      isMultiple: false,
      isCommonestFirst: false,
      candidates: kinds.map((kind) => ({ id: kind.id, label: label(kind.label) })),
      valuesOf: (event) => [event.kind],
    }),
    series: pack({
      id: 'series',
      ...single,
      candidates: series.map((each) => ({ id: each.id, label: label(each.title) })),
      valuesOf: (event) => (event.series === undefined ? [] : [event.series]),
    }),
    organisation: actorFacet('organisation'),
    person: actorFacet('person'),
    group: actorFacet('group'),
    place: pack({
      id: 'place',
      ...single,
      candidates: places.map((place) => ({ id: place.id, label: label(place.name) })),
      valuesOf: (event) => (event.place === undefined ? [] : [event.place]),
    }),
    document: pack({
      id: 'document',
      ...several,
      candidates: documents.map((document) => ({ id: document.id, label: label(document.title) })),
      valuesOf: (event) => quoted[event.index] ?? [],
    }),
    evidence: pack({
      id: 'evidence',
      isMultiple: false,
      isCommonestFirst: false,
      candidates: codes(EVIDENCE),
      valuesOf: (event) => [evidenceOf(event)],
    }),
    status: pack({
      id: 'status',
      isMultiple: false,
      isCommonestFirst: false,
      candidates: codes(STATUSES),
      valuesOf: (event) => [event.status],
    }),
  };
}

/** The documents that each event, or one of its relations, quotes. */
function quotedDocuments(chronology: Chronology): readonly (readonly string[])[] {
  const documents = chronology.events.map((event) =>
    event.evidence.flatMap((piece) => (piece.type === 'quotation' ? [piece.document] : [])),
  );
  for (const passage of chronology.passages) {
    for (const event of passage.events) documents[event]?.push(passage.document);
  }
  return documents;
}
