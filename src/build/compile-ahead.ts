import type { Plugin, Rolldown } from 'vite';

/** Read by Chromium where it is the very first thing in a script; others take it for a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Has scripts whose functions run as soon as they are there compiled whole while they come, beside the page's own thread,
 * in place of each function when it is first called (V8's explicit compile hints).
 */
export function compileAhead(isWanted: (chunk: Rolldown.OutputChunk) => boolean): Plugin {
  return {
    name: 'regesta-compile-ahead',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // Vite puts lines of its own before the others.
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && isWanted(file)) file.code = HINT + file.code;
        }
      },
    },
  };
}
