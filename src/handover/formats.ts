/** What may be handed over as. Each format is loaded when it is used; a new one is a row. */
import type { Make, Order, Made } from './handover.ts';

/** What a preview shows of a format: the picture, the first lines, or what it will hold. */
export type PreviewKind = 'picture' | 'words' | 'summary';

/** One of the ways of making a format. */
export interface Choice {
  readonly id: string;
  /** As it is written everywhere, or the name of a message. */
  readonly label: string;
}

export interface Format {
  readonly id: FormatId;
  /** What its choices are of; none where there is one way only. */
  readonly choices: readonly Choice[];
  readonly preview: PreviewKind;
  /** Whether pictures are in it, which show the whole range or the window. */
  readonly hasPictures: boolean;
  /** Whether the network can be drawn in place of the timeline. */
  readonly hasNetwork: boolean;
  /** Whether several scenes come as several files, in one archive. */
  readonly isPerPart: boolean;
  /** Null is answered by what needs no file: print has its own dialogue. */
  load(): Promise<(order: Order) => Promise<Made | null>>;
}

export type FormatId =
  'slides' | 'paper' | 'svg' | 'png' | 'markdown' | 'text' | 'csv' | 'citations' | 'page';

const WORDS = {
  choices: [],
  preview: 'words',
  hasPictures: false,
  hasNetwork: false,
  isPerPart: false,
} as const;

export const FORMATS: readonly Format[] = [
  {
    id: 'slides',
    choices: [
      { id: '16:9', label: '16:9' },
      { id: '4:3', label: '4:3' },
    ],
    ...{ preview: 'picture', hasPictures: true, hasNetwork: false, isPerPart: false },
    load: async (): Promise<Make> => (await import('./slides/slides.ts')).makeSlides,
  },
  {
    id: 'paper',
    choices: [
      { id: 'a4', label: 'A4' },
      { id: 'a3', label: 'A3' },
      { id: 'letter', label: 'Letter' },
    ],
    ...{ preview: 'summary', hasPictures: true, hasNetwork: false, isPerPart: false },
    load: async () => {
      const { printHandover } = await import('./print/print.ts');
      return async (order) => {
        await printHandover(order);
        return null;
      };
    },
  },
  {
    id: 'svg',
    choices: [],
    ...{ preview: 'picture', hasPictures: true, hasNetwork: true, isPerPart: true },
    load: async (): Promise<Make> => (await import('./svg.ts')).makeSvg,
  },
  {
    id: 'png',
    choices: [1, 2, 3, 4].map((scale) => ({ id: String(scale), label: `${scale}×` })),
    ...{ preview: 'picture', hasPictures: true, hasNetwork: true, isPerPart: true },
    load: async (): Promise<Make> => (await import('./png.ts')).makePng,
  },
  {
    id: 'markdown',
    ...WORDS,
    load: async (): Promise<Make> => (await import('./markdown.ts')).makeMarkdown,
  },
  { id: 'text', ...WORDS, load: async (): Promise<Make> => (await import('./text.ts')).makeText },
  { id: 'csv', ...WORDS, load: async (): Promise<Make> => (await import('./csv.ts')).makeCsv },
  {
    id: 'citations',
    choices: [
      { id: 'chicago', label: 'Chicago' },
      { id: 'un', label: 'UN' },
      { id: 'ris', label: 'RIS' },
      { id: 'bibtex', label: 'BibTeX' },
      { id: 'csl-json', label: 'CSL-JSON' },
    ],
    ...{ preview: 'words', hasPictures: false, hasNetwork: false, isPerPart: false },
    load: async (): Promise<Make> => (await import('./citations/citations.ts')).makeCitations,
  },
  {
    id: 'page',
    choices: [],
    ...{ preview: 'summary', hasPictures: false, hasNetwork: false, isPerPart: false },
    load: async (): Promise<Make> => (await import('./page/page.ts')).makePage,
  },
];

/** The row of a format. */
export function formatOf(id: FormatId): Format {
  const found = FORMATS.find((format) => format.id === id);
  if (!found) throw new Error(`No format ${id}`);
  return found;
}
