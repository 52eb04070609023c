import type { Plugin } from 'vite';
import { ICONS } from '../ui/icons.ts';

/**
 * Puts the drawings of buttons into the page, where `Icon.svelte` refers to them by name: as markup they are there before
 * the script is, and are no part of it. (An SVG takes no notice of `hidden`.)
 */
export function iconsInPage(): Plugin {
  return {
    name: 'regesta-icons',
    transformIndexHtml: () => [
      {
        tag: 'svg',
        attrs: { display: 'none' },
        children: Object.entries(ICONS).map(([name, d]) => ({
          tag: 'symbol',
          attrs: { id: `icon-${name}`, viewBox: '0 0 16 16' },
          children: [{ tag: 'path', attrs: { d } }],
        })),
        injectTo: 'body-prepend',
      },
    ],
  };
}
