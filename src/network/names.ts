import { textIn, type Chronology } from '../chronology/chronology.ts';
import { displayText } from '../chronology/display-text.ts';
import { t } from '../i18n/i18n.svelte.ts';
import { nodeId, nodeKind } from '../query/nodes.ts';
import { nodeLabel } from '../query/labels.ts';
import type { NodeKey } from '../query/target.ts';
import type { NodeFacts } from './facts.ts';

/** What stands beside a node on the map: the short name where there is one. */
export function shortLabel(chronology: Chronology, key: NodeKey, language: string): string {
  const actor = key.startsWith('actor:') ? chronology.actorById.get(nodeId(key)) : undefined;
  const short = displayText(textIn(actor?.shortName, language, chronology.language)).trim();
  return short || nodeLabel(chronology, key, language);
}

/** A node in words: "Youth, theme, 12 events, tied to 9; strongest: Emerging technologies, 6". */
export function nodeInWords(chronology: Chronology, facts: NodeFacts, language: string): string {
  const name = nodeLabel(chronology, facts.key, language);
  const kind = t(`network.${nodeKind(chronology, facts.key) ?? 'group'}`);
  const events = t('common.event-count', { n: facts.events });
  if (facts.strongest === null) return t('network.node-alone', { name, kind, events });
  const strongest = nodeLabel(chronology, facts.strongest.key, language);
  return t('network.node', { name, kind, events, n: facts.ties, strongest, weight: facts.strongest.weight });
}

/** An edge in words: "Youth and Emerging technologies: 6 events in common". */
export function edgeInWords(
  chronology: Chronology,
  [a, b]: readonly [NodeKey, NodeKey],
  weight: number,
  language: string,
): string {
  return t('network.edge', {
    a: nodeLabel(chronology, a, language),
    b: nodeLabel(chronology, b, language),
    n: weight,
  });
}
