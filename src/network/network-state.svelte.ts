import { nodeKeysOf, type Target } from '../query/target.ts';
import { matchesWithin } from '../query/within.ts';
import type { Lens } from '../view/lens.ts';
import { RestingWindow } from '../view/resting-window.svelte.ts';
import { NETWORK_WAYS } from '../view/view.ts';
import type { Size } from './arrange.ts';
import { backbone, withAsked, without } from './backbone.ts';
import type { Communities } from './communities/communities.ts';
import type { Dress, MapDressing } from './dress.ts';
import { explainedBy } from './explained.ts';
import { factsOf } from './facts.ts';
import { buildGraph, FEW_NODES, type Graph } from './graph.ts';
import { Layouts } from './layouts.svelte.ts';
import { heavyEnough } from './light.ts';
import { lightingOf, nodeOfTarget } from './lighting.ts';
import type { Pin } from './pins/pins.ts';
import { allEvents, edgesOf, nodesAmong, tally, type Edge } from './tally.ts';

/**
 * What the network shows now, from what the lens shows; the map, the table and the list of ties read it alike. Made
 * while a component is set up.
 */
export class NetworkState {
  /** Whether the window is being swept through time. */
  isSweeping = $state(false);
  /** Whether the ends of a path are being chosen. */
  isChoosingPath = $state(false);
  /** What only some views ask for; null until one did and it is loaded. */
  #asked = $state.raw<typeof import('./asked.ts') | null>(null);

  /** Where a node is held that is being moved. */
  heldPin = $state.raw<Pin | null>(null);
  /** The communities that were found last, and in what. */
  #found = $state.raw<{ readonly graph: Graph; readonly communities: Communities } | null>(null);

  readonly #lens: () => Lens;
  readonly #layouts = new Layouts();

  readonly #resting: RestingWindow;

  constructor(lens: () => Lens) {
    this.#lens = lens;
    this.#resting = new RestingWindow(lens);
  }

