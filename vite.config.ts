import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, defineConfig, type Plugin, type Rolldown } from 'vite';
import { iconsInPage } from './vite-icons.ts';
import { components } from './vite-svelte.ts';

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

/**
 * The policy of the page that is opened from disk: the one script and the one style that lie in it, and no
 * connection whatever.
 */
function pagePolicy(script: string, style: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data: blob:',
    "connect-src 'none'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

const NO_FETCH = join(import.meta.dirname, 'src/handover/citations/no-fetch.ts');

/** What citation-js would ask servers with, and is never asked to. */
const RESOLVE = { alias: { 'node-fetch': NO_FETCH, 'sync-fetch': NO_FETCH } };

/** d3-time makes all its intervals when it is loaded; those nobody asks for are left out. */
const TREESHAKE = {
  manualPureFunctions: ['timeInterval', 'ticker', 'bisector', 'utcWeekday', 'timeWeekday'],
};

/** Constants stand where they are used, and what never holds is left out. */
const OPTIMIZATION = { inlineConst: { mode: 'all', pass: 3 } } as const;

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

/** Puts workers into the script that opens them: a page from disk can load nothing from beside itself. */
function workersInside(): Plugin {
  const opened = /new Worker\(\s*new URL\(\s*'([^']+)',\s*import\.meta\.url\s*\)[^)]*\)/g;
  return {
    name: 'regesta-workers-inside',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const paths = [...code.matchAll(opened)].map(([, path]) => path);
      if (paths.length === 0) return null;
      const imports = paths.map((path, n) => `import WorkerInside${n} from '${path}?worker&inline';\n`);
      let n = 0;
      return { code: imports.join('') + code.replace(opened, () => `new WorkerInside${n++}()`), map: null };
    },
  };
}

/** Builds the app as one page, to be filled with a chronology by `src/handover/page/`. */
async function buildOneFile(): Promise<string> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'warn',
    resolve: RESOLVE,
    plugins: [workersInside(), components(), iconsInPage()],
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { treeshake: TREESHAKE, optimization: OPTIMIZATION, output: { codeSplitting: false } },
    },
    worker: { format: 'es' },
  });
  const { output } = [built].flat().find((each) => 'output' in each) ?? { output: [] };
  return onePage(output);
}

/** The page with everything that was built for it put into it. */
function onePage(output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): string {
  const left = output.filter(({ fileName }) => !/\.(html|js|css)$/.test(fileName));
  const [scripts, styles, pages] = ['.js', '.css', '.html'].map((ending) =>
    output
      .filter(({ fileName }) => fileName.endsWith(ending))
      .map((file) => (file.type === 'chunk' ? file.code : String(file.source))),
  );
  if (left.length > 0 || scripts?.length !== 1 || styles?.length !== 1 || pages?.length !== 1) {
    throw new Error(
      `One page is made of one script and one style, not of ${output.map((f) => f.fileName).join()}`,
    );
  }
  // What would end the element, or begin a comment in it; within strings, where alone they stand, this is the same.
  const script = `\n${(scripts[0] ?? '').replace(/<(?=\/script|!--)/gi, '\\x3C')}`;
  const style = styles[0] ?? '';
  if (/[\0\r]/.test(script + style) || /<\/style/i.test(style)) {
    throw new Error('The script or the style holds what a page would change, so that its hash would not fit');
  }
  const icon = readFileSync(join(import.meta.dirname, 'public/icon.svg')).toString('base64');
  return (pages[0] ?? '')
    .replace(/\s*<script [^>]*src=[^>]*><\/script>/g, '')
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
    .replace(/href="[^"]*icon\.svg"/, `href="data:image/svg+xml;base64,${icon}"`)
    .replace(
      /<meta charset="utf-8" \/>/,
      (charset) =>
        `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${pagePolicy(script, style)}" />`,
    )
    .replace('</head>', () => `<style>${style}</style>\n<script type="module">${script}</script>\n</head>`)
    .replace('<div id="app"></div>', (app) => `${app}\n    <div id="regesta-data" hidden=""></div>`);
}

/** The edition of the app that is one file: built beside the others, and on demand while developing. */
function oneFileEdition(): Plugin {
  const fileName = 'one-file.html';
  return {
    name: 'regesta-one-file',
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, (_, response, next) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        buildOneFile().then((html) => response.end(html), next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: await buildOneFile() });
    },
  };
}

const hasDisplay =
  process.platform !== 'linux' || !!process.env['DISPLAY'] || !!process.env['WAYLAND_DISPLAY'];

export default defineConfig({
  base: './',
  resolve: RESOLVE,
  plugins: [components(), iconsInPage(), chronologyData(), contentSecurityPolicy(), oneFileEdition()],
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
      treeshake: TREESHAKE,
      optimization: OPTIMIZATION,
      // The edition that is one file is built within a plugin: that it takes a while is no fault.
      checks: { pluginTimings: false },
      // The first screen is one script: cut up by what later parts share with it, it was four kilobytes larger.
      output: {
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
        // The first screen names every late part: short names that say nothing save it a kilobyte.
        chunkFileNames: 'assets/[hash].js',
        assetFileNames: 'assets/[hash][extname]',
        hashCharacters: 'hex',
      },
    },
  },
  worker: { format: 'es' },
  server: { port: 5173 },
  preview: { port: 4173, open: hasDisplay && !process.env['CI'] },
});
