/** Slides of what is handed over, as a PowerPoint file of native, editable objects. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import pptxgen from 'pptxgenjs';
import { Pacer } from '../../chronology/pacer.ts';
import { inSlides } from '../../i18n/areas/slides.ts';
import { fileName } from '../file-name.ts';
import type { Entry, Handover, Make, Order } from '../handover.ts';
import { fillNotes, fillSlide, mendPackage, type Parts } from './mend.ts';
import type { Page } from './page.ts';
import { partPages } from './plan.ts';
import { sheetOf, type Sheet } from './sheet.ts';
import { slideXml, type Naming } from './slide-xml.ts';
import { sourcesPages } from './sources.ts';
import { writable } from './xml.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
/** Files in the archive say this day, in any time zone, so that the same slides are the same bytes. */
const ARCHIVED = new Date(1980, 0, 1);
/** Shares of the work: planning, and painting up to here. */
const PLANNED = 0.6;
const PAINTED = 0.9;

/** A package of so many empty slides. */
async function emptyPackage(sheet: Sheet, { title, version }: Handover, count: number): Promise<Parts> {
  const presentation = new pptxgen();
  presentation.layout = sheet.layout;
  presentation.title = writable(title);
  presentation.subject = writable(version);
  presentation.author = 'Regesta';
  presentation.company = '';
  for (let at = 0; at < count; at++) presentation.addSlide();
  const written = await presentation.write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new Error('pptxgenjs wrote no bytes.');
  const files = Object.entries(unzipSync(written)).filter(([name]) => !name.endsWith('/'));
  return new Map(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function namingOf({ parts }: Handover): Naming {
  const entries = new Map<string, Entry>();
  for (const part of parts) for (const entry of part.entries) entries.set(entry.id, entry);
  return {
    markOf(event) {
      const entry = entries.get(event);
      return {
        name: entry?.title ?? event,
        description: entry === undefined ? '' : `${entry.title}, ${entry.date}`,
      };
    },
    labelOf: (event) => inSlides('name-label', { title: entries.get(event)?.title ?? event }),
  };
}

/** The slides in order, with the list of sources at the end where one is needed. */
async function planned(order: Order, sheet: Sheet, pacer: Pacer): Promise<readonly Page[]> {
  const { handover } = order;
  const pages: Page[] = [];
  pacer.enter(0, PLANNED);
  for (const [at, part] of handover.parts.entries()) {
    const rest = () => pacer.rest(at / handover.parts.length);
    await rest();
    pages.push(...(await partPages(part, order, sheet, pages.length, rest)));
  }
  return pages.some(({ needsSources }) => needsSources)
    ? [...pages, ...sourcesPages(handover, sheet, pages.length)]
    : pages;
}

/** Makes slides in one of two shapes, `16:9` and `4:3`. */
export const makeSlides: Make = async (order) => {
  const { handover, signal, progress, choice } = order;
  const sheet = sheetOf(choice);
  const pacer = new Pacer(signal, progress);
  const pages = await planned(order, sheet, pacer);
  const parts = await emptyPackage(sheet, handover, pages.length);
  const { version } = handover.index.chronology;
  const [day = null] = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(version) ?? [];
  mendPackage(parts, sheet, day, pages.length);
  const naming = namingOf(handover);
  const sourcesAt = 1 + pages.length - sourcesPages(handover, sheet, 0).length;
  pacer.enter(PLANNED, PAINTED);
  for (const [at, page] of pages.entries()) {
    await pacer.rest(at / pages.length);
    const { objects, links } = slideXml(page, sheet, handover.language, naming, sourcesAt);
    fillSlide(parts, at + 1, objects, links);
    fillNotes(parts, at + 1, page.notes, handover.language);
  }
  pacer.enter(PAINTED, 1);
  await pacer.rest(0);
  const files = Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)]));
  const bytes = zipSync(files, { level: 6, mtime: ARCHIVED });
  await pacer.rest(1);
  return { blob: new Blob([bytes], { type: TYPE }), name: fileName(handover.title, 'pptx') };
};
