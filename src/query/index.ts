import type { Chronology } from '../chronology/chronology.ts';
import { extentOf, packColumns } from './columns.ts';
import type { Facet } from './facet.ts';
import { packFacets } from './facets.ts';
import { IncidencePacker, once, transposed, type Incidence } from './incidence.ts';
import { packNodes, type NodeColumns } from './nodes.ts';
import type { FacetId } from './query.ts';
import { topicTree } from './topic-tree.ts';

/** Number of hues in the palette; broad themes past it share `NO_HUE`. */
export const HUES = 8;
export const NO_HUE = 255;

/** A chronology made ready for questions: packed columns, one row an event, in order of time. */
export interface Index {
  readonly chronology: Chronology;
  readonly size: number;
  /** The four instants of each event's date (see `EventDate`), epoch ms; NaN for an undated event. */
  readonly earliestStarts: Float64Array;
  readonly latestStarts: Float64Array;
  readonly earliestEnds: Float64Array;
  readonly latestEnds: Float64Array;
  /** How each event's date is known: bits of `date-flags.ts`. */
  readonly dateFlags: Uint8Array;
  /** Hue of each event's first broad theme: 0 to HUES - 1, or NO_HUE. */
  readonly hues: Uint8Array;
  /** Position of each event's kind in `chronology.kinds`; 255 for the 256th and any later one. */
  readonly kinds: Uint8Array;
  /** 3: a verified quotation; 2: a quotation that moved or could not be checked; 1: citation only; 0: broken or none. */
  readonly evidence: Uint8Array;
  /** First day and the end (exclusive) of everything datable, epoch ms; null when nothing is. */
  readonly extent: readonly [number, number] | null;
  readonly facets: Readonly<Record<FacetId, Facet>>;
  /** Topics as stated, actors and places: what the network is made of. */
  readonly nodes: NodeColumns;
  /** Which events quote which passages, by position in `chronology.passages`. */
  readonly passages: Incidence;
  /** Ids of the broadest topics, in the order of the hues. */
  readonly broadTopics: readonly string[];
  /** Broadest topic(s) of every topic, by id. */
  readonly broadestOf: ReadonlyMap<string, readonly string[]>;
  /** Every topic with everything broader, itself first, by id. */
  readonly topicLineOf: ReadonlyMap<string, readonly string[]>;
}

/** Makes a chronology ready for questions; what is large and not always asked for is packed when it is. */
export function indexChronology(chronology: Chronology): Index {
  const tree = topicTree(chronology.topics);
  const columns = packColumns(chronology, tree);
  const nodes = once(() => packNodes(chronology));
  const passages = once(() => transposed(packQuoting(chronology)));
  return {
    chronology,
    size: chronology.events.length,
    ...columns,
    extent: extentOf(columns),
    facets: packFacets(chronology, tree, nodes, columns),
    get nodes() {
      return nodes();
    },
    get passages() {
      return passages();
    },
    broadTopics: tree.broad,
    broadestOf: tree.broadestOf,
    topicLineOf: tree.lineOf,
  };
}

/** Which passages have which events; the other way round it is which events quote which passages. */
function packQuoting({ passages, events }: Chronology): Incidence {
  const packer = new IncidencePacker();
  for (const passage of passages) {
    for (const event of passage.events) packer.add(event);
    packer.endEvent();
  }
  return packer.pack(events.length);
}
