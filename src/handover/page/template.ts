import { inPage } from '../../i18n/areas/page.ts';
import { DATA_ID } from '../../opening/embedded.ts';
import { fetchFile } from '../../opening/fetch-file.ts';
import { sentenceOf } from '../../opening/sentences.ts';
import type { Pace } from './blocks.ts';

/** The edition of the program that is one file, beside the page. */
export const EDITION = 'one-file.html';

/** Where the data goes; as the browser writes it, and as the edition is built. */
const PLACE = `<div id="${DATA_ID}" hidden="">`;

/** A page to be filled: what stands before its data and what after it. */
export interface Template {
  readonly before: string;
  readonly after: string;
}

/** The page itself as a template, where it is one that holds a chronology: it needs no network to make another. */
export function templateOf(page: HTMLElement): Template {
  const copy = document.importNode(page, true);
  copy.querySelector(`#${DATA_ID}`)?.replaceChildren();
  return cut(`<!doctype html>\n${copy.outerHTML}\n`);
}

/** The edition, fetched from beside the page; rejects with what is wrong in words. */
export async function fetchTemplate(base: string, { progress, signal }: Pace): Promise<Template> {
  const fetched = await fetchFile(new URL(EDITION, base).href, {
    signal,
    onReceived: (received, total) => progress(total === null ? 0.5 : received / total),
  });
  signal.throwIfAborted();
  if (!fetched.ok) {
    const reason = fetched.problems.map(sentenceOf).join('; ');
    throw new Error(inPage('unreachable', { file: EDITION, reason }));
  }
  return cut(await new Blob(fetched.value.pieces).text());
}

function cut(html: string): Template {
  // The last one: the program, which stands before it, names the place too.
  const at = html.lastIndexOf(PLACE);
  if (at === -1) throw new Error(inPage('no-edition', { file: EDITION }));
  const from = at + PLACE.length;
  return { before: html.slice(0, from), after: html.slice(from) };
}
