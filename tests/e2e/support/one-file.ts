import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { block, documentParts, guarded, withValue } from '../../../src/handover/page/blocks.ts';

/** What is put into a page without going through the app: for chronologies it does not ship. */
export interface Filling {
  readonly chronology: string;
  readonly documents?: ReadonlyMap<string, string>;
  readonly view?: string;
}

const pace = { progress: () => {}, signal: new AbortController().signal };

function scenesOf(chronology: string): string {
  const { scenes = [] } = JSON.parse(chronology) as { readonly scenes?: readonly unknown[] };
  return JSON.stringify(scenes);
}

/** The edition, filled as the app fills it. */
export async function filled(edition: string, filling: Filling): Promise<Blob> {
  const { chronology, documents = new Map<string, string>(), view = '' } = filling;
  const place = '<div id="regesta-data" hidden="">';
  const at = edition.lastIndexOf(place) + place.length;
  const blobs = new Map([...documents].map(([file, text]) => [file, new Blob([text])]));
  return new Blob([
    edition.slice(0, at),
    ...block('chronology', await withValue(new Blob([chronology]), 'scenes', scenesOf(chronology), pace)),
    ...block('documents', await documentParts(blobs, pace.signal)),
    ...block('view', [guarded(JSON.stringify(view))]),
    edition.slice(at),
  ]);
}

/** Writes a page where this test may write, and gives its address. */
export async function onDisk(blob: Blob, name = 'briefing.html'): Promise<string> {
  const path = test.info().outputPath(name);
  await writeFile(path, Buffer.from(await blob.arrayBuffer()));
  return pathToFileURL(path).href;
}

/** A page on a machine without a network, and everything it said or asked for that it should not have. */
export interface Closed {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Cuts the network, and listens. */
export async function closedMachine(context: BrowserContext): Promise<Closed> {
  const complaints: string[] = [];
  await context.setOffline(true);
  await context.route(/^https?:/, (route) => {
    complaints.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  const listen = (page: Page) => {
    page.on('request', (request) => {
      const { protocol } = new URL(request.url());
      const isOwn = request.isNavigationRequest() && protocol === 'file:';
      if (!isOwn && !['blob:', 'data:'].includes(protocol)) complaints.push(`asked for ${request.url()}`);
    });
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
  };
  context.on('page', listen);
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`${violatedDirective} forbids ${blockedURI}`),
    );
  });
  return { page: await context.newPage(), complaints };
}

/** Fails when the page said or asked for anything it should not have. */
export function expectSilence({ complaints }: Closed): void {
  expect(complaints).toEqual([]);
}
