import type { Index } from '../query/index.ts';
import { FACET_IDS, type FacetChoice, type FacetId } from '../query/query.ts';
import { eventsOfTarget } from '../query/target-events.ts';
import { nodeKeysOf, spanOf, type Target } from '../query/target.ts';
import type { View } from './view.ts';

const HIT_TYPES = ['event', 'topic', 'actor', 'place', 'series', 'kind'] as const;

function isKnown(index: Index, target: Target): boolean {
  const { type, id } = target;
  switch (type) {
    case 'edge':
      return nodeKeysOf(id)?.every((key) => isKnownNode(index, key)) ?? false;
    case 'span':
      return spanOf(id) !== null;
    case 'stretch':
    case 'evidence':
    case 'status':
    case 'certainty':
    case 'mode':
    case 'publisher':
    case 'country':
      return eventsOfTarget(index, target).length > 0;
    default:
      return index.chronology[`${type}ById`].has(id);
  }
}

function isKnownNode(index: Index, key: string): boolean {
  const [type = '', id = ''] = key.split(/:(.*)/s);
  return (
    (type === 'topic' || type === 'actor' || type === 'place' || type === 'event') &&
    isKnown(index, { type, id })
  );
}

/** Whether a hit's key names something here: a paragraph of a document is named after the document. */
function isKnownHit(index: Index, key: string): boolean {
  const [type = '', id = ''] = key.split(/:(.*)/s);
  if (type === 'document') return isKnown(index, { type, id: id.replace(/@\d+$/, '') });
  return HIT_TYPES.some((known) => known === type && isKnown(index, { type: known, id }));
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
  const without: Partial<Record<FacetId, readonly string[]>> = {};
  const valuesIn = (id: FacetId, values: readonly string[]): readonly string[] => {
    if (values.length === 0) return values;
    const { valueById } = index.facets[id];
    missing.push(...values.filter((value) => !valueById.has(value)));
    return values.filter((value) => valueById.has(value));
  };
  for (const id of FACET_IDS) {
    const choice = view.query.facets[id];
    const values = valuesIn(id, choice?.values ?? []);
    const refused = valuesIn(id, view.query.without[id] ?? []);
    if (choice !== undefined && values.length > 0) facets[id] = { ...choice, values };
    if (refused.length > 0) without[id] = refused;
  }
  const focus = view.focus !== null && isKnown(index, view.focus) ? view.focus : null;
  if (view.focus !== null && focus === null) missing.push(view.focus.id);
  const hit = view.hit !== null && isKnownHit(index, view.hit) ? view.hit : null;
  if (view.hit !== hit) missing.push(view.hit ?? '');
  const compared = view.compared?.every((target) => isKnown(index, target)) ? view.compared : null;
  if (compared === null) missing.push(...(view.compared ?? []).map(({ id }) => id));
  const astray = (view.network.path ?? []).filter((target) => !isKnown(index, target));
  missing.push(...astray.map(({ id }) => id));
  const path = astray.length > 0 ? null : view.network.path;
  const isPinKnown = (pin: string): boolean => isKnownNode(index, pin.replace(/@.*/, ''));
  missing.push(...view.network.pins.filter((pin) => !isPinKnown(pin)));
  const network = { ...view.network, path, pins: view.network.pins.filter(isPinKnown) };
  const known = (ids: readonly string[]): readonly string[] => {
    missing.push(...ids.filter((id) => !index.chronology.eventById.has(id)));
    return ids.filter((id) => index.chronology.eventById.has(id));
  };
  const [origins, labelled] = [known(view.origins), known(view.labelled)];
  const quoted = index.chronology.passageById.has(view.quoted ?? '') ? view.quoted : null;
  if (view.quoted !== quoted) missing.push(view.quoted ?? '');
  const query = { ...view.query, facets, without };
  return { view: { ...view, query, focus, hit, compared, network, origins, labelled, quoted }, missing };
}
