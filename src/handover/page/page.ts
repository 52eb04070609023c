/**
 * One file that holds the program, the chronology, its documents and the scenes, and opens from disk without a network.
 * It is put together from an edition of the program that is built as one page (`vite.config.ts`).
 */
import { recordOf } from '../../briefing/scene.ts';
import { scenesOf } from '../../briefing/scenes.svelte.ts';
import { inPage } from '../../i18n/areas/page.ts';
import { embeddedIn } from '../../opening/embedded.ts';
import { originalsOf } from '../../opening/originals.ts';
import { writeView } from '../../view/codec.ts';
import { fileName } from '../file-name.ts';
import type { Handover, Make } from '../handover.ts';
import { block, documentParts, guarded, withValue } from './blocks.ts';
import { fetchTemplate, templateOf } from './template.ts';

/** Shares of the work, in the order in which they are done. */
const FETCHED = 0.4;
const WRITTEN = 0.9;

export const makePage: Make = async ({ handover, progress, signal }) => {
  const { index, title } = handover;
  const originals = originalsOf(index.chronology);
  if (originals === undefined) throw new Error(inPage('no-files'));
  const embedded = embeddedIn(document);
  const template = embedded
    ? templateOf(embedded)
    : await fetchTemplate(document.baseURI, { signal, progress: (share) => progress(share * FETCHED) });
  const scenes = JSON.stringify(scenesOf(index).list.map(recordOf), null, 2);
  const chronology = await withValue(new Blob(originals.file), 'scenes', scenes, {
    signal,
    progress: (share) => progress(FETCHED + share * (WRITTEN - FETCHED)),
  });
  const documents = await documentParts(originals.documents, signal);
  const parts = [
    titled(template.before, title),
    '\n',
    ...block('chronology', chronology),
    ...block('documents', documents),
    ...block('view', [guarded(JSON.stringify(firstView(handover)))]),
    template.after,
  ];
  progress(1);
  return { blob: new Blob(parts, { type: 'text/html' }), name: fileName(title, 'html') };
};

/** Where the file opens: at the view that was handed over, or that of the first scene, outside the briefing. */
function firstView({ index, parts }: Handover): string {
  const [part] = parts;
  return part ? writeView({ ...part.view, scene: null }, index.chronology.version) : '';
}

function titled(html: string, title: string): string {
  const text = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return html.replace(/<title>[^<]*<\/title>/, () => `<title>${text}</title>`);
}
