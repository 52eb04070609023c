import {
  passageId,
  type Chronology,
  type ChronologyEvent,
  type Quotation,
} from '../../chronology/chronology.ts';
import { labelOf, nodeLabel } from '../../query/labels.ts';
import { isNodeKey, type Target } from '../../query/target.ts';
import { sourcesOf } from '../../reader/sources.ts';
import type { View } from '../../view/view.ts';

/** What is said large beside the timeline: a quotation, an event, or the name of anything else in focus. */
export type Large =
  | { readonly type: 'quotation'; readonly quotation: Quotation }
  | { readonly type: 'event'; readonly event: ChronologyEvent }
  | { readonly type: 'other'; readonly target: Target };

/** The quotation a passage stands in, as the first event that quotes it has it; null where there is none. */
export function quotationOf(chronology: Chronology, id: string): Quotation | null {
  const passage = chronology.passageById.get(id);
  const quoting = (passage?.events ?? []).flatMap((at) => chronology.events[at] ?? []);
  for (const event of quoting) {
    const relations = chronology.relationsOf.get(event.id) ?? [];
    const evidence = [event, ...relations, ...(event.alternatives ?? [])].flatMap(
      (each) => each.evidence ?? [],
    );
    const found = evidence.find((each) => each.type === 'quotation' && passageId(each) === id);
    if (found?.type === 'quotation') return found;
  }
  return null;
}

/** What a view has shown large: its quotation, else what is in focus; null for neither. */
export function largeOf(
  chronology: Chronology,
  { quoted, focus }: Pick<View, 'quoted' | 'focus'>,
): Large | null {
  const passage = quoted ?? (focus?.type === 'passage' ? focus.id : null);
  const quotation = passage === null ? null : quotationOf(chronology, passage);
  if (quotation !== null) return { type: 'quotation', quotation };
  if (focus === null) return null;
  const event = focus.type === 'event' ? chronology.eventById.get(focus.id) : undefined;
  return event === undefined ? { type: 'other', target: focus } : { type: 'event', event };
}

/** The passage to show large after the one on show: those of the event in focus one after another, then none. */
export function nextQuoted(
  chronology: Chronology,
  { quoted, focus }: Pick<View, 'quoted' | 'focus'>,
): string | null {
  const passages = sourcesOf(chronology, focus).passages.filter((id) => chronology.passageById.has(id));
  return passages[quoted === null ? 0 : passages.indexOf(quoted) + 1] ?? null;
}

/** What a thing in focus that is no event is called; empty for what has no name of its own. */
export function nameOf(chronology: Chronology, { type, id }: Target, language: string): string {
  switch (type) {
    case 'topic':
    case 'kind':
    case 'series':
    case 'place':
    case 'document':
      return labelOf(chronology, type, id, language);
    case 'actor':
      return labelOf(chronology, 'organisation', id, language);
    case 'edge':
      return id
        .split('~')
        .flatMap((key) => (isNodeKey(key) ? nodeLabel(chronology, key, language) : []))
        .join(' · ');
    default:
      return '';
  }
}
