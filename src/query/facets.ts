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
      tellValues: ({ actors: taking }, tell) => {
        for (const { actor } of taking) tell(actor);
      },
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
      tellValues: (event, tell) => {
        for (const topic of event.topics) for (const each of tree.lineOf.get(topic) ?? []) tell(each);
      },
    }),
    kind: pack({
      id: 'kind',
      isMultiple: false,
      isCommonestFirst: false,
      candidates: kinds.map((kind) => ({ id: kind.id, label: label(kind.label) })),
      tellValues: (event, tell) => tell(event.kind),
    }),
    series: pack({
      id: 'series',
      ...single,
      candidates: series.map((each) => ({ id: each.id, label: label(each.title) })),
      tellValues: (event, tell) => event.series !== undefined && tell(event.series),
    }),
    organisation: actorFacet('organisation'),
    person: actorFacet('person'),
    group: actorFacet('group'),
    place: pack({
      id: 'place',
      ...single,
      candidates: places.map((place) => ({ id: place.id, label: label(place.name) })),
      tellValues: (event, tell) => event.place !== undefined && tell(event.place),
    }),
    document: pack({
      id: 'document',
      ...several,
      candidates: documents.map((document) => ({ id: document.id, label: label(document.title) })),
      tellValues: (event, tell) => quoted[event.index]?.forEach(tell),
    }),
    evidence: pack({
      id: 'evidence',
      isMultiple: false,
      isCommonestFirst: false,
      candidates: codes(EVIDENCE),
      tellValues: (event, tell) => tell(evidenceOf(event)),
    }),
    status: pack({
      id: 'status',
      isMultiple: false,
      isCommonestFirst: false,
      candidates: codes(STATUSES),
      tellValues: (event, tell) => tell(event.status),
    }),
  };
}

/** The documents that each event, or one of its relations, quotes. */
function quotedDocuments(chronology: Chronology): readonly (readonly string[] | undefined)[] {
  const documents: string[][] = [];
  const note = (event: number, document: string): unknown => (documents[event] ??= []).push(document);
  for (const { index, evidence } of chronology.events) {
    for (const piece of evidence) if (piece.type === 'quotation') note(index, piece.document);
  }
  for (const passage of chronology.passages) {
    for (const event of passage.events) note(event, passage.document);
  }
  return documents;
}
