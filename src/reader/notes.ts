import { passageId, type Chronology, type ChronologyEvent, type Evidence } from '../chronology/chronology.ts';
import type { Target } from '../query/target.ts';

/** A piece of evidence as a numbered note of the event card. */
export interface Note {
  /** Counts from 1; the number that stands beside what it attests. */
  readonly number: number;
  readonly evidence: Evidence;
  /** What it attests: a field's name, `topic:ID`, `actor:ID`, `relation:N` or `alternative:N` (positions from 0). */
  readonly supports: readonly string[];
}

/** The notes of an event, and which of them attest what. */
export interface Notes {
  readonly all: readonly Note[];
  readonly numbersOf: ReadonlyMap<string, readonly number[]>;
}

/**
 * Numbers everything an event card rests on: the event's own evidence, then that of its relations, then that of
 * what other sources say. The same passage or page said twice is one note with all that it attests.
 */
export function notesOf(chronology: Chronology, event: ChronologyEvent): Notes {
  const drafts = new Map<string, { evidence: Evidence; supports: Set<string> }>();
  const add = (evidence: Evidence, supports: readonly string[]): void => {
    const key = keyOf(evidence);
    const draft = drafts.get(key);
    if (draft === undefined) drafts.set(key, { evidence, supports: new Set(supports) });
    else for (const support of supports) draft.supports.add(support);
  };
  for (const evidence of event.evidence) add(evidence, evidence.supports ?? []);
  for (const [position, relation] of (chronology.relationsOf.get(event.id) ?? []).entries()) {
    for (const evidence of relation.evidence) add(evidence, [`relation:${position}`]);
  }
  for (const [position, alternative] of (event.alternatives ?? []).entries()) {
    for (const evidence of alternative.evidence ?? []) add(evidence, [`alternative:${position}`]);
  }

  const all = [...drafts.values()].map(({ evidence, supports }, position): Note => {
    return { number: position + 1, evidence, supports: [...supports] };
  });
  const numbersOf = new Map<string, number[]>();
  for (const { number, supports } of all) {
    for (const support of supports) numbersOf.set(support, [...(numbersOf.get(support) ?? []), number]);
  }
  return { all, numbersOf };
}

function keyOf(evidence: Evidence): string {
  const note = JSON.stringify(evidence.note ?? null);
  return evidence.type === 'quotation'
    ? `${passageId(evidence)} ${evidence.exact} ${note}`
    : `${evidence.url} ${evidence.title} ${note}`;
}

/** The passage a note quotes, to be pointed at; null for a citation. */
export function noteTarget(notes: Notes, number: number): Target | null {
  const evidence = notes.all[number - 1]?.evidence;
  return evidence?.type === 'quotation' ? { type: 'passage', id: passageId(evidence) } : null;
}
