import { passageId, type ChronologyEvent, type Evidence, type Passage, type Relation } from './chronology.ts';
import type { Documents } from './evidence.ts';

type Collected = Pick<Passage, 'id' | 'document' | 'start' | 'end'> & { readonly events: Set<number> };

/** The passages that evidence quotes and that stand in their documents' texts, by document and then by place. */
export function collectPassages(
  events: ReadonlyMap<string, ChronologyEvent>,
  relations: readonly Relation[],
  documents: Documents,
): readonly Passage[] {
  const passages = new Map<string, Collected>();

  function collect(evidence: readonly Evidence[], ...by: readonly (ChronologyEvent | undefined)[]): void {
    for (const piece of evidence) {
      if (piece.type !== 'quotation') continue;
      const { document, exact, start, end } = piece;
      if (documents.get(document)?.document.text?.slice(start, end) !== exact) continue;
      const id = passageId(piece);
      const passage = passages.get(id) ?? { id, document, start, end, events: new Set() };
      for (const event of by) if (event) passage.events.add(event.index);
      passages.set(id, passage);
    }
  }

  for (const event of documents.size > 0 ? events.values() : []) {
    collect(event.evidence, event);
    for (const { evidence = [] } of event.alternatives ?? []) collect(evidence, event);
  }
  for (const { from, to, evidence } of relations) collect(evidence, events.get(from), events.get(to));
  const order = new Map([...documents.keys()].map((id, at) => [id, at]));
  return [...passages.values()]
    .sort(
      (a, b) =>
        (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0) || a.start - b.start || a.end - b.end,
    )
    .map((passage) => ({ ...passage, events: [...passage.events].sort((a, b) => a - b) }));
}
