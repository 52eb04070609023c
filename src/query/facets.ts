import { textIn, type Chronology, type Text } from '../chronology/chronology.ts';
import { LAST_KIND } from './columns.ts';
import { CERTAINTIES, certaintyOf, EVIDENCE, evidenceOf, MODES, STATUSES } from './evidence.ts';
import {
  askEvents,
  codedValues,
  deriveValues,
  packFacet,
  type Facet,
  type FacetDescriptor,
  type TellValues,
} from './facet.ts';
import { IncidencePacker, once, packEvents } from './incidence.ts';
import { nodeId, type NodeColumns } from './nodes.ts';
import type { FacetId } from './query.ts';
import type { NodeKind } from './target.ts';
import { publishersOf } from './publishers.ts';
import { countedAtMs } from './counts.ts';
import type { Columns } from './columns.ts';
import { yearOfMs } from './year.ts';
import type { TopicTree } from './topic-tree.ts';

/** The kind of node and facet an actor belongs to: states are counted among organisations. */
export function actorKind(
  type: Chronology['actors'][number]['type'],
): Exclude<NodeKind, 'topic' | 'place' | 'event'> {
  return type === 'state' ? 'organisation' : type;
}

/** The facets whose values the chronology or the program lists. */
type DescribedId = Exclude<FacetId, 'publisher' | 'year'>;

/** What makes each facet. Topics stand in their tree, kinds in the order of the file, codes best first, others commonest first. */
function describeFacets(
  chronology: Chronology,
  tree: TopicTree,
): Readonly<Record<DescribedId, FacetDescriptor>> {
  const { language } = chronology;
  type Labelled = { readonly id: string; readonly label: Text };
  const describe = (
    id: FacetId,
    values: readonly (Labelled & { readonly parent?: string | null })[],
    { isMultiple = false, isCommonestFirst = false },
  ): FacetDescriptor => {
    const candidates = values.map((value) => ({ ...value, label: textIn(value.label, language) }));
    return { id, isMultiple, candidates, isCommonestFirst };
  };
  const single = { isCommonestFirst: true };
  const several = { isMultiple: true, isCommonestFirst: true };
  const codes = (list: readonly string[]): Labelled[] => list.map((id) => ({ id, label: id }));
  const titled = (list: readonly { readonly id: string; readonly title: Text }[]): Labelled[] =>
    list.map(({ id, title }) => ({ id, label: title }));
  const named = (list: readonly { readonly id: string; readonly name: Text }[]): Labelled[] =>
    list.map(({ id, name }) => ({ id, label: name }));
  const actors = (kind: NodeKind): Labelled[] =>
    named(chronology.actors.filter(({ type }) => actorKind(type) === kind));
  const topics = tree.ordered.map(({ topic: { id, label }, parent }) => ({ id, label, parent }));
  const kinds = chronology.kinds.map(({ id, label }) => ({ id, label }));
  return {
    topic: describe('topic', topics, { isMultiple: true }),
    kind: describe('kind', kinds, {}),
    series: describe('series', titled(chronology.series), single),
    organisation: describe('organisation', actors('organisation'), several),
    person: describe('person', actors('person'), several),
    group: describe('group', actors('group'), several),
    place: describe('place', named(chronology.places), single),
    country: describe('country', codes(countriesOf(chronology)), single),
    document: describe('document', titled(chronology.documents), several),
    evidence: describe('evidence', codes(EVIDENCE), {}),
    status: describe('status', codes(STATUSES), {}),
    certainty: describe('certainty', codes(CERTAINTIES), {}),
    mode: describe('mode', codes(MODES), {}),
  };
}

