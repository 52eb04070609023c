/** Late parts of the program: every dynamic import of the build comes through here (see `src/build/late-parts.ts`). */
import { t } from '../i18n/i18n.svelte.ts';
import { announce, said } from './announcer.svelte.ts';

/** What comes or has come, by address; the style sheets of the page are there. */
const coming: Record<string, unknown> = Object.fromEntries(
  [...document.querySelectorAll('link')].map(({ href }) => [href, 0]),
);
/** How often parts that could not be had were asked for again: a template that waits for one asks when its number changes. */
const again = $state<Record<string, number>>({});
/** What was asked for and could not be had: after which press, and how often that was. */
let missing: readonly { readonly part: string; readonly by: unknown; readonly times: number }[] = [];
/** The key that was pressed last, or the button; null where a click was on none. */
let press: unknown;

/** Asks again for what the same key or button asked for, and for what came of neither. */
function heed(event: Event): void {
  said.isShown = false;
  press = event instanceof KeyboardEvent ? event.key : (event.target as Element).closest('button');
  missing = missing.filter(({ part, by, times }) => {
    if ((by ?? press) !== press) return true;
    again[part] = times + 1;
    return false;
  });
}
addEventListener('keydown', heed, true);
addEventListener('click', heed, true);

function sheetOf(name: string): unknown {
  const { href } = new URL(name, import.meta.url);
  return (coming[href] ??= new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = resolve;
    link.onerror = () => {
      coming[href] = undefined;
      reject(Error(href));
    };
    document.head.append(link);
  }));
}

/**
 * Loads a late part once the style sheets it names have come. Where it cannot be had that is said, on the page and to
 * screen readers, and it is asked for again the next time.
 */
export async function loadPart<Part>(
  load: () => Part | Promise<Part>,
  sheets: readonly string[] = [],
): Promise<Part> {
  const part = String(load);
  const asked = { part, by: press, times: again[part] ?? 0 };
  try {
    await Promise.all(sheets.map(sheetOf));
    return await load();
  } catch (problem) {
    missing = [...missing, asked];
    announce(t('common.part-missing'), true);
    throw problem;
  }
}
