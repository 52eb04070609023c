/** Files of citations: notes as the manuals want them, and the formats of reference managers. */
import { Pacer } from '../../chronology/pacer.ts';
import { inCitations } from '../../i18n/areas/citations.ts';
import { noteIn, NOTE_STYLES, type Cited, type NoteStyle } from '../../reader/note-style.ts';
import { fileName } from '../file-name.ts';
import type { Handover, Make, Order, Quotation, Source } from '../handover.ts';
import { cslItem, quotationNote } from './csl.ts';
import { keysOf } from './key.ts';

/** A source with what is quoted from it, and the key by which reference managers know it. */
interface Attesting {
  readonly source: Source;
  readonly quotations: readonly Quotation[];
  readonly key: string;
}

interface Format {
  readonly type: string;
  readonly ending: string;
  readonly write: (order: Order, attesting: readonly Attesting[]) => Promise<readonly string[]>;
}

/** Everything quoted, by the number of its source, each passage once, in the order of its first use. */
function quotationsBySource({ parts }: Handover): ReadonlyMap<number, readonly Quotation[]> {
  const bySource = new Map<number, Map<string, Quotation>>();
  for (const { entries, quotation: large } of parts) {
    const quoted = entries.flatMap(({ quotations }) => quotations);
    for (const quotation of large === null ? quoted : [...quoted, large]) {
      const known = bySource.get(quotation.source) ?? new Map<string, Quotation>();
      const id = quotation.passage ?? quotation.text;
      if (!known.has(id)) known.set(id, quotation);
      bySource.set(quotation.source, known);
    }
  }
  return new Map([...bySource].map(([number, known]) => [number, [...known.values()]]));
}

function citedOf({
  source,
  paragraph = null,
}: {
  readonly source: Source;
  readonly paragraph?: string | null;
}): Cited {
  const { title, publisher, published, accessed, url, document } = source;
  const isDateStated = (document?.publishedBasis ?? 'stated') === 'stated';
  return { title, publisher, published, isDateStated, accessed, url, paragraph };
}

/** Writes each source in turn, leaving the page free in between. */
async function each(
  { progress, signal }: Order,
  attesting: readonly Attesting[],
  write: (attesting: Attesting) => string,
): Promise<string[]> {
  const pacer = new Pacer(signal, progress);
  pacer.enter(0, 1);
  const written: string[] = [];
  for (const [at, source] of attesting.entries()) {
    written.push(write(source));
    if (pacer.isDue()) await pacer.rest((at + 1) / attesting.length);
  }
  signal.throwIfAborted();
  progress(1);
  return written;
}

function heading({ title, version, parts, address }: Handover, style: NoteStyle): readonly string[] {
  const what = parts.map(({ sentence, range, count }) =>
    [sentence, range, count].filter((words) => words).join(' · '),
  );
  return [title, inCitations(`heading.${style}`), version, ...new Set(what), address ?? ''].filter(
    (line) => line !== '',
  );
}

async function writeNotes(
  style: NoteStyle,
  order: Order,
  attesting: readonly Attesting[],
): Promise<readonly string[]> {
  const notes = await each(
    order,
    attesting,
    (one) => `${one.source.number}. ${noteIn(style, citedOf(one))}\n`,
  );
  const quoted = attesting.flatMap(({ source, quotations }) =>
    quotations.map((quotation) => {
      const { text, status, paragraph } = quotation;
      const note = noteIn(style, citedOf({ source, paragraph }));
      const doubt = status === 'verified' ? '' : ` [${inCitations(`status.${status}`)}]`;
      return `“${text}”${doubt}\n${source.number}. ${note}\n\n`;
    }),
  );
  const quotations = quoted.length === 0 ? [] : [`\n${inCitations('quotations')}\n\n`, ...quoted];
  return [
    ...heading(order.handover, style).map((line) => `${line}\n`),
    `\n${inCitations('sources')}\n\n`,
    ...notes,
    ...quotations,
  ];
}

async function writeRis(order: Order, attesting: readonly Attesting[]): Promise<readonly string[]> {
  const { risOf } = await import('./library.ts');
  return each(order, attesting, ({ source, quotations, key }) =>
    risOf(cslItem(source, key, []), quotations.map(quotationNote)),
  );
}

async function writeBibtex(order: Order, attesting: readonly Attesting[]): Promise<readonly string[]> {
  const { bibtexOf } = await import('./library.ts');
  return each(order, attesting, ({ source, quotations, key }) => bibtexOf(cslItem(source, key, quotations)));
}

async function writeCsl(order: Order, attesting: readonly Attesting[]): Promise<readonly string[]> {
  const items = await each(order, attesting, ({ source, quotations, key }) =>
    JSON.stringify(cslItem(source, key, quotations), null, 2),
  );
  return ['[\n', items.join(',\n'), '\n]\n'];
}

const TEXT = 'text/plain;charset=utf-8';

/** The files there are, by the id of the choice. */
const FORMATS: Readonly<Record<string, Format>> = {
  ...Object.fromEntries(
    NOTE_STYLES.map((style): [string, Format] => [
      style,
      {
        type: TEXT,
        ending: `${style}.txt`,
        write: (order, attesting) => writeNotes(style, order, attesting),
      },
    ]),
  ),
  ris: { type: 'application/x-research-info-systems;charset=utf-8', ending: 'ris', write: writeRis },
  bibtex: { type: 'application/x-bibtex;charset=utf-8', ending: 'bib', write: writeBibtex },
  'csl-json': { type: 'application/vnd.citationstyles.csl+json', ending: 'json', write: writeCsl },
};

/** Writes every source of a hand-over, and what is quoted from it, as citations of the kind chosen. */
export const makeCitations: Make = async (order) => {
  const format = FORMATS[order.choice];
  if (format === undefined) throw new Error(`No citations of the kind "${order.choice}"`);
  const { handover } = order;
  const keys = keysOf(handover.sources);
  const quotations = quotationsBySource(handover);
  const attesting = handover.sources.map((source, at) => ({
    source,
    quotations: quotations.get(source.number) ?? [],
    key: keys[at] ?? '',
  }));
  const written = await format.write(order, attesting);
  return {
    blob: new Blob([...written], { type: format.type }),
    name: fileName(handover.title, format.ending),
  };
};
