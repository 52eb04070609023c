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

/** What a tie weighs: the events in common, how much more often than chance (normalised PMI), or their share of all either has (Jaccard). */
export type Weight = 'count' | 'npmi' | 'jaccard';
export const WEIGHTS = ['count', 'npmi', 'jaccard'] as const satisfies readonly Weight[];
/** Of each weight the lightest there is: events; hundredths of the others. */
export const LEAST: Readonly<Record<Weight, number>> = { count: 1, npmi: -100, jaccard: 0 };

/** What a path may end in. */
export const PATH_ENDS = ['topic', 'actor', 'place', 'event'] as const satisfies readonly Target['type'][];

/** The ways to show the network, each with its values; the first is that of the first view. */
export const NETWORK_WAYS = {
  as: ['map', 'table', 'matrix'],
  weight: WEIGHTS,
  /** Of the ties that are heavy enough, those worth drawing only, or all. */
  draw: ['backbone', 'all'],
  /** How many steps around the focus are shown; what lies further is faded, or left out. */
  ego: ['whole', 'one', 'two'],
  beyond: ['faded', 'out'],
  /** Whether a path is of the fewest steps, or of the strongest. */
  route: ['fewest', 'strongest'],
  /** Whether communities, nodes tied among themselves more than to others, are outlined. */
  hulls: ['none', 'communities'],
  /** The order of the matrix, and of the table. */
  order: ['count', 'name', 'cluster'],
  sort: ['heaviest', 'lightest', 'a', 'a-back', 'b', 'b-back'],
} as const;
type Ways = typeof NETWORK_WAYS;

export type NetworkChoice = { readonly [way in keyof Ways]: Ways[way][number] } & {
  /** The lightest ties that are shown, by each weight: events, and hundredths of the others. */
  readonly least: Readonly<Record<Weight, number>>;
  /** Words that an end of a tie in the table has in its name. */
  readonly find: string;
  /** The ends of the path on show: topics, actors, places or events; null for none. */
  readonly path: readonly [Target, Target] | null;
  /** Nodes held in a place of the map, each as `KEY@XxY`: thousandths of its width and height, from the top left. */
  readonly pins: readonly string[];
};

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
  /** How the network shows the ties, and which. */
  readonly network: NetworkChoice;
  readonly focus: Target | null;
  /** The hit of the search that was gone to last, by its key (`event:ID`, `document:ID@START`); null for none. */
  readonly hit: string | null;
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
  network: {
    as: 'map',
    weight: 'count',
    draw: 'backbone',
    ego: 'whole',
    beyond: 'faded',
    route: 'fewest',
    order: 'count',
    sort: 'heaviest',
    least: LEAST,
    find: '',
    path: null,
    hulls: 'none',
    pins: [],
  },
  focus: null,
  hit: null,
  labelled: [],
  quoted: null,
  scene: null,
  counted: 'window',
  unmatched: 'hidden',
  closed: [],
  maximised: null,
  nodes: ['topic', 'organisation', 'group', 'place'],
};

/** The stretch of time that a view shows; null for all of it, and where its layout is not along time: the window waits there, unseen. */
export function windowShown({ layout, window }: Pick<View, 'layout' | 'window'>): View['window'] {
  return layout === 'chronological' ? window : null;
}
