import { mount, tick, unmount } from 'svelte';
import { Pacer } from '../../chronology/pacer.ts';
import { inPaper } from '../../i18n/areas/paper.ts';
import type { Order } from '../handover.ts';
import { PAPER_SIZES, pageRules } from './page-rules.ts';
import { hasPicture, paperOf, slicesOf, type Paper } from './paper.ts';
import PaperDocument from './PaperDocument.svelte';
import PaperQuestion from './PaperQuestion.svelte';
import { pictureOf } from './picture.ts';
import { Setting } from './setting.svelte.ts';

/** From this many pages on, a print is asked about first. */
const MANY_PAGES = 200;
/** How the work is shared out. */
const PICTURED = 0.4;

/** Asks whether so long a print is wanted. */
async function isWanted(paper: Paper, signal: AbortSignal): Promise<boolean> {
  if (paper.pages < MANY_PAGES && paper.entries.length === paper.all) return true;
  let answer: (isWanted: boolean) => void = () => {};
  const answered = new Promise<boolean>((resolve, reject) => {
    answer = resolve;
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  const onanswer = (wanted: boolean) => answer(wanted);
  const question = mount(PaperQuestion, { target: document.body, props: { paper, onanswer } });
  try {
    return await answered;
  } finally {
    void unmount(question);
  }
}

async function picturesOf(order: Order, pacer: Pacer): Promise<readonly (Node | null)[]> {
  const { parts } = order.handover;
  const pictures: (Node | null)[] = [];
  for (const [at, part] of parts.entries()) {
    const name = inPaper('picture', { title: part.title });
    pictures.push(hasPicture(part) ? await pictureOf(part, order, PAPER_SIZES[order.choice], name) : null);
    await pacer.rest((at + 1) / parts.length);
  }
  return pictures;
}

/** Opens the browser's print dialogue and waits until it is done with, or the person is back at the page. */
function printed(): Promise<void> {
  return new Promise((resolve) => {
    const heard = new AbortController();
    for (const type of ['afterprint', 'pointerdown', 'keydown']) {
      const done = () => {
        heard.abort();
        resolve();
      };
      addEventListener(type, done, { signal: heard.signal, capture: true });
    }
    print();
  });
}

/** Opens the print dialogue on what was set, under its own title, which browsers take for the name of the PDF. */
async function printUnder(title: string): Promise<void> {
  const before = document.title;
  document.title = title;
  try {
    await printed();
  } finally {
    document.title = before;
  }
}

/**
 * Prints a hand-over, or saves it as PDF, through the browser's own dialogue. It is set beside the app in the same page, and the
 * app is hidden in print: a frame of its own would lose the styles of the page, which the content policy lets come
 * from its own files only. A very long one is asked about first; declined, nothing happens.
 */
export async function printHandover(order: Order): Promise<void> {
  const { handover, signal, progress, choice, range } = order;
  const size = PAPER_SIZES[choice];
  const paper = paperOf(handover, size);
  if (!(await isWanted(paper, signal))) return;
  const pacer = new Pacer(signal, progress);
  pacer.enter(0, PICTURED);
  const pictures = await picturesOf(order, pacer);
  const setting = new Setting();
  const rules = new CSSStyleSheet();
  rules.replaceSync(pageRules(size ?? null, handover.title, handover.version));
  document.adoptedStyleSheets.push(rules);
  const target = document.body;
  const set = mount(PaperDocument, { target, props: { paper, pictures, setting, range } });
  try {
    const count = Math.max(slicesOf(paper.entries).length, slicesOf(paper.sources).length);
    pacer.enter(PICTURED, 1);
    while (setting.slices < count) {
      setting.slices++;
      await tick();
      await pacer.rest(setting.slices / count);
    }
    await document.fonts.ready;
    signal.throwIfAborted();
    document.querySelector<HTMLElement>('.regesta-paper')?.setAttribute('data-set', '');
    progress(1);
    await printUnder(handover.title);
  } finally {
    void unmount(set);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules);
  }
}
