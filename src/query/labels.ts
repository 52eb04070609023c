import { textIn, type Chronology, type Text } from '../chronology/chronology.ts';
import { displayText } from '../chronology/display-text.ts';
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
  const name = textIn(NAMES[facet](chronology, value), language, chronology.language);
  return displayText(name).trim() || value;
}

/** What a node of the network is called, fit to show; its id where it has no name. */
export function nodeLabel(chronology: Chronology, key: NodeKey, language: string): string {
  const kind = nodeKind(chronology, key);
  if (kind === null) return nodeId(key);
  if (kind !== 'event') return labelOf(chronology, kind, nodeId(key), language);
  const title = chronology.eventById.get(nodeId(key))?.title;
  return displayText(textIn(title, language, chronology.language)).trim() || nodeId(key);
}
