import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { components } from './components.ts';
import { iconsInPage } from './icons.ts';
import { OPTIMIZATION, RESOLVE, TREESHAKE } from './settings.ts';

const ROOT = join(import.meta.dirname, '../..');

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
    root: ROOT,
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
  const icon = readFileSync(join(ROOT, 'public/icon.svg')).toString('base64');
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
export function oneFileEdition(): Plugin {
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
