import { relative } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin, PluginOption } from 'vite';

/**
 * What Svelte asks itself at every node, and what the answer is here: no page comes rendered from a server, and every
 * component has runes. Told so, the build leaves out what is for the other answer, two kilobytes of the first screen.
 */
const ALWAYS_FALSE: ReadonlyMap<string, readonly string[]> = new Map([
  ['/svelte/src/internal/client/dom/hydration.js', ['hydrating']],
  ['/svelte/src/internal/flags/index.js', ['async_mode_flag', 'legacy_mode_flag', 'tracing_mode_flag']],
]);

/** Makes a constant of a variable that begins as false; what would set it sets nothing. */
function fixed(code: string, flag: string): string {
  const declared = `let ${flag} = false;`;
  if (!code.includes(declared)) throw new Error(`Svelte has no “${flag}” any more that is false`);
  return code.replace(declared, `const ${flag} = false;`).replace(new RegExp(`^\\t${flag} = .*$`, 'gm'), '');
}

function withoutWhatNeverHolds(): Plugin {
  return {
    name: 'regesta-never-holds',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const [, flags] = [...ALWAYS_FALSE].find(([path]) => id.endsWith(path)) ?? [];
      return flags && { code: flags.reduce(fixed, code), map: null };
    },
  };
}

interface Styled {
  readonly filename: string;
  readonly hash: (text: string) => string;
}

/** What holds a style to its component stands in every element: five characters, as long as no two are the same. */
function shortStyleNames(): (component: Styled) => string {
  const files = new Map<string, string>();
  return ({ filename, hash }) => {
    const file = relative(import.meta.dirname, filename);
    const name = `s${hash(file).slice(-4)}`;
    const other = files.get(name) ?? file;
    if (other !== file) throw new Error(`The styles of ${other} and ${file} would have one name`);
    files.set(name, file);
    return name;
  };
}

/** Svelte for the components of this program, in each of its editions. */
export function components(): PluginOption[] {
  return [
    withoutWhatNeverHolds(),
    svelte({ configFile: false, compilerOptions: { runes: true, cssHash: shortStyleNames() } }),
  ];
}
