import type { ChronologyEvent, Evidence } from '../chronology/chronology.ts';
import type { Index } from '../query/index.ts';
import { eventsOfEdge } from '../query/nodes.ts';
import type { PathStep } from '../query/paths.ts';
import type { NodeKey } from '../query/target.ts';

/** One of the events that make an edge, with what attests its two ends. */
export interface Attestation {
  readonly event: ChronologyEvent;
  /** Evidence that supports either end; where none names them, all the evidence the event has. */
  readonly evidence: readonly Evidence[];
  /** Whether the evidence names an end, rather than the event as a whole. */
  readonly isDirect: boolean;
}

/** The matched events that have both nodes, in order of time, each with the evidence for it, quotations first. */
export function attestationsOf(index: Index, a: NodeKey, b: NodeKey, mask: Uint8Array): Attestation[] {
  return Array.from(eventsOfEdge(index, a, b))
    .filter((event) => mask[event] === 1)
    .flatMap((position) => {
      const event = index.chronology.events[position];
      return event === undefined ? [] : [attestationOf(event, a, b)];
    });
}

/** What attests that an event has both nodes; an end that is the event itself needs no naming. */
export function attestationOf(event: ChronologyEvent, a: NodeKey, b: NodeKey): Attestation {
  const [forA, forB] = [supportOf(a), supportOf(b)];
  const ends = ({ supports = [] }: Evidence): number =>
    Number(supports.includes(forA)) + Number(supports.includes(forB));
  const naming = event.evidence.filter((piece) => ends(piece) > 0);
  const isDirect = naming.length > 0;
  const weightOf = (piece: Evidence): number => (piece.type === 'quotation' ? 10 : 0) + ends(piece);
  const evidence = (isDirect ? naming : event.evidence).toSorted((x, y) => weightOf(y) - weightOf(x));
  return { event, evidence, isDirect };
}

/** As many events of one step are weighed against each other. */
const MOST_WEIGHED = 200;

/** The events of a step of a path, those first of which a quotation names an end, then those that have any; each list in order of time. */
export function bestAttested(index: Index, { from, to, events }: PathStep): Attestation[] {
  const all = events.slice(0, MOST_WEIGHED).flatMap((position) => {
    const event = index.chronology.events[position];
    return event === undefined ? [] : [attestationOf(event, from, to)];
  });
  const rank = ({ evidence, isDirect }: Attestation): number =>
    (evidence.some(({ type }) => type === 'quotation') ? 2 : 0) + Number(isDirect);
  return all.sort((a, b) => rank(b) - rank(a) || a.event.index - b.event.index);
}

/** How `supports` names a node: a place is a field of its event, topics and actors are named each. */
function supportOf(key: NodeKey): string {
  return key.startsWith('place:') ? 'place' : key;
}
