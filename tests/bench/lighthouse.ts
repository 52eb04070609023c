/**
 * Lighthouse against the build, served as a file server would (compressed). Prints the scores and exits with 1 where
 * one is under its bar. Run by `npm run lighthouse`.
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { launchOptions } from '../support/chromium.ts';

const BARS = { performance: 95, accessibility: 100, 'best-practices': 100 } as const;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
const DIST = join(import.meta.dirname, '../../dist');

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
  readFile(join(DIST, path.endsWith('/') ? `${path}index.html` : path)).then(
    (bytes) => {
      response.setHeader('Content-Type', TYPES[extname(path) || '.html'] ?? 'application/octet-stream');
      response.setHeader('Content-Encoding', 'gzip');
      response.end(gzipSync(bytes));
    },
    () => {
      response.statusCode = 404;
      response.end();
    },
  );
});

await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;
const { executablePath, args } = launchOptions();
const chrome = await launch({
  ...(executablePath === undefined ? {} : { chromePath: executablePath }),
  chromeFlags: ['--headless=new', ...args],
});

/** The elements an audit found fault with, as their markup begins. */
function elementsIn(details: unknown): string[] {
  const snippets = JSON.stringify(details ?? null).matchAll(/"snippet":("(?:[^"\\]|\\.)*")/g);
  return [...snippets].map(([, text = '""']) => String(JSON.parse(text)).slice(0, 160));
}

let hasFailed = false;
for (const formFactor of ['mobile', 'desktop'] as const) {
  const desktop = { mobile: false, width: 1440, height: 900, deviceScaleFactor: 1, disabled: false };
  const result = await lighthouse(`http://localhost:${port}/`, {
    port: chrome.port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: Object.keys(BARS),
    formFactor,
    ...(formFactor === 'desktop'
      ? {
          screenEmulation: desktop,
          throttling: {
            rttMs: 40,
            throughputKbps: 10_240,
            cpuSlowdownMultiplier: 1,
            requestLatencyMs: 0,
            downloadThroughputKbps: 0,
            uploadThroughputKbps: 0,
          },
        }
      : {}),
  });
  for (const [category, bar] of Object.entries(BARS)) {
    const score = Math.round((result?.lhr.categories[category]?.score ?? 0) * 100);
    console.log(`${formFactor.padEnd(8)} ${category.padEnd(15)} ${score} (bar ${bar})`);
    hasFailed ||= score < bar;
  }
  for (const audit of Object.values(result?.lhr.audits ?? {})) {
    const isTelling = audit.scoreDisplayMode === 'binary' || audit.scoreDisplayMode === 'numeric';
    if (!isTelling || (audit.score ?? 1) >= 0.9) continue;
    console.log(`  ${audit.id}: ${audit.displayValue ?? audit.title}`);
    for (const element of elementsIn(audit.details)) console.log(`    ${element}`);
  }
}
chrome.kill();
server.close();
process.exit(hasFailed ? 1 : 0);
