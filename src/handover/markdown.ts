import { fileName } from './file-name.ts';
import type { Make } from './handover.ts';
import { writeWords, type Hand } from './words.ts';

/** Text in which nothing is read as mark-up, nor as HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&]/gu, '\\$&')
    .replace(/^([-+=]|\d+[.)])/u, (start) => start.replace(/.$/u, '\\$&'));
}

/** A note, with its address as a link. */
function linked(note: string, url: string | null): string {
  const at = url === null ? -1 : note.lastIndexOf(url);
  if (url === null || at < 0 || /[<>\s]/.test(url)) return escapeMarkdown(note);
  return `${escapeMarkdown(note.slice(0, at))}<${url}>${escapeMarkdown(note.slice(at + url.length))}`;
}

const references = (numbers: readonly number[]) => numbers.map((number) => `[^${number}]`).join('');

export const MARKDOWN: Hand = {
  heading: (level, text) => `${'#'.repeat(level)} ${escapeMarkdown(text)}\n\n`,
  paragraph: (text) => `${escapeMarkdown(text)}\n\n`,
  address: (address) => `<${address.replace(/[<>\s]/g, encodeURIComponent)}>\n\n`,
  entry: (date, title, lines, sources) => {
    const head = `**${escapeMarkdown(date)}**: ${escapeMarkdown(title)}${references(sources)}`;
    return `- ${[head, ...lines.map(escapeMarkdown)].join('\\\n  ')}\n\n`;
  },
  quotation: (text, about, source) =>
    `  > “${escapeMarkdown(text)}”${about === '' ? '' : ` (${escapeMarkdown(about)})`}[^${source}]\n\n`,
  note: ({ number, note, url }) => `[^${number}]: ${linked(note, url)}\n`,
};

/** The chronology as Markdown with footnotes. */
export const makeMarkdown: Make = async (order) => ({
  blob: new Blob([...(await writeWords(order, MARKDOWN))], { type: 'text/markdown;charset=utf-8' }),
  name: fileName(order.handover.title, 'md'),
});
