/** The view: everything a person would call "where I was". Small, plain and serialisable. */
import type { Query } from '../query/query.ts';
import { EMPTY_QUERY } from '../query/query.ts';
import type { NodeKind, Target } from '../query/target.ts';

/** What the timeline's lanes are made of. */
export type LaneBy = 'topic' | 'kind' | 'series' | 'organisation' | 'place' | 'document' | 'none';
export const LANES: readonly LaneBy[] = [
  'topic',
  'kind',
  'series',
  'organisation',
  'place',
  'document',
  'none',
];

export type PanelId = 'filters' | 'timeline' | 'network' | 'reader';
export const PANELS: readonly PanelId[] = ['filters', 'timeline', 'network', 'reader'];

export const NODE_KINDS: readonly NodeKind[] = ['topic', 'organisation', 'person', 'group', 'place'];

export interface View {
  readonly query: Query;
  /** The stretch of time on show, epoch ms [from, to); null for the whole range. */
  readonly window: readonly [number, number] | null;
  readonly lanes: LaneBy;
  readonly focus: Target | null;
  /** Panels that are folded away. */
  readonly closed: readonly PanelId[];
  /** The panel that fills the workspace; on a narrow screen, the tab on show. */
  readonly maximised: PanelId | null;
  /** Kinds of node the network shows. */
  readonly nodes: readonly NodeKind[];
}

export const FIRST_VIEW: View = {
  query: EMPTY_QUERY,
  window: null,
  lanes: 'topic',
  focus: null,
  closed: [],
  maximised: null,
  nodes: ['topic', 'organisation', 'group', 'place'],
};
