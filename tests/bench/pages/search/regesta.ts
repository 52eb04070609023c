import { flushSync, mount, tick } from 'svelte';
import SearchBox from '../../../../src/filters/SearchBox.svelte';
import { indexChronology } from '../../../../src/query/index.ts';
import { createSearch, type Search, type SearchHits } from '../../../../src/query/search.ts';
import type { Lens, Seeker as SeekerLens } from '../../../../src/view/lens.ts';
import { makeLens } from '../lens.svelte.ts';
import type { Seeker } from './seeker.ts';

const asked = new Map<string, Promise<SearchHits>>();
let plain: Lens | null = null;
let box: HTMLInputElement | null = null;

/** The box and the list of the application, around its own search. */
export const seeker: Seeker = {
  prepare({ chronology }) {
    plain = makeLens(indexChronology(chronology));
  },
  async index({ chronology }, stage) {
    const search: Search = await createSearch(chronology);
    const ask = (text: string) => {
      const answer = search.ask(text);
      asked.set(text, answer);
      return answer;
    };
    const lens = Object.assign(Object.create(plain), { ask }) as SeekerLens;
    mount(SearchBox, { target: stage, props: { lens } });
    flushSync();
    box = stage.querySelector('input');
    box?.focus();
    while (stage.querySelector('[role=listbox]') === null) await new Promise(requestAnimationFrame);
  },
  async type(text) {
    if (box === null) throw new Error('there is no box');
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await asked.get(text);
    await tick();
  },
};
