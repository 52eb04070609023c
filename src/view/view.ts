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

export const NODE_KINDS: readonly NodeKind[] = ['topic', 'organisation', 'person', 'group', 'place', 'event'];

/** How the timeline sets events out: along time, one after another, year under year, or each lane from its own beginning. */
export type LayoutId = 'chronological' | 'sequence' | 'years' | 'aligned';
export const LAYOUTS: readonly LayoutId[] = ['chronological', 'sequence', 'years', 'aligned'];

/** The order of lanes: as the chronology lists them, by first event, by number of events, by name. */
export type LaneSort = 'listed' | 'first' | 'count' | 'name';
export const LANE_SORTS: readonly LaneSort[] = ['listed', 'first', 'count', 'name'];

/** What may be compared with its like. */
export const COMPARABLE = ['topic', 'series', 'actor', 'place'] as const satisfies readonly Target['type'][];

/** Which lanes there are and how they stand; lanes are named by the id of their value. */
export interface LaneChoice {
  readonly sort: LaneSort;
  /** Lanes that were moved by hand stand first, in this order. */
  readonly order: readonly string[];
  /** Themes whose narrower ones stand in lanes of their own. */
  readonly opened: readonly string[];
  /** Lanes folded to a thin band. */
  readonly folded: readonly string[];
}

export interface View {
  readonly query: Query;
  /** The stretch of time on show, epoch ms [from, to); null for the whole range. */
  readonly window: readonly [number, number] | null;
  readonly layout: LayoutId;
  /**
   * The stretch on show in a layout that is not along time, in ms of its own axis (see each layout's track); null
   * for all of it.
   */
  readonly frame: readonly [number, number] | null;
  /** Ids of the events from which the lanes they stand in count, in the aligned layout; other lanes count from their first. */
  readonly origins: readonly string[];
  readonly lanes: LaneBy;
  readonly laneChoice: LaneChoice;
  /** Two things, each in a lane of its own instead of the lanes; null for none. */
  readonly compared: readonly [Target, Target] | null;
  /** Whether the timeline also shows when the documents that attest each event were published. */
  readonly published: boolean;
  readonly focus: Target | null;
  /** Ids of the events that alone carry labels; none: as many as there is room for. */
  readonly labelled: readonly string[];
  /** Id of the passage that a briefing shows large. */
  readonly quoted: string | null;
  /** Id of the scene that a briefing is at, though the view may have left it since; null outside a briefing. */
  readonly scene: string | null;
  /** Whether counts are of the window only, or of the whole chronology. */
  readonly counted: 'window' | 'everywhere';
  /** Whether the pictures leave out what does not match, or draw it too, faintly. */
  readonly unmatched: 'hidden' | 'dimmed';
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
  layout: 'chronological',
  frame: null,
  origins: [],
  lanes: 'topic',
  laneChoice: { sort: 'listed', order: [], opened: [], folded: [] },
  compared: null,
  published: false,
  focus: null,
  labelled: [],
  quoted: null,
  scene: null,
  counted: 'window',
  unmatched: 'hidden',
  closed: [],
  maximised: null,
  nodes: ['topic', 'organisation', 'group', 'place'],
};
