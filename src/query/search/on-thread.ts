import type { Chronology } from '../../chronology/chronology.ts';
import { Pacer } from '../../chronology/pacer.ts';
import type { Search } from '../search.ts';
import { Answers, type SearchHits } from './answers.ts';
import { SearchIndex } from './search-index.ts';
import { searchables } from './searchable.ts';
import { Things } from './things.ts';

/** A search on the page's own thread, indexed in pieces between which the page lives on; it answers at once. */
export async function searchOnThread(chronology: Chronology, signal?: AbortSignal): Promise<Search> {
  const things = new Things(chronology);
  const index = new SearchIndex();
  const pacer = new Pacer(signal);
  for await (const batch of searchables(chronology, things, pacer)) {
    index.add(batch);
    if (pacer.isDue()) await pacer.rest(0);
  }
  const { firstEvent, count: thingCount } = things;
  const numbering = { firstEvent, eventCount: chronology.events.length, thingCount };
  const answers = new Answers();
  const find = (text: string): SearchHits =>
    answers.get(text) ?? answers.keep({ ...index.find(text, numbering), text, things });
  return { peek: find, ask: (text) => Promise.resolve(find(text)) };
}