  readonly #index = $derived.by(() => this.#lens().index);
  /** The window that ties are counted in, once it rests, or at once while it sweeps; null where they are counted everywhere. */
  readonly window = $derived.by(() =>
    this.isSweeping && this.#lens().view.counted === 'window'
      ? this.#lens().view.window
      : this.#resting.counted,
  );
  /** The events that ties are made of: those that match, and of these those in the window. */
  readonly events = $derived.by(() => matchesWithin(this.#index, this.#lens().matches, this.window));
  readonly #kinds = $derived.by(() => this.#lens().view.nodes);
  readonly #wanted = $derived.by(() => {
    const graph = buildGraph(this.#index, this.#kinds);
    return { index: this.#index, graph, edges: edgesOf(graph, tally(graph, allEvents(graph))) };
  });

  readonly #laid = $derived.by(() => (this.#layouts.laid?.index === this.#index ? this.#layouts.laid : null));
  /** The network on show; null until it is laid out. */
  readonly graph = $derived.by(() => this.#laid?.graph ?? null);
  /** Whether the nodes may yet find better places. */
  readonly isSettling = $derived.by(() => this.#laid?.isSettled === false);
  /** Where the nodes stand in the unit square. */
  readonly positions = $derived.by(() => this.#laid?.positions ?? new Float64Array());

  readonly counts = $derived.by(() => (this.graph === null ? null : tally(this.graph, this.events.indexes)));
  readonly #choice = $derived.by(() => this.#lens().view.network);
  readonly weighs = $derived.by(() => this.#choice.weight);
  readonly #counted = $derived.by(() =>
    this.graph === null || this.counts === null ? [] : edgesOf(this.graph, this.counts),
  );
  /** Every edge of at least one matched event, the heaviest by the weight that is chosen first. */
  readonly edges = $derived.by((): readonly Edge[] =>
    this.weighs === 'count' || this.#asked === null || this.counts === null
      ? this.#counted
      : this.#asked.weighed(this.#counted, this.weighs, this.counts, this.events.count),
  );
  /** Those of them that are as heavy as asked for. */
  readonly listed = $derived.by(() => heavyEnough(this.edges, this.#choice));

  /** Slots of what is explained, else of what the event in focus has: what surroundings are of. */
  readonly #centres = $derived.by(() => {
    const { focus } = this.#lens().view;
    const event = focus?.type === 'event' ? this.#index.chronology.eventById.get(focus.id) : undefined;
    if (this.graph === null || event === undefined || this.explainedSlots.length > 0)
      return this.explainedSlots;
    const { eventOffsets, eventSlots } = this.graph;
    return Array.from(eventSlots.subarray(eventOffsets[event.index], eventOffsets[event.index + 1]));
  });
  /** Of each node, by slot, how many steps it is from what is in focus; null where all of the network is shown alike. */
  readonly near = $derived.by(() => {
    const most = NETWORK_WAYS.ego.indexOf(this.#choice.ego);
    if (most === 0 || this.#asked === null || this.graph === null || this.#centres.length === 0) return null;
    return this.#asked.stepsFrom(this.#centres, this.listed, this.graph.nodes.length, most);
  });
  /** Of the edges that are heavy enough those not left out for lying too far off. */
  readonly shown = $derived.by(() =>
    this.near === null || this.#choice.beyond === 'faded' || this.#asked === null
      ? this.listed
      : this.#asked.between(this.listed, this.near),
  );
  /** Of these the ones that are drawn whatever is pointed at or in focus. */
  readonly standing = $derived.by(() => (this.#choice.draw === 'all' ? this.shown : backbone(this.shown)));

  /** The path that the view asks for: its ends, and its steps, or null for none; null while none is asked for. */
  readonly path = $derived.by(() => {
    const [from, to] = (this.#choice.path ?? []).map(nodeOfTarget);
    if (!from || !to || this.#asked === null) return null;
    const { route } = this.#choice;
    const rules = { mask: this.events.mask, kinds: this.#kinds, route, weight: this.weighs };
    return { from, to, steps: this.#asked.findPath(this.#index, from, to, rules) };
  });
  /** Whether the path is what is explained: a node or an edge in focus comes before it. */
  readonly isOnPath = $derived.by(() => {
    const { focus } = this.#lens().view;
    return this.path !== null && (focus === null || focus.type === 'event' || focus.type === 'passage');
  });

  /** What is pointed at, else in focus. */
  readonly #target = $derived.by(() => this.#lens().pointed ?? this.#lens().view.focus);
  readonly lighting = $derived.by(() => {
    const { lit, focused, pointed } = this.#lens();
    if (this.graph === null) return null;
    if (pointed === null && this.isOnPath && this.#asked && this.path?.steps)
      return this.#asked.lightPath(this.graph, this.path.steps);
    const lighting = lightingOf(this.graph, this.#target, pointed === null ? focused : lit);
    return pointed === null && this.near && this.#asked
      ? this.#asked.lightNear(lighting, this.near)
      : lighting;
  });

  /** The edges drawn: the backbone, every one heavy enough of what is pointed at or in focus, and those of the path. */
  readonly drawn = $derived.by(() => {
    const asked = [this.#target, this.#lens().view.focus];
    const slots = asked.flatMap((target) => this.#slotOf(target) ?? []);
    const ids = asked.flatMap((target) => (target?.type === 'edge' ? [target.id] : []));
    ids.push(...(this.#asked?.edgesOfPath(this.path?.steps ?? []) ?? []));
    const drawn = withAsked(this.shown, this.standing, { slots, ids });
    if (ids.length === 0) return drawn;
    return [...drawn, ...without(this.edges, drawn).filter(({ id }) => ids.includes(id))];
  });
  /** Edges of the whole chronology's backbone that no matched event makes, where they are drawn. */
  readonly ghosts = $derived.by(() =>
    this.#lens().view.unmatched === 'dimmed' && this.shown === this.listed
      ? without(backbone(this.#laid?.edges ?? []), this.edges)
      : [],
  );
  /** 1 for each node that is drawn, by slot: the focus, and those of an event that stands in the pictures, whenever it was. */
  readonly isDrawn = $derived.by(() => {
    if (this.graph === null) return new Uint8Array();
    const isDrawn = nodesAmong(this.graph, this.#lens().drawn.indexes);
    if (this.focus !== null) isDrawn[this.focus] = 1;
    if (this.near !== null && this.#choice.beyond === 'out')
      for (const [slot, steps] of this.near.entries()) if (steps > 2) isDrawn[slot] = 0;
    for (const { from, to } of this.path?.steps ?? []) {
      for (const slot of [this.graph.slotOf.get(from), this.graph.slotOf.get(to)])
        if (slot !== undefined) isDrawn[slot] = 1;
    }
    return isDrawn;
  });
  /** Weight of the heaviest edge of the whole chronology. */
  readonly heaviest = $derived.by(() => this.#laid?.edges[0]?.weight ?? 1);
  /** How many edges are not shown because they are too light. */
  readonly light = $derived.by(() => this.edges.length - this.listed.length);
  /** How many of those that are shown elsewhere are not drawn, so that the map can be seen through. */
  readonly aside = $derived.by(() => this.shown.length - this.standing.length);
  /** How many edges are not shown because they lie too far from what is in focus. */
  readonly beyond = $derived.by(() => this.listed.length - this.shown.length);
  readonly matchedNodes = $derived.by(
    () => this.counts?.nodeEvents.filter((events) => events > 0).length ?? 0,
  );

  /** What there is to say of each node, by slot. */
  readonly facts = $derived.by(() =>
    this.graph === null || this.counts === null
      ? []
      : factsOf(this.graph, this.counts, this.edges, this.#asked?.weightInWords),
  );

  /** Slot of the node in focus. */
  readonly focus = $derived.by(() => this.#slotOf(this.#lens().view.focus));
  /** What was explained last: explaining goes on while the focus follows its events. */
  #before: Target | null = null;
  readonly #explained = $derived.by(
    () => (this.#before = explainedBy(this.#index, this.#before, this.#lens().view.focus)),
  );
  /** The ends of the edge that is explained. */
  readonly explainedEdge = $derived.by(() =>
    this.#explained?.type === 'edge' ? nodeKeysOf(this.#explained.id) : null,
  );
  /** Slot of the node whose ties are listed. */
  readonly explainedNode = $derived.by(() => this.#slotOf(this.#explained));
  /** Whether there is an edge, a node on show, or a path, to explain. */
  readonly isExplaining = $derived.by(
    () => this.explainedEdge !== null || this.explainedNode !== null || this.isOnPath,
  );
  /** Slots of what is explained: a node, or both ends of an edge. */
  readonly explainedSlots = $derived.by(() => {
    const ends = (this.explainedEdge ?? []).flatMap((key) => this.graph?.slotOf.get(key) ?? []);
    return this.explainedNode === null ? ends : [this.explainedNode];
  });

  /** 1 for each node that is drawn and tied to this one, by slot; where it is tied to none, for each that is drawn. */
  tiedTo(slot: number): Uint8Array {
    const isTied = new Uint8Array(this.isDrawn.length);
    let count = 0;
    for (const { a, b } of this.shown) {
      if (a !== slot && b !== slot) continue;
      const other = a === slot ? b : a;
      isTied[other] = this.isDrawn[other] ?? 0;
      count += isTied[other] ?? 0;
    }
    return count > 0 ? isTied : this.isDrawn;
  }

  readonly #pins = $derived.by(() => this.#asked?.allPins(this.#choice.pins, this.heldPin) ?? []);
  /** Communities that are to be outlined, as slots; null while they are not, or not found yet. */
  readonly communities = $derived.by(() =>
    this.#choice.hulls === 'none' || this.#found?.graph !== this.graph ? null : this.#found.communities,
  );
  /** These positions on a map of a size, but pinned nodes where they are held. */
  placed(positions: Float64Array, size: Size): Float64Array {
    const slotOf = this.graph?.slotOf;
    return (slotOf && this.#asked?.placePins(positions, this.#pins, slotOf, size)) ?? positions;
  }
  /** What stands behind and before the marks of a map: communities and pins; null where there is none. */
  dressed(map: MapDressing): Dress | null {
    return this.#asked?.dress(this, this.#pins, map) ?? null;
  }

  /** Loads what the view asks for beyond the ordinary; called whenever that changes. */
  async prepare(): Promise<void> {
    const { weight, ego, path, pins, hulls } = this.#choice;
    const laid = hulls === 'none' ? null : this.#laid;
    if (weight + ego + hulls === 'countwholenone' && !path && !pins[0] && !this.heldPin) return;
    this.#asked ??= await import('./asked.ts');
    if (laid) this.#found = { graph: laid.graph, communities: await this.#asked.communitiesIn(laid) };
  }

  /** Asks for the layout of what the view wants; called whenever that changes. */
  layOut(): void {
    const { length } = this.#wanted.graph.nodes;
    this.#layouts.request(this.#wanted);
    if (length > FEW_NODES)
      void import('./large/ahead.ts').then(({ sunflower }) => this.#layouts.begin(sunflower(length)));
  }

  #slotOf(target: Target | null): number | null {
    const key = nodeOfTarget(target);
    return (key === null ? null : this.graph?.slotOf.get(key)) ?? null;
  }

  dispose(): void {
    this.#layouts.dispose();
  }
}
