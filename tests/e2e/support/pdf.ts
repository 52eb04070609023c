import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** All its text without any white space, since lines break where they will. */
  readonly text: string;
}

/** A text as `PdfPage` has it. */
export function closeUp(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** The pages of a PDF, with what is written on them. */
export async function pagesOf(pdf: Uint8Array): Promise<readonly PdfPage[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    pages.push({ width, height, text: closeUp(text) });
    page.cleanup();
  }
  await document.destroy();
  return pages;
}
