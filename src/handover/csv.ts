import Papa from 'papaparse';
import { Pacer } from '../chronology/pacer.ts';
import { inHandover } from '../i18n/areas/handover.ts';
import { fileName } from './file-name.ts';
import type { Entry, Make, Order, Part } from './handover.ts';
import { factsOf } from './sheet.ts';
import { standingOf } from './words.ts';

/** By this a spreadsheet knows that the file is UTF-8. */
const BYTE_ORDER_MARK = '\u{feff}';
const BETWEEN = '; ';
/** Rows written at once. */
const BATCH = 200;

const COLUMNS = [
  'scene',
  'date',
  'edtf',
  'title',
  'kind',
  'place',
  'themes',
  'actors',
  'status',
  'summary',
  'sources',
  'quotations',
  'id',
  'shown',
  'chronology',
  'version',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

function rowOf(entry: Entry | null, part: Part, order: Order): Row {
  const { handover } = order;
  const note = (number: number) => handover.sources[number - 1]?.note ?? '';
  return {
    scene: part.scene === null ? '' : part.title,
    date: entry?.date ?? '',
    edtf: entry?.edtf ?? '',
    title: entry?.title ?? '',
    kind: entry?.kind ?? '',
    place: entry?.place ?? '',
    themes: entry?.themes.join(BETWEEN) ?? '',
    actors: entry?.actors.join(BETWEEN) ?? '',
    status: entry?.status ?? '',
    summary: entry?.summary ?? '',
    sources: entry?.sources.map((number) => `[${number}] ${note(number)}`).join('\n') ?? '',
    quotations:
      entry?.quotations
        .map((quotation) => {
          const standing = standingOf(quotation);
          return `“${quotation.text}”${standing === '' ? '' : ` (${standing})`} [${quotation.source}]`;
        })
        .join('\n') ?? '',
    id: entry?.id ?? '',
    shown: factsOf(part, order).join(' · '),
    chronology: handover.title,
    version: handover.version,
  };
}

function written(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n', quotes: true },
  )}\r\n`;
}

/** Every row, with what it is a part of, so that it can be told wherever it is copied to. */
export async function writeCsv(order: Order): Promise<readonly string[]> {
  const pacer = new Pacer(order.signal, order.progress);
  pacer.enter(0, 1);
  const { parts } = order.handover;
  const isScenes = parts.some(({ scene }) => scene !== null);
  const columns = COLUMNS.filter((column) => isScenes || column !== 'scene');
  const rows = parts.flatMap((part) =>
    (part.entries.length === 0 ? [null] : part.entries).map((entry) => ({ part, entry })),
  );
  const pieces = [BYTE_ORDER_MARK, written([columns.map((column) => inHandover(`column.${column}`))])];
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH).map(({ part, entry }) => {
      const row = rowOf(entry, part, order);
      return columns.map((column) => row[column]);
    });
    pieces.push(written(batch));
    await pacer.rest(from / rows.length);
  }
  await pacer.rest(1);
  return pieces;
}

/** The chronology as a table that spreadsheets open; nothing in it is run as a formula. */
export const makeCsv: Make = async (order) => ({
  blob: new Blob([...(await writeCsv(order))], { type: 'text/csv;charset=utf-8' }),
  name: fileName(order.handover.title, 'csv'),
});
