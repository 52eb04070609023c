import type { Batch } from './batch.ts';
import { SearchIndex, type Found } from './search-index.ts';
import type { Numbering } from './tally.ts';

/** Texts to index, or words to look for; the ticket tells which answer is whose. */
export type SearchRequest =
  | { readonly type: 'add'; readonly batch: Batch }
  | { readonly type: 'find'; readonly ticket: number; readonly text: string; readonly numbering: Numbering };
export interface SearchReply {
  readonly ticket: number;
  readonly found: Found;
}

const index = new SearchIndex();

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.type === 'add') {
    index.add(data.batch);
    return;
  }
  // Asked for nothing, it is asked whether it is ready.
  if (data.text === '') index.warmUp(data.numbering);
  const found = index.find(data.text, data.numbering);
  const reply: SearchReply = { ticket: data.ticket, found };
  postMessage(reply, { transfer: [found.mask.buffer, found.scores.buffer, found.ranked.buffer] });
});
