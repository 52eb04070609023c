import type { TopicRecord } from '../chronology/schema.ts';

/** The topics by their `broader` links; a topic with several stands under the first but belongs to all. */
export interface TopicTree {
  /** Every topic once, each before those that stand under it, otherwise in the order of the file. */
  readonly ordered: readonly { readonly topic: TopicRecord; readonly parent: string | null }[];
  /** Each topic with everything broader, itself first. */
  readonly lineOf: ReadonlyMap<string, readonly string[]>;
  /** Each topic's broadest: those in its line with nothing broader. */
  readonly broadestOf: ReadonlyMap<string, readonly string[]>;
  /** The broadest topics, in the order of the file. */
  readonly broad: readonly string[];
}

/** Reads the tree out of the topics; links to nowhere are passed over, and a circle is broken where it is met. */
export function topicTree(topics: readonly TopicRecord[]): TopicTree {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const broaderOf = (id: string): readonly string[] =>
    byId.get(id)?.broader?.filter((broader) => broader !== id && byId.has(broader)) ?? [];

  const lineOf = new Map<string, readonly string[]>();
  const broadestOf = new Map<string, readonly string[]>();
  const broad = new Set<string>();
  for (const { id } of topics) {
    const line = new Set([id]);
    for (const each of line) for (const broader of broaderOf(each)) line.add(broader);
    const ends = [...line].filter((each) => broaderOf(each).length === 0 || broad.has(each));
    const broadest = ends.length > 0 ? ends : [id];
    lineOf.set(id, [...line]);
    broadestOf.set(id, broadest);
    if (broaderOf(id).length === 0 || ends.length === 0) broad.add(id);
  }

  const narrower = new Map<string, TopicRecord[]>();
  for (const topic of topics) {
    const parent = broaderOf(topic.id)[0];
    if (parent !== undefined && !broad.has(topic.id)) {
      const beside = narrower.get(parent);
      if (beside) beside.push(topic);
      else narrower.set(parent, [topic]);
    }
  }
  const ordered: { topic: TopicRecord; parent: string | null }[] = [];
  const placed = new Set<string>();
  const roots = topics.filter((topic) => broad.has(topic.id));
  for (const root of [...roots, ...topics]) {
    const waiting = [{ topic: root, parent: null as string | null }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { topic } = next;
      if (placed.has(topic.id)) continue;
      placed.add(topic.id);
      ordered.push(next);
      const children = narrower.get(topic.id) ?? [];
      waiting.push(...children.toReversed().map((child) => ({ topic: child, parent: topic.id })));
    }
  }
  return { ordered, lineOf, broadestOf, broad: [...broad] };
}
