/** The browser's own print command, however it is given, obeyed with words instead of a picture of the panels. */
import { flushSync, mount, unmount } from 'svelte';
import { textIn } from '../../chronology/chronology.ts';
import { displayText } from '../../chronology/display-text.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import type { Desk } from '../../view/lens.ts';
import { sentenceOf } from '../../view/sentence.ts';
import { entryOf, SourceList, versionInWords } from '../entries.ts';
import type { Handover } from '../handover.ts';
import { pageRules } from './page-rules.ts';
import { MOST_EVENTS, paperOf, slicesOf, type Paper } from './paper.ts';
import PaperDocument from './PaperDocument.svelte';
import { Setting } from './setting.svelte.ts';

/** The present view without its picture, which takes time that a browser that has begun to print does not give. */
function paperAtOnce(desk: Desk): Paper {
  const { index, view, matches, hits, language } = desk;
  const { chronology } = index;
  const sources = new SourceList(index, language);
  const title = displayText(textIn(chronology.title, language, chronology.language));
  const rows = Array.from(matches.indexes.slice(0, MOST_EVENTS));
  const handover: Handover = {
    ...{ index, title, language },
    version: versionInWords(chronology.version),
    license: chronology.license === undefined ? null : displayText(chronology.license),
    parts: [
      {
        ...{ scene: null, title, caption: '', notes: '', view, matches, hits, range: '', quotation: null },
        sentence: sentenceOf(index, view.query, language),
        count: t('timeline.matched', { n: matches.count, total: matches.total }),
        entries: rows.map((event) => entryOf(index, event, language, sources)),
      },
    ],
    sources: sources.all,
    address: desk.linkTo(view),
  };
  return { ...paperOf(handover), all: matches.count };
}

/**
 * Sets the present view whenever the browser begins to print, however it was asked to, and takes it away afterwards.
 * Gives back how to stop.
 */
export function followPrinting(desk: Desk): () => void {
  const heard = new AbortController();
  const { signal } = heard;
  let clear = () => {};
  const set = () => {
    if (document.querySelector('.regesta-paper') !== null) return;
    const paper = paperAtOnce(desk);
    const { title, version } = paper.handover;
    const rules = new CSSStyleSheet();
    rules.replaceSync(pageRules(null, title, version));
    document.adoptedStyleSheets.push(rules);
    const setting = new Setting();
    setting.slices = Math.max(slicesOf(paper.entries).length, slicesOf(paper.sources).length);
    const props = { paper, pictures: null, setting, range: 'whole' } as const;
    const shown = mount(PaperDocument, { target: document.body, props });
    flushSync();
    clear = () => {
      clear = () => {};
      void unmount(shown);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules);
    };
  };
  addEventListener('beforeprint', set, { signal });
  addEventListener('afterprint', () => clear(), { signal });
  return () => {
    heard.abort();
    clear();
  };
}
