import MiniSearch from 'minisearch';
import { textIn } from '../../../../src/chronology/chronology.ts';
import type { Seeker } from './seeker.ts';

const ROWS = 12;
let engine: MiniSearch | null = null;
let list: HTMLElement | null = null;

/** MiniSearch on the page's own thread, as its documentation has it, its best hits as a plain list. */
export const seeker: Seeker = {
  prepare: () => undefined,
  index({ chronology }, stage) {
    engine = new MiniSearch({ fields: ['title', 'text'], storeFields: ['title'] });
    engine.addAll(
      chronology.documents.map(({ id, title, text }) => ({
        id,
        title: textIn(title, 'en'),
        text: text ?? '',
      })),
    );
    engine.addAll(chronology.events.map(({ id, title }) => ({ id, title: textIn(title, 'en'), text: '' })));
    list = stage.appendChild(document.createElement('ul'));
    return Promise.resolve();
  },
  type(text) {
    const hits = engine?.search(text, { prefix: true, fuzzy: 0.2, combineWith: 'AND' }) ?? [];
    const rows = hits.slice(0, ROWS).map(({ title }) => {
      const row = document.createElement('li');
      row.textContent = String(title);
      return row;
    });
    list?.replaceChildren(...rows);
    return Promise.resolve();
  },
};
