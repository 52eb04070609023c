import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textIn, type ChronologyEvent } from '../../src/chronology/chronology.ts';
import { DAY_MS } from '../../src/chronology/event-date.ts';
import { topicTree, type TopicTree } from '../../src/query/topic-tree.ts';
import { generateChronology } from '../fixtures/generate.ts';
import { chronologyOf, generateGraph } from '../fixtures/network.ts';
import { opened, readObject } from '../fixtures/read.ts';
import type { LightEvent } from './pages/contender.ts';

/** The peers' view of an event: drawn once, in the lane of its first broad theme; null for one without a date. */
export function lighten(event: ChronologyEvent, tree: TopicTree): LightEvent | null {
  const { id, title, kind, date } = event;
  if (date === null) return null;
  const startMs = date.isOpenStart ? date.earliestEndMs - DAY_MS : date.earliestStartMs;
  const endMs = date.isOpenEnd ? date.latestStartMs + DAY_MS : date.latestEndMs;
  if (!Number.isFinite(startMs) || !Number.isFinite(endMs)) return null;
  const themes = [...new Set(event.topics.flatMap((topic) => tree.broadestOf.get(topic) ?? []))];
  const [lane = 'none'] = themes;
  return { id, title: textIn(title, 'en'), startMs, endMs, lane, themes, kind };
}

/** Writes a generated chronology, and the same as a light list, to `data/` in a folder. */
export async function writeData(folder: string, events: number): Promise<void> {
  const file = generateChronology({ events });
  const chronology = opened(await readObject(file));
  const tree = topicTree(chronology.topics);
  const light = chronology.events.flatMap((event) => lighten(event, tree) ?? []);
  await mkdir(join(folder, 'data'), { recursive: true });
  await writeFile(join(folder, 'data', `${events}.json`), JSON.stringify(file));
  await writeFile(join(folder, 'data', `light-${events}.json`), JSON.stringify(light));
}

/** Edges of a network for each node. */
const EDGES_A_NODE = 3;

/** Writes a generated network as a graph, and as the chronology that makes it, to `data/` in a folder. */
export async function writeNetwork(folder: string, nodes: number): Promise<void> {
  const graph = generateGraph(nodes, nodes * EDGES_A_NODE);
  await mkdir(join(folder, 'data'), { recursive: true });
  await writeFile(join(folder, 'data', `network-${nodes}.json`), JSON.stringify(graph));
  await writeFile(
    join(folder, 'data', `chronology-of-network-${nodes}.json`),
    JSON.stringify(chronologyOf(graph)),
  );
}
