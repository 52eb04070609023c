import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { BEGIN, BEGIN_PARTS, beginFirst } from './src/build/begin-first.ts';
import { compileAhead } from './src/build/compile-ahead.ts';
import { components } from './src/build/components.ts';
import { iconsInPage } from './src/build/icons.ts';
import { lateParts } from './src/build/late-parts.ts';
import { oneFileEdition } from './src/build/one-file.ts';
import { OPTIMIZATION, RESOLVE, TREESHAKE } from './src/build/settings.ts';

const DATA = join(import.meta.dirname, 'data');

/**
 * The policy every page is served under: its own scripts and styles only. Connections are opened to any
 * http(s) origin here because `?data=` may name one; the app narrows them to that one before it fetches.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' http: https:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** Serves `data/` beside the app while developing and copies it into the build. */
function chronologyData(): Plugin {
  return {
    name: 'regesta-data',
    configureServer(server) {
      server.middlewares.use('/data', (request, response, next) => {
        const name = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
        const path = filesBelow(DATA).find((file) => `/${relative(DATA, file)}` === name);
        if (path === undefined) {
          next();
          return;
        }
        response.setHeader(
          'Content-Type',
          path.endsWith('.json') ? 'application/json' : 'text/plain; charset=utf-8',
        );
        response.end(readFileSync(path));
      });
    },
    generateBundle() {
      for (const path of filesBelow(DATA)) {
        this.emitFile({
          type: 'asset',
          fileName: `data/${relative(DATA, path)}`,
          source: readFileSync(path),
        });
      }
    },
  };
}

/** Writes the Content Security Policy into the built page (the development server needs inline scripts). */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'regesta-csp',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

const hasDisplay =
  process.platform !== 'linux' || !!process.env['DISPLAY'] || !!process.env['WAYLAND_DISPLAY'];

export default defineConfig({
  base: './',
  resolve: RESOLVE,
  plugins: [
    components(),
    iconsInPage(),
    chronologyData(),
    contentSecurityPolicy(),
    lateParts(),
    beginFirst(),
    compileAhead(({ isEntry }) => isEntry),
    oneFileEdition(),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Late parts are small: to list what each needs cost the first screen more than it saves them.
      resolveDependencies: (_, dependencies, { hostType }) =>
        hostType === 'js' ? dependencies.filter((each) => each.endsWith('.css')) : dependencies,
    },
    rolldownOptions: {
      input: ['index.html', BEGIN],
      treeshake: TREESHAKE,
      optimization: OPTIMIZATION,
      // The edition that is one file is built within a plugin: that it takes a while is no fault.
      checks: { pluginTimings: false },
      // The first screen is one script: cut up by what later parts share with it, it was four kilobytes larger.
      output: {
        codeSplitting: {
          groups: [
            { name: 'begin', test: BEGIN_PARTS, priority: 1 },
            { name: 'first', tags: ['$initial'] },
          ],
        },
        // The first screen names every late part: short names that say nothing save it a kilobyte.
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
        hashCharacters: 'hex',
      },
    },
  },
  worker: { format: 'es' },
  server: { port: 5173 },
  preview: { port: 4173, open: hasDisplay && !process.env['CI'] },
});
