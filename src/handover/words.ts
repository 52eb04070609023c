/** A chronology as words, entry after entry, in pieces that leave the page free: Markdown and plain text are two hands of it. */
import { Pacer } from '../chronology/pacer.ts';
import { inHandover } from '../i18n/areas/handover.ts';
import { inReader } from '../i18n/areas/reader.ts';
import type { Entry, Order, Part, Quotation, Source } from './handover.ts';
import { factsOf } from './sheet.ts';

/** How words are marked up. Every text comes as it is: a hand escapes it as it must. */
export interface Hand {
  /** A heading of the first or second level. */
  heading(level: 1 | 2, text: string): string;
  paragraph(text: string): string;
  /** An address that opens something, after what it is. */
  address(address: string): string;
  /** An event: its date, its title, and what else is said of it, line by line, with the numbers of its sources. */
  entry(date: string, title: string, lines: readonly string[], sources: readonly number[]): string;
  quotation(text: string, about: string, source: number): string;
  note(source: Source): string;
}

const STATUS = {
  verified: null,
  moved: 'quotation-moved',
  broken: 'quotation-broken',
  unchecked: 'quotation-unchecked',
} as const;

/** Where a quotation stands, and whether it is to be trusted: "¶2, found elsewhere in its document". */
export function standingOf({ paragraph, status }: Quotation): string {
  const warning = STATUS[status];
  return [
    paragraph === null ? '' : inReader('paragraph', { label: paragraph }),
    warning === null ? '' : inHandover(warning),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Kind, place, themes and people in one line, then the summary. */
function linesOf({ kind, place, status, themes, actors, summary }: Entry): readonly string[] {
  const facts = [kind, place, status].filter((fact) => fact !== null).join(', ');
  return [
    facts,
    themes.length === 0 ? '' : inHandover('themes', { list: themes.join(', ') }),
    actors.length === 0 ? '' : inHandover('actors', { list: actors.join(', ') }),
    summary ?? '',
  ].filter((line) => line !== '');
}

function headOf(order: Order, hand: Hand): string {
  const { title, version, license, address } = order.handover;
  const pieces = [hand.heading(1, title)];
  if (version !== '') pieces.push(hand.paragraph(version));
  if (license !== null) pieces.push(hand.paragraph(inHandover('license', { license })));
  if (address !== null) pieces.push(hand.address(address));
  return pieces.join('');
}

function partHead(part: Part, order: Order, hand: Hand): string {
  const { scene, title, caption, quotation } = part;
  const pieces = scene === null ? [] : [hand.heading(2, title)];
  if (caption !== '') pieces.push(...caption.split('\n').map((line) => hand.paragraph(line)));
  const facts = factsOf(part, order);
  if (facts.length > 0) pieces.push(hand.paragraph(facts.join(' · ')));
  if (quotation !== null)
    pieces.push(hand.quotation(quotation.text, standingOf(quotation), quotation.source));
  return pieces.join('');
}

/** All of it in pieces, in order. Rejects with the signal's reason when it is given up. */
export async function writeWords(order: Order, hand: Hand): Promise<readonly string[]> {
  const { handover, progress, signal } = order;
  const { parts, sources } = handover;
  const pacer = new Pacer(signal, progress);
  pacer.enter(0, 1);
  const count = sources.length + parts.reduce((sum, { entries }) => sum + entries.length, 0);
  let done = 0;
  const pieces = [headOf(order, hand)];
  const write = async (piece: string) => {
    pieces.push(piece);
    done++;
    if (pacer.isDue()) await pacer.rest(done / count);
  };
  for (const part of parts) {
    pieces.push(partHead(part, order, hand));
    for (const entry of part.entries) {
      const { date, title, quotations } = entry;
      const quoted = quotations.map((each) => hand.quotation(each.text, standingOf(each), each.source));
      await write(hand.entry(date, title, linesOf(entry), entry.sources) + quoted.join(''));
    }
  }
  if (sources.length > 0) pieces.push(hand.heading(2, inHandover('sources')));
  for (const source of sources) await write(hand.note(source));
  await pacer.rest(1);
  return pieces;
}
