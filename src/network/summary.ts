import { t } from '../i18n/i18n.svelte.ts';
import type { Lens } from '../view/lens.ts';
import type { NetworkState } from './network-state.svelte.ts';

/**
 * How much of the chronology the network shows, and how much it leaves out; empty where it has no nodes. A table leaves
 * none of the edges aside.
 */
export function summaryOf(lens: Lens, network: NetworkState, isTable = false): string {
  const { graph, matchedNodes, edges, light, beyond, window } = network;
  const aside = isTable ? 0 : network.aside;
  if (graph === null || graph.nodes.length === 0) return '';
  const { count, total } = network.events;
  if (count === 0)
    return t(window === null || lens.matches.count === 0 ? 'network.no-matches' : 'network.none-in-window');
  const isFiltered = count < total;
  const shown = graph.nodes.length;
  return [
    isFiltered || window !== null
      ? t(window === null ? 'network.some-events' : 'network.events-in-window', { count, n: total })
      : null,
    shown < graph.candidates
      ? t('network.some-nodes', { count: shown, n: graph.candidates })
      : t('network.all-nodes', { n: shown }),
    isFiltered ? t('network.matched-nodes', { n: matchedNodes }) : null,
    light + aside + beyond === 0
      ? t('network.ties', { n: edges.length })
      : t('network.some-ties', { count: edges.length - light - aside - beyond, n: edges.length }),
    light > 0 ? t('network.too-light', { n: light }) : null,
    beyond > 0 ? t('network.beyond', { n: beyond }) : null,
    aside > 0 ? t('network.aside', { n: aside }) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
