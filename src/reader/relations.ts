import type { Chronology, ChronologyEvent, Relation } from '../chronology/chronology.ts';
import type { ReaderKey } from '../i18n/areas/reader.ts';

/** The words for a relation, seen from the event it comes from and from the one it goes to. */
const WORDS = {
  'part-of': { from: 'relation.part-of', to: 'relation.includes' },
  follows: { from: 'relation.followed-by', to: 'relation.follows' },
  announces: { from: 'relation.announces', to: 'relation.announced-by' },
  'leads-to': { from: 'relation.led-to', to: 'relation.arose-from' },
} as const satisfies Record<Relation['type'], Record<'from' | 'to', ReaderKey>>;

/** The order in which they are read: where an event belongs, what came before it, what came after. */
const ORDER: readonly ReaderKey[] = [
  'relation.part-of',
  'relation.includes',
  'relation.arose-from',
  'relation.follows',
  'relation.announced-by',
  'relation.announces',
  'relation.led-to',
  'relation.followed-by',
];

export interface RelatedEvent {
  readonly event: ChronologyEvent;
  readonly relation: Relation;
  /** Position among the event's relations, which its notes go by. */
  readonly position: number;
}

/** Events that stand in the same relation to one event, in order of time. */
export interface RelationGroup {
  readonly words: ReaderKey;
  readonly related: readonly RelatedEvent[];
}

/**
 * An event's relations in words, from where it stands: `from` is the part, or the earlier; `to` the whole, or
 * the later. So with A `follows` B in the file, B follows A.
 */
export function relationGroups(chronology: Chronology, eventId: string): RelationGroup[] {
  const groups = new Map<ReaderKey, RelatedEvent[]>();
  for (const [position, relation] of (chronology.relationsOf.get(eventId) ?? []).entries()) {
    const end = relation.from === eventId ? 'from' : 'to';
    const event = chronology.eventById.get(end === 'from' ? relation.to : relation.from);
    if (event === undefined) continue;
    const words = WORDS[relation.type][end];
    groups.set(words, [...(groups.get(words) ?? []), { event, relation, position }]);
  }
  return ORDER.flatMap((words) => {
    const related = groups.get(words);
    return related === undefined
      ? []
      : [{ words, related: related.sort((a, b) => a.event.index - b.event.index) }];
  });
}
