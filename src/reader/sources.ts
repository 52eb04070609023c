import {
  passageId,
  type Chronology,
  type ChronologyEvent,
  type Passage,
  type SourceDocument,
} from '../chronology/chronology.ts';
import type { Target } from '../query/target.ts';

/** The documents that stand beside what is in focus, and which of their passages it is about. */
export interface Sources {
  readonly documents: readonly SourceDocument[];
  /** Ids of the passages in focus, the first to be shown first. */
  readonly passages: readonly string[];
}

const NO_SOURCES: Sources = { documents: [], passages: [] };

/** An event stands beside all it quotes, a passage beside its document, a document beside itself; all else alone. */
export function sourcesOf(chronology: Chronology, focus: Target | null): Sources {
  switch (focus?.type) {
    case 'event': {
      const event = chronology.eventById.get(focus.id);
      return event === undefined ? NO_SOURCES : quotedBy(chronology, event);
    }
    case 'passage': {
      const passage = chronology.passageById.get(focus.id);
      return passage === undefined
        ? NO_SOURCES
        : { ...documentOf(chronology, passage), passages: [passage.id] };
    }
    case 'document':
      return documentOf(chronology, { document: focus.id });
    default:
      return NO_SOURCES;
  }
}

function quotedBy(chronology: Chronology, event: ChronologyEvent): Sources {
  const relations = chronology.relationsOf.get(event.id) ?? [];
  const evidence = [
    ...event.evidence,
    ...relations.flatMap((relation) => relation.evidence),
    ...(event.alternatives ?? []).flatMap((alternative) => alternative.evidence ?? []),
  ];
  const quotations = evidence.filter((each) => each.type === 'quotation');
  const documents = [...new Set(quotations.map((quotation) => quotation.document))];
  return {
    documents: documents.flatMap((id) => chronology.documentById.get(id) ?? []),
    passages: [...new Set(quotations.map((quotation) => passageId(quotation)))],
  };
}

function documentOf(chronology: Chronology, { document }: Pick<Passage, 'document'>): Sources {
  const found = chronology.documentById.get(document);
  return found === undefined ? NO_SOURCES : { documents: [found], passages: [] };
}
