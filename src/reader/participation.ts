import type { Chronology, ChronologyEvent } from '../chronology/chronology.ts';
import type { ReaderKey } from '../i18n/areas/reader.ts';
import { actorKind } from '../query/facets.ts';

type Part = ChronologyEvent['actors'][number];

/** Everybody of one kind who took part in an event, each once, with all the parts they took. */
export interface ParticipationGroup {
  readonly label: ReaderKey;
  readonly participants: readonly { readonly actor: string; readonly parts: readonly Part[] }[];
}

const GROUPS = [
  ['person', 'people'],
  ['organisation', 'organisations'],
  ['group', 'groups'],
] as const;

/** People, then organisations (states among them), then groups, each in the order of the file; kinds without any are left out. */
export function participationGroups(chronology: Chronology, event: ChronologyEvent): ParticipationGroup[] {
  return GROUPS.flatMap(([kind, label]) => {
    const parts = event.actors.filter(
      ({ actor }) => actorKind(chronology.actorById.get(actor)?.type ?? 'organisation') === kind,
    );
    const actors = [...new Set(parts.map(({ actor }) => actor))];
    const participants = actors.map((actor) => ({
      actor,
      parts: parts.filter((part) => part.actor === actor),
    }));
    return participants.length === 0 ? [] : [{ label, participants }];
  });
}
