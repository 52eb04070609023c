/** RIS and BibTeX, written by citation-js from CSL-JSON. Given finished data only, it has nothing to fetch. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from './csl.ts';

/** Letters that mean something to TeX; braces as words, since BibTeX counts every brace, escaped or not. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  '&': '\\&',
  _: '\\_',
};

/** The library escapes only where it also drops what is not ASCII, Korean titles with it: so it is told not to. */
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true });

/** Text for the inside of a BibTeX field. */
function tex(text: string): string {
  return text.replace(/[\\{}<>^~%#$&_]/g, (letter) => TEX[letter] ?? letter);
}

/** What may stand in an address but would end the field, or the line, that it stands in. */
function safeAddress(url: string): string {
  return url.replace(/[\\{}\s]/g, encodeURIComponent);
}

/** One BibTeX entry, ended by a line break. */
export function bibtexOf(item: CslItem): string {
  const entry = plugins.output.format('bibtex', [
    {
      ...item,
      title: tex(item.title),
      ...(item.author ? { author: item.author.map(({ literal }) => ({ literal: tex(literal) })) } : {}),
      ...(item.publisher === undefined ? {} : { publisher: tex(item.publisher) }),
      ...(item.annote === undefined ? {} : { annote: tex(item.annote) }),
      ...(item.URL === undefined ? {} : { URL: safeAddress(item.URL) }),
    },
  ]);
  return `${String(entry).trim()}\n`;
}

type RisRecord = Readonly<Record<string, string | readonly string[]>>;

/**
 * One RIS record, ended by an empty line; each note is a line of its own. The library says what stands under which tag; its
 * own lines are broken after 70 letters, which readers join again with a space too many, in addresses too. When the
 * page was read stands under Y2, where Zotero, Mendeley and EndNote look for it, instead of its M1.
 */
export function risOf(item: CslItem, notes: readonly string[]): string {
  const records = plugins.output.format('ris', [item], { format: 'object' }) as readonly RisRecord[];
  const { TY: type = 'GEN', M1: accessed, UR: url, ...rest } = records[0] ?? {};
  const fields: RisRecord = {
    ...rest,
    ...(accessed === undefined ? {} : { Y2: accessed }),
    ...(typeof url === 'string' ? { UR: safeAddress(url) } : {}),
    N1: notes,
  };
  const lines = Object.entries(fields).flatMap(([tag, value]) =>
    (typeof value === 'string' ? [value] : value).map((each) => `${tag}  - ${each}`),
  );
  return [`TY  - ${String(type)}`, ...lines, 'ER  - ', ''].map((line) => `${line}\r\n`).join('');
}
