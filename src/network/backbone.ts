import type { Edge } from './tally.ts';

/** Strongest edges kept for each node: enough to see where it belongs, few enough to see through. */
export const STRONGEST = 2;

/** As many edges as can be seen through whatever they tie: of no more than these none is left out. */
export const FEW = 40;

/**
 * The edges worth drawing, in the order given (heaviest first): those among the `strongest` of either of
 * their ends, and those of a maximum spanning forest (Kruskal 1956), so that nothing
 * looks cut off that is not. If they are but `few`, all of them. What is left out can still
 * be listed; the picture says how many.
 */
export function backbone(edges: readonly Edge[], strongest = STRONGEST, few = FEW): Edge[] {
  if (edges.length <= few) return [...edges];
  const kept = new Map<number, number>();
  const trees = new Trees();
  return edges.filter(({ a, b }) => {
    const [ofA, ofB] = [kept.get(a) ?? 0, kept.get(b) ?? 0];
    const doesJoin = trees.join(a, b);
    if (ofA >= strongest && ofB >= strongest && !doesJoin) return false;
    kept.set(a, ofA + 1);
    kept.set(b, ofB + 1);
    return true;
  });
}

/** Which nodes the edges seen so far connect (disjoint sets, halving paths on the way). */
class Trees {
  readonly #parents = new Map<number, number>();

  /** Joins the trees of two nodes; false when they were one already. */
  join(a: number, b: number): boolean {
    const [rootA, rootB] = [this.#root(a), this.#root(b)];
    if (rootA !== rootB) this.#parents.set(rootA, rootB);
    return rootA !== rootB;
  }

  #root(node: number): number {
    let at = node;
    for (let parent = this.#parents.get(at); parent !== undefined; parent = this.#parents.get(at)) {
      const above = this.#parents.get(parent);
      if (above !== undefined) this.#parents.set(at, above);
      at = above ?? parent;
    }
    return at;
  }
}

/** The edges to draw, in the order of `all`: the backbone, and those that are asked for by a node or by themselves. */
export function withAsked(
  all: readonly Edge[],
  kept: readonly Edge[],
  asked: { readonly slots: readonly number[]; readonly ids: readonly string[] },
): Edge[] {
  const isKept = new Set(kept);
  const { slots, ids } = asked;
  return all.filter(
    (edge) => isKept.has(edge) || slots.includes(edge.a) || slots.includes(edge.b) || ids.includes(edge.id),
  );
}

/** The edges that are not among the others, which may weigh differently there. */
export function without(edges: readonly Edge[], others: readonly Edge[]): Edge[] {
  const ids = new Set(others.map(({ id }) => id));
  return edges.filter(({ id }) => !ids.has(id));
}

/** The edges of each node, by slot, in the order given. */
export function edgesBySlot(edges: readonly Edge[], size: number): Edge[][] {
  const bySlot: Edge[][] = Array.from({ length: size }, () => []);
  for (const edge of edges) {
    bySlot[edge.a]?.push(edge);
    bySlot[edge.b]?.push(edge);
  }
  return bySlot;
}
