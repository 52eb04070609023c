/**
 * The parts of a page that holds its chronology in itself, each a block of JSON: the chronology's own file, the texts
 * of its documents by the paths it gives them, the fragment of the view it begins at.
 */
export type Block = 'chronology' | 'documents' | 'view';

/** As much of a page as its blocks are read from. */
export interface Embedding {
  querySelector(selector: string): { readonly textContent: string } | null;
}

/** The id of the element that a block is in. */
export function blockId(block: Block): string {
  return `regesta-${block}`;
}

/** The JSON of a block; empty where there is none. */
export function blockText(page: Embedding, block: Block): string {
  return page.querySelector(`#${blockId(block)}`)?.textContent ?? '';
}
