import type { Index } from '../query/index.ts';
import { FACET_IDS, type FacetChoice, type FacetId } from '../query/query.ts';
import type { Target } from '../query/target.ts';
import type { View } from './view.ts';

function isKnown(index: Index, target: Target): boolean {
  const { chronology } = index;
  switch (target.type) {
    case 'event':
      return chronology.eventById.has(target.id);
    case 'topic':
      return chronology.topicById.has(target.id);
    case 'actor':
      return chronology.actorById.has(target.id);
    case 'place':
      return chronology.placeById.has(target.id);
    case 'series':
      return chronology.seriesById.has(target.id);
    case 'document':
      return chronology.documentById.has(target.id);
    case 'passage':
      return chronology.passageById.has(target.id);
    case 'kind':
      return chronology.kindById.has(target.id);
    case 'edge':
      return (
        target.id.split('~').length === 2 && target.id.split('~').every((key) => isKnownNode(index, key))
      );
    case 'span':
      return /^-?\d+\.\.-?\d+$/.test(target.id);
    case 'evidence':
    case 'status':
      return index.facets[target.type].valueById.has(target.id);
  }
}

function isKnownNode(index: Index, key: string): boolean {
  const [type = '', id = ''] = key.split(/:(.*)/s);
  return (type === 'topic' || type === 'actor' || type === 'place') && isKnown(index, { type, id });
}

/**
 * The view with everything left out that this chronology does not have, and the names of what was left out:
 * a link may come from another version, or be mistyped.
 */
export function reconcile(
  view: View,
  index: Index,
): { readonly view: View; readonly missing: readonly string[] } {
  const missing: string[] = [];
  const facets: Partial<Record<FacetId, FacetChoice>> = {};
  for (const id of FACET_IDS) {
    const choice = view.query.facets[id];
    if (choice === undefined) continue;
    const values = choice.values.filter((value) => index.facets[id].valueById.has(value));
    missing.push(...choice.values.filter((value) => !values.includes(value)));
    if (values.length > 0) facets[id] = { ...choice, values };
  }
  const focus = view.focus !== null && isKnown(index, view.focus) ? view.focus : null;
  if (view.focus !== null && focus === null) missing.push(view.focus.id);
  const compared = view.compared?.every((target) => isKnown(index, target)) ? view.compared : null;
  if (compared === null) missing.push(...(view.compared ?? []).map(({ id }) => id));
  const known = (ids: readonly string[]): readonly string[] => {
    missing.push(...ids.filter((id) => !index.chronology.eventById.has(id)));
    return ids.filter((id) => index.chronology.eventById.has(id));
  };
  const [origins, labelled] = [known(view.origins), known(view.labelled)];
  const quoted = index.chronology.passageById.has(view.quoted ?? '') ? view.quoted : null;
  if (view.quoted !== quoted) missing.push(view.quoted ?? '');
  const query = { ...view.query, facets };
  return { view: { ...view, query, focus, compared, origins, labelled, quoted }, missing };
}
