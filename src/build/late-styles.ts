import type { Plugin } from 'vite';

/** What Vite calls its own, by which every late part is loaded. */
const HELPER_ID = '\0vite/preload-helper.js';

/**
 * Loads a late part once the style sheets it names have come; those of the page are there. One that could not be had is
 * asked for again the next time.
 */
export const HELPER = `
const coming = Object.fromEntries([...document.querySelectorAll('link')].map(({ href }) => [href, 0]));
export const __vitePreload = (load, sheets, base) =>
  Promise.all(
    sheets.map((sheet) => {
      const { href } = new URL(sheet, base);
      return (coming[href] ??= new Promise((resolve, reject) => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = href;
        link.onload = resolve;
        link.onerror = () => {
          delete coming[href];
          reject(Error(href));
        };
        document.head.append(link);
      }));
    }),
  ).then(load);
`;

/**
 * Late parts name nothing but their style sheets (see `modulePreload`), and the page has one of its own. Vite's helper knows
 * much more, which would be half a kilobyte of the first screen.
 */
export function lateStyles(): Plugin {
  return {
    name: 'regesta-late-styles',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === HELPER_ID ? HELPER : null),
  };
}
