/** `npm run specimens`: writes the page on which every form of date is shown as it is drawn and said. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer } from 'vite';

const path = join(import.meta.dirname, '../../public/dates.html');
// The words of dates are in a Svelte module, which only Vite can compile.
const vite = await createServer({
  configFile: false,
  appType: 'custom',
  plugins: [svelte({ configFile: false })],
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  cacheDir: join(tmpdir(), 'regesta-specimens'),
  logLevel: 'error',
});
const module = await vite.ssrLoadModule(join(import.meta.dirname, 'specimens/page.ts'));
const { specimensPage } = module as typeof import('./specimens/page.ts');
writeFileSync(path, await specimensPage());
await vite.close();
console.log(`Wrote ${path}`);
