import type { Plugin } from 'vite';

/** The first script of a built page, which runs as soon as it is there. */
export const BEGIN = 'src/begin.ts';

/** What it is made of; the program, which needs the same, has it from there. */
export const BEGIN_PARTS = /\/src\/(begin|opening\/(connections|failure|request|source))\.ts$/;

/** Puts the first script into the page: beside the program, and not waiting for it. */
export function beginFirst(): Plugin {
  return {
    name: 'regesta-begin-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.values(bundle)
          .filter((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(BEGIN))
          .map(({ fileName }) => ({
            tag: 'script',
            attrs: { type: 'module', async: true, crossorigin: true, src: `./${fileName}` },
            injectTo: 'head',
          })),
    },
  };
}
