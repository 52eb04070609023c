import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

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
  plugins: [svelte({ configFile: false }), chronologyData(), contentSecurityPolicy()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // d3-time makes all its intervals when it is loaded; those nobody asks for are left out.
      treeshake: { manualPureFunctions: ['timeInterval', 'ticker', 'bisector', 'utcWeekday', 'timeWeekday'] },
      // The first screen is one script: cut up by what later parts share with it, it was four kilobytes larger.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  worker: { format: 'es' },
  server: { port: 5173 },
  preview: { port: 4173, open: hasDisplay && !process.env['CI'] },
});
