import { passageId, type ChronologyEvent, type Evidence, type Passage, type Relation } from './chronology.ts';
import type { Documents } from './evidence.ts';

type Collected = Pick<Passage, 'id' | 'document' | 'start' | 'end'> & { readonly events: Set<number> };

/** The passages that evidence quotes and that stand in their documents' texts, by document and then by place. */
export function collectPassages(
  events: readonly ChronologyEvent[],
  relations: readonly Relation[],
  documents: Documents,
): readonly Passage[] {
  const passages = new Map<string, Collected>();
  const indexOf = new Map(events.map((event) => [event.id, event.index]));

  function collect(evidence: readonly Evidence[], indexes: readonly number[]): void {
    for (const piece of evidence) {
      if (piece.type !== 'quotation') continue;
      const { document, exact, start, end } = piece;
      if (documents.get(document)?.document.text?.slice(start, end) !== exact) continue;
      const id = passageId(piece);
      const passage = passages.get(id) ?? { id, document, start, end, events: new Set() };
      for (const index of indexes) passage.events.add(index);
      passages.set(id, passage);
    }
  }

  for (const event of events) {
    collect(event.evidence, [event.index]);
    for (const alternative of event.alternatives ?? []) collect(alternative.evidence ?? [], [event.index]);
  }
  for (const { from, to, evidence } of relations) {
    collect(
      evidence,
      [indexOf.get(from), indexOf.get(to)].filter((index) => index !== undefined),
    );
  }
  const order = new Map([...documents.keys()].map((id, at) => [id, at]));
  return [...passages.values()]
    .sort(
      (a, b) =>
        (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0) || a.start - b.start || a.end - b.end,
    )
    .map((passage) => ({ ...passage, events: [...passage.events].sort((a, b) => a - b) }));
}
