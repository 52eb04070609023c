/** The part of citation-js (which ships no types) that `library.ts` and its tests use. */
declare module '@citation-js/core' {
  interface BibtexConfig {
    readonly format: { asciiOnly: boolean; useIdAsLabel: boolean };
  }
  export const plugins: {
    readonly config: { get(plugin: '@bibtex'): BibtexConfig };
    readonly output: {
      /** Text, or whatever `options.format` asks for. */
      format(name: string, items: readonly object[], options?: { readonly format: 'object' }): unknown;
    };
  };
  /** Reads what a reference manager wrote; every date, title and address is a field of CSL-JSON. */
  export class Cite {
    constructor(text: string);
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
