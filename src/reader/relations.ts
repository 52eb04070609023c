import type { Chronology, ChronologyEvent, Relation } from '../chronology/chronology.ts';
import type { MessageKey } from '../i18n/en/index.ts';

/** The words for a relation, seen from the event it comes from and from the one it goes to. */
const WORDS = {
  'part-of': { from: 'reader.relation.part-of', to: 'reader.relation.includes' },
  follows: { from: 'reader.relation.followed-by', to: 'reader.relation.follows' },
  announces: { from: 'reader.relation.announces', to: 'reader.relation.announced-by' },
  'leads-to': { from: 'reader.relation.led-to', to: 'reader.relation.arose-from' },
} as const satisfies Record<Relation['type'], Record<'from' | 'to', MessageKey>>;

/** The order in which they are read: where an event belongs, what came before it, what came after. */
const ORDER: readonly MessageKey[] = [
  'reader.relation.part-of',
  'reader.relation.includes',
  'reader.relation.arose-from',
  'reader.relation.follows',
  'reader.relation.announced-by',
  'reader.relation.announces',
  'reader.relation.led-to',
  'reader.relation.followed-by',
];

export interface RelatedEvent {
  readonly event: ChronologyEvent;
  readonly relation: Relation;
  /** Position among the event's relations, which its notes go by. */
  readonly position: number;
}

/** Events that stand in the same relation to one event, in order of time. */
export interface RelationGroup {
  readonly words: MessageKey;
  readonly related: readonly RelatedEvent[];
}

/**
 * An event's relations in words, from where it stands: `from` is the part, or the earlier; `to` the whole, or
 * the later. So with A `follows` B in the file, B follows A.
 */
export function relationGroups(chronology: Chronology, eventId: string): RelationGroup[] {
  const groups = new Map<MessageKey, RelatedEvent[]>();
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
