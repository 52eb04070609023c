import { fileName } from './file-name.ts';
import type { Make } from './handover.ts';
import { writeWords, type Hand } from './words.ts';

const references = (numbers: readonly number[]) =>
  numbers.length === 0 ? '' : ` ${numbers.map((number) => `[${number}]`).join('')}`;

export const TEXT: Hand = {
  heading: (level, text) => (level === 1 ? `${text}\n\n` : `\n${text}\n\n`),
  paragraph: (text) => `${text}\n\n`,
  address: (address) => `${address}\n\n`,
  entry: (date, title, lines, sources) =>
    `${date}: ${title}${references(sources)}\n${lines.map((line) => `  ${line}\n`).join('')}\n`,
  quotation: (text, about, source) => `  “${text}”${about === '' ? '' : ` (${about})`} [${source}]\n\n`,
  note: ({ number, note }) => `[${number}] ${note}\n`,
};

/** The chronology as plain text with numbered notes, to be pasted into a cable. */
export const makeText: Make = async (order) => ({
  blob: new Blob([...(await writeWords(order, TEXT))], { type: 'text/plain;charset=utf-8' }),
  name: fileName(order.handover.title, 'txt'),
});
