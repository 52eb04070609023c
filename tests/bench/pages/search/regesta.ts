import { flushSync, mount, tick } from 'svelte';
import SearchBox from '../../../../src/filters/SearchBox.svelte';
import { indexChronology } from '../../../../src/query/index.ts';
import { createSearch, type Search, type SearchHits } from '../../../../src/query/search.ts';
import type { Seeker as SeekerLens } from '../../../../src/view/lens.ts';
import { makeLens } from '../lens.svelte.ts';
import type { Seeker } from './seeker.ts';

const asked = new Map<string, Promise<SearchHits>>();
let search: Promise<Search> | null = null;
let box: HTMLInputElement | null = null;

/** The box and the list of the application, around its own search: indexed, as there, when somebody comes to the box. */
export const seeker: Seeker = {
  prepare({ chronology }, stage) {
    const ask = (text: string) => {
      search ??= createSearch(chronology);
      const answer = search.then((ready) => ready.ask(text));
      asked.set(text, answer);
      return answer;
    };
    const lens = Object.assign(Object.create(makeLens(indexChronology(chronology))), { ask }) as SeekerLens;
    mount(SearchBox, { target: stage, props: { lens } });
    flushSync();
    box = stage.querySelector('input');
  },
  async index(_, stage) {
    box?.focus();
    while (search === null || stage.querySelector('[role=listbox]') === null)
      await new Promise(requestAnimationFrame);
    await search;
  },
  async type(text) {
    if (box === null) throw new Error('there is no box');
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await asked.get(text);
    await tick();
  },
};
