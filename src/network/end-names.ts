import type { Chronology } from '../chronology/chronology.ts';
import { shortDate } from '../i18n/dates.ts';
import { inTies } from '../i18n/areas/ties.ts';
import { i18n, t } from '../i18n/i18n.svelte.ts';
import type { Index } from '../query/index.ts';
import { eventsOf } from '../query/incidence.ts';
import { nodeLabel } from '../query/labels.ts';
import { nodeKind } from '../query/nodes.ts';
import { nodeKeysOf, type NodeKey, type Target } from '../query/target.ts';
import { fold } from '../query/words.ts';
import { nodeOfTarget } from './lighting.ts';

/** Something a path may end in, as a list shows it. */
export interface End {
  readonly key: NodeKey;
  readonly label: string;
  /** What is sought in. */
  readonly folded: string;
}

/** What a node, an event or a tie is called; nothing for anything else. */
export function labelOfTarget(chronology: Chronology, target: Target | null, language: string): string {
  const key = nodeOfTarget(target);
  const keys = key !== null ? [key] : target?.type === 'edge' ? (nodeKeysOf(target.id) ?? []) : [];
  return keys.map((each) => nodeLabel(chronology, each, language)).join(' – ');
}

/** Every end there is: nodes by how many events have them, most first; then events in order of time. */
export function endsOf(index: Index, language: string): End[] {
  const { chronology, nodes } = index;
  const known = nodes.keys.map((key, number) => ({ key, n: eventsOf(nodes, number).length }));
  const ends = known
    .sort((a, b) => b.n - a.n)
    .map(({ key, n }): End => {
      const name = nodeLabel(chronology, key, language);
      const kind = t(`network.${nodeKind(chronology, key) ?? 'group'}`);
      return { key, label: inTies('end-option', { name, kind, n }), folded: fold(name) };
    });
  for (const { id, date } of chronology.events) {
    const key: NodeKey = `event:${id}`;
    const name = nodeLabel(chronology, key, language);
    const label = inTies('end-event', { name, date: shortDate(date, i18n.locale) });
    ends.push({ key, label, folded: fold(label) });
  }
  return ends;
}

/** The ends that have all these words somewhere in them; those that begin with them first. */
export function findEnds(ends: readonly End[], sought: string): readonly End[] {
  const words = fold(sought).split(/\s+/).filter(Boolean);
  if (words.length === 0) return ends;
  const found = ends.filter(({ folded }) => words.every((word) => folded.includes(word)));
  const [first = ''] = words;
  return [
    ...found.filter(({ folded }) => folded.startsWith(first)),
    ...found.filter(({ folded }) => !folded.startsWith(first)),
  ];
}
