import { createRawSnippet, type Snippet } from 'svelte';

/** A snippet of plain markup, for components that take one. */
export function words(html: string): Snippet {
  return createRawSnippet(() => ({ render: () => html }));
}
