import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, preview } from 'vite';
import { compileAhead } from '../../src/build/compile-ahead.ts';
import { iconsInPage } from '../../src/build/icons.ts';
import { writeData, writeNetwork } from './data.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGES = join(import.meta.dirname, 'pages');

/** Everything the benchmark opens, built and served. */
export interface Site {
  /** `http://localhost:PORT` */
  readonly origin: string;
  /** The script that runs first in every page. */
  readonly probe: string;
  close(): Promise<void>;
}

/** Of what sizes data is generated: chronologies of so many events, networks of so many nodes. */
export interface DataSizes {
  readonly events: readonly number[];
  readonly nodes: readonly number[];
}

/** The script that watches, as one that runs by itself. */
async function buildProbe(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(folder, 'probe'),
      emptyOutDir: true,
      lib: {
        entry: join(PAGES, 'probe.ts'),
        formats: ['iife'],
        name: 'regestaProbe',
        fileName: () => 'probe.js',
      },
    },
  });
  return readFile(join(folder, 'probe/probe.js'), 'utf8');
}

/**
 * Builds the application as it is released (`/app/`) and the pages of its peers (`/bench/`) into a folder of their own,
 * beside generated data of these sizes (`/data/`), and serves it as `vite preview` does.
 */
export async function openSite({ events, nodes }: DataSizes): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'regesta-bench-'));
  const served = join(folder, 'served');
  await build({ root: ROOT, logLevel: 'error', build: { outDir: join(served, 'app'), emptyOutDir: true } });
  await build({
    root: PAGES,
    base: './',
    configFile: false,
    logLevel: 'error',
    // As the application is: whoever is measured has been compiled when its turn comes.
    plugins: [svelte({ configFile: false }), iconsInPage(), compileAhead(() => true)],
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      outDir: join(served, 'bench'),
      emptyOutDir: true,
      chunkSizeWarningLimit: 5000,
    },
  });
  const probe = await buildProbe(folder);
  for (const size of events) await writeData(served, size);
  for (const size of nodes) await writeNetwork(served, size);
  const server = await preview({
    root: folder,
    configFile: false,
    logLevel: 'error',
    appType: 'mpa',
    build: { outDir: 'served' },
    preview: { port: 4310, open: false },
  });
  return {
    origin: (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, ''),
    probe,
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