/** Every facet, each packed when it is first asked for. */
export function packFacets(
  chronology: Chronology,
  tree: TopicTree,
  nodes: () => NodeColumns,
  columns: Columns,
): Readonly<Record<FacetId, Facet>> {
  const descriptors = once(() => describeFacets(chronology, tree));

  /** A facet whose values are nodes; `idsOf` tells which of its values a node stands for. */
  const ofNodes = (id: DescribedId, prefix: string, idsOf: (id: string) => readonly string[]) =>
    once(() => {
      const descriptor = descriptors()[id];
      const positionOf = new Map(descriptor.candidates.map((candidate, at) => [candidate.id, at]));
      const positions = nodes().keys.map((key) => {
        if (!key.startsWith(prefix)) return [];
        return idsOf(nodeId(key)).flatMap((each) => positionOf.get(each) ?? []);
      });
      return packFacet(descriptor, deriveValues(nodes(), positions));
    });

  const ofEvents = (id: DescribedId, tellValues: () => TellValues) =>
    once(() => {
      const descriptor = descriptors()[id];
      return packFacet(descriptor, askEvents(chronology, descriptor.candidates, tellValues()));
    });

  const itself = (id: string): readonly string[] => [id];
  // The first lanes are made of topics: they are packed without the other nodes, which are asked for later.
  const topic = once(() => {
    const descriptor = descriptors().topic;
    const positionOf = new Map(descriptor.candidates.map(({ id }, at) => [id, at]));
    const lineOf = new Map<string, readonly number[]>();
    for (const [id, line] of tree.lineOf)
      lineOf.set(
        id,
        line.flatMap((each) => positionOf.get(each) ?? []),
      );
    const values = packEvents(chronology, ({ topics }, tell) => {
      for (const each of topics) lineOf.get(each)?.forEach(tell);
    });
    return packFacet(descriptor, values);
  });
  const organisation = ofNodes('organisation', 'actor:', itself);
  const person = ofNodes('person', 'actor:', itself);
  const group = ofNodes('group', 'actor:', itself);
  const place = ofNodes('place', 'place:', itself);
  const country = ofNodes('country', 'place:', (id) => [chronology.placeById.get(id)?.country ?? '']);
  const kind = once(() => {
    const descriptor = descriptors().kind;
    const { candidates } = descriptor;
    // The column holds bytes: of more kinds than it can number, the events tell.
    const values =
      candidates.length <= LAST_KIND
        ? codedValues(columns.kinds, candidates.length)
        : askEvents(chronology, candidates, (event, tell) => tell(event.kind));
    return packFacet(descriptor, values);
  });
  const series = ofEvents('series', () => (event, tell) => {
    if (event.series !== undefined) tell(event.series);
  });
  const document = ofEvents('document', () => {
    const quoted = quotedDocuments(chronology);
    return ({ index }, tell) => quoted[index]?.forEach(tell);
  });
  const evidence = ofEvents('evidence', () => (event, tell) => tell(evidenceOf(event)));
  const status = ofEvents('status', () => (event, tell) => tell(event.status));

  const certainty = ofEvents('certainty', () => (event, tell) => tell(certaintyOf(event)));
  const mode = ofEvents('mode', () => (event, tell) => {
    if (event.mode !== undefined) tell(event.mode);
  });
  const publisher = once(() => {
    const publishers = publishersOf(chronology);
    const candidates = publishers.all;
    const values = askEvents(chronology, candidates, (event, tell) => publishers.of(event).forEach(tell));
    return packFacet({ id: 'publisher', isMultiple: true, candidates, isCommonestFirst: true }, values);
  });
  const year = once(() => packYears(columns));

  return {
    get topic() {
      return topic();
    },
    get kind() {
      return kind();
    },
    get series() {
      return series();
    },
    get organisation() {
      return organisation();
    },
    get person() {
      return person();
    },
    get group() {
      return group();
    },
    get place() {
      return place();
    },
    get country() {
      return country();
    },
    get document() {
      return document();
    },
    get evidence() {
      return evidence();
    },
    get status() {
      return status();
    },
    get certainty() {
      return certainty();
    },
    get mode() {
      return mode();
    },
    get publisher() {
      return publisher();
    },
    get year() {
      return year();
    },
  };
}

/** The countries that the places lie in, by code, each once. */
function countriesOf({ places }: Chronology): readonly string[] {
  return [...new Set(places.flatMap(({ country }) => country ?? []))].filter((code) => code !== '');
}

/** The calendar years in which events are counted (`countedAtMs`), in order; undated ones are in none. */
export function packYears(columns: Pick<Columns, 'earliestStarts' | 'latestEnds'>): Facet {
  const years = Int32Array.from(columns.earliestStarts, (_, event) => yearOfMs(countedAtMs(columns, event)));
  const dated = years.filter((_, event) => !Number.isNaN(countedAtMs(columns, event)));
  const candidates = [...new Set(dated)]
    .sort((a, b) => a - b)
    .map((year) => ({ id: String(year), label: String(year) }));
  const positionOf = new Map(candidates.map(({ id }, position) => [id, position]));
  const packer = new IncidencePacker();
  for (const [event, year] of years.entries()) {
    const position = positionOf.get(String(year));
    if (position !== undefined && !Number.isNaN(countedAtMs(columns, event))) packer.add(position);
    packer.endEvent();
  }
  return packFacet(
    { id: 'year', isMultiple: false, candidates, isCommonestFirst: false },
    packer.packValues(),
  );
}

/** The documents that each event, or one of its relations, quotes. */
function quotedDocuments(chronology: Chronology): readonly (readonly string[] | undefined)[] {
  const documents: string[][] = [];
  if (chronology.documents.length === 0) return documents;
  const note = (event: number, document: string): unknown => (documents[event] ??= []).push(document);
  for (const { index, evidence } of chronology.events) {
    for (const piece of evidence) if (piece.type === 'quotation') note(index, piece.document);
  }
  for (const passage of chronology.passages) {
    for (const event of passage.events) note(event, passage.document);
  }
  return documents;
}
