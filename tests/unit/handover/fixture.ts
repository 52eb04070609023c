import { join } from 'node:path';
import type { Scene } from '../../../src/briefing/scene.ts';
import { composeHandover, type Material } from '../../../src/handover/compose.ts';
import type { Handover, Order } from '../../../src/handover/handover.ts';
import { indexChronology, type Index } from '../../../src/query/index.ts';
import { matchEvents } from '../../../src/query/match.ts';
import { FIRST_VIEW } from '../../../src/view/view.ts';
import { opened, readFromDisk } from '../../fixtures/read.ts';

/** The chronology that the program ships with, and its documents. */
export async function shippedWithDocuments(): Promise<Index> {
  return indexChronology(
    opened(await readFromDisk(join(import.meta.dirname, '../../../data/chronology.json'))),
  );
}

/** What is handed over of an index: by default, all of it. */
export function materialOf(index: Index, change: Partial<Material> = {}): Material {
  return {
    index,
    scenes: null,
    view: FIRST_VIEW,
    resultOf: ({ query }) => Promise.resolve({ matches: matchEvents(index, query, null), hits: null }),
    language: 'en',
    linkTo: () => 'https://example.org/regesta/#topic=youth',
    ...change,
  };
}

export function composed(index: Index, change: Partial<Material> = {}): Promise<Handover> {
  return composeHandover(materialOf(index, change));
}

export function orderOf(handover: Handover, change: Partial<Order> = {}): Order {
  const { signal } = new AbortController();
  return { handover, range: 'whole', picture: 'timeline', choice: '', progress: () => {}, signal, ...change };
}

export function sceneNamed(id: string, change: Partial<Scene> = {}): Scene {
  return { id, kind: 'view', title: `Scene ${id}`, caption: '', notes: '', view: '', ...change };
}
