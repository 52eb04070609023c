import { textIn, type Chronology, type ChronologyEvent, type Text } from '../chronology/chronology.ts';
import { displayText, isBlank } from '../chronology/display-text.ts';
import type { FacetId } from './query.ts';
import { nodeId, nodeKind } from './nodes.ts';
import type { NodeKey } from './target.ts';

type Naming = (chronology: Chronology, id: string) => Text | undefined;

const actorName: Naming = (chronology, id) => chronology.actorById.get(id)?.name;

/** A country is called what the chronology calls the state of that code. */
const stateName: Naming = ({ actors }, id) =>
  actors.find(({ type, country }) => type === 'state' && country === id)?.name;

const NAMES: Readonly<Record<FacetId, Naming>> = {
  topic: (chronology, id) => chronology.topicById.get(id)?.label,
  kind: (chronology, id) => chronology.kindById.get(id)?.label,
  series: (chronology, id) => chronology.seriesById.get(id)?.title,
  organisation: actorName,
  person: actorName,
  group: actorName,
  place: (chronology, id) => chronology.placeById.get(id)?.name,
  country: stateName,
  document: (chronology, id) => chronology.documentById.get(id)?.title,
  evidence: () => undefined,
  status: () => undefined,
  certainty: () => undefined,
  mode: () => undefined,
  publisher: actorName,
  year: () => undefined,
};

/**
 * What a value is called, fit to show, in the reader's language where the data has it. The id where it has no
 * name: so for evidence and status, whose codes the interface names itself.
 */
export function labelOf(chronology: Chronology, facet: FacetId, value: string, language: string): string {
  return nameOrId(chronology, NAMES[facet](chronology, value), value, language);
}

/** What an event is called, fit to show: its title, in the reader's language where it has one, or its id. */
export function titleOf(
  chronology: Chronology,
  event: ChronologyEvent | undefined,
  language: string,
): string {
  return nameOrId(chronology, event?.title, event?.id ?? '', language);
}

/** What a node of the network is called, fit to show; its id where it has no name. */
export function nodeLabel(chronology: Chronology, key: NodeKey, language: string): string {
  const kind = nodeKind(chronology, key);
  if (kind === null) return nodeId(key);
  if (kind !== 'event') return labelOf(chronology, kind, nodeId(key), language);
  return nameOrId(chronology, chronology.eventById.get(nodeId(key))?.title, nodeId(key), language);
}

/** A name fit to show, or the id where nothing of the name would be seen. */
export function nameOrId(
  { language: own }: Chronology,
  name: Text | undefined,
  id: string,
  language: string,
): string {
  const text = displayText(textIn(name, language, own)).trim();
  return isBlank(text) ? id : text;
}
