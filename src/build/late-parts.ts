import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What Vite calls its own, by which every late part is loaded. */
const HELPER_ID = '\0vite/preload-helper.js';
const OURS = join(import.meta.dirname, '../ui/late.svelte.ts');

/** What Vite gives it beside the part: style sheets, none or some, and the address of the script, which is in one folder with all others. */
const GIVEN = /,(?:\[\]|(__vite__mapDeps\(\[[\d,]*\]\))),import\.meta\.url\)/g;
/** A part wrapped for what is used of it: that has been seen to by now. */
const WRAPPED =
  /async\(\)=>\{let(\{[\w:,]+\})=await (import\(`[^`]+`\)(?:\.then\(\w+=>\w+\.\w+\))?);return\1\}/g;

/**
 * Late parts name nothing but their style sheets (see `modulePreload`), and are loaded by what knows what to say when one
 * does not come. Vite's helper knows much that is not needed here; it and what it is given, sixty times over, would be
 * most of a kilobyte of the first screen.
 */
export function lateParts(): Plugin {
  return {
    name: 'regesta-late-parts',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === HELPER_ID ? `export { loadPart as __vitePreload } from ${JSON.stringify(OURS)};` : null,
    generateBundle: {
      // Vite fills in the style sheets before.
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          file.code = file.code
            .replace(GIVEN, (_, sheets?: string) => (sheets === undefined ? ')' : `,${sheets})`))
            .replace(WRAPPED, '()=>$2');
        }
      },
    },
  };
}
