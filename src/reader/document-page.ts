import type { Chronology, Passage, SourceDocument } from '../chronology/chronology.ts';
import { paragraphsOf } from '../chronology/paragraph.ts';
import { cutIntoSegments, type Segment, type Span } from './segments.ts';

/** A piece of a paragraph, the passages that lie over it, and those whose last piece it is. */
export interface PageSegment extends Segment<Passage> {
  readonly ending: readonly Passage[];
}

/** A paragraph ready to be shown, in UTF-16 units of the whole file. */
export interface PageParagraph extends Span {
  /** Its place in the text proper, in a document that does not number its own paragraphs; else null. */
  readonly label: string | null;
  readonly isSub: boolean;
  readonly segments: readonly PageSegment[];
}

/** A document as a page: what the publisher's site put before and after it, and the text proper. */
export interface DocumentPage {
  readonly text: string;
  readonly before: readonly PageParagraph[];
  readonly body: readonly PageParagraph[];
  readonly after: readonly PageParagraph[];
}

type Stretch = Omit<PageParagraph, 'segments'>;

const pages = new WeakMap<SourceDocument, DocumentPage>();

/** Lays a document out once, in one pass over its paragraphs and passages; null when its text could not be had. */
export function documentPage(chronology: Chronology, document: SourceDocument): DocumentPage | null {
  if (document.text === null) return null;
  const known = pages.get(document);
  if (known !== undefined) return known;
  const passages = chronology.passages
    .filter((passage) => passage.document === document.id)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const page = layOut(document, document.text, passages);
  pages.set(document, page);
  return page;
}

function layOut(document: SourceDocument, text: string, passages: readonly Passage[]): DocumentPage {
  const { start, end } = document.body ?? { start: 0, end: text.length };
  const paragraphs = paragraphsOf(document);
  const isNumbered = paragraphs.some(({ label }) => label !== null);
  const body = paragraphs.map(({ isSub, ...paragraph }, at): Stretch => {
    return { start: paragraph.start, end: paragraph.end, isSub, label: isNumbered ? null : String(at + 1) };
  });
  const stretches = {
    before: linesOf(text, 0, start),
    body,
    after: linesOf(text, end, text.length),
  };
  const all = markStretches([...stretches.before, ...stretches.body, ...stretches.after], passages);
  const bodyAt = stretches.before.length;
  const afterAt = bodyAt + stretches.body.length;
  return { text, before: all.slice(0, bodyAt), body: all.slice(bodyAt, afterAt), after: all.slice(afterAt) };
}

/** Lines that are not blank. */
function linesOf(text: string, start: number, end: number): Stretch[] {
  return Array.from(text.slice(start, end).matchAll(/[^\n]*\S[^\n]*/g), ({ 0: line, index }) => ({
    start: start + index,
    end: start + index + line.length,
    label: null,
    isSub: false,
  }));
}

/** Gives each stretch its segments. Both lists are in the order of the text, so passages are passed over once. */
function markStretches(stretches: readonly Stretch[], passages: readonly Passage[]): PageParagraph[] {
  const paragraphs: (Stretch & { segments: PageSegment[] })[] = [];
  const lastSegmentOf = new Map<Passage, { ending: Passage[] }>();
  let open: Passage[] = [];
  let next = 0;
  for (const stretch of stretches) {
    open = open.filter(({ end }) => end > stretch.start);
    for (; next < passages.length; next++) {
      const passage = passages[next];
      if (passage === undefined || passage.start >= stretch.end) break;
      if (passage.end > stretch.start) open.push(passage);
    }
    const segments = cutIntoSegments(stretch.start, stretch.end, open).map((segment) => ({
      ...segment,
      ending: new Array<Passage>(),
    }));
    for (const segment of segments) for (const passage of segment.spans) lastSegmentOf.set(passage, segment);
    paragraphs.push({ ...stretch, segments });
  }
  for (const [passage, segment] of lastSegmentOf) segment.ending.push(passage);
  return paragraphs;
}
