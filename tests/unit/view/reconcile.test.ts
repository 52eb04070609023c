import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../src/query/index.ts';
import { readView } from '../../../src/view/codec.ts';
import { reconcile } from '../../../src/view/reconcile.ts';
import { FIRST_VIEW, type View } from '../../../src/view/view.ts';
import { opened, readFromDisk } from '../../fixtures/read.ts';

describe('a view brought to another chronology', () => {
  it('keeps what is there, and names what is not', async () => {
    const index = indexChronology(opened(await readFromDisk('data/chronology.json')));
    const [passage] = index.chronology.passages;
    const quoted = passage?.id ?? '';
    const view: View = { ...FIRST_VIEW, labelled: ['rok-un-19', 'nowhere'], quoted, scene: 'mine' };
    const { view: known, missing } = reconcile(view, index);
    expect(known).toEqual({ ...view, labelled: ['rok-un-19'] });
    expect(missing).toEqual(['nowhere']);
    const lost = reconcile({ ...FIRST_VIEW, quoted: 'no-document@0-9', origins: ['never'] }, index);
    expect(lost.view).toEqual(FIRST_VIEW);
    expect(lost.missing).toEqual(['never', 'no-document@0-9']);
  });

  it('keeps a path whose ends are both there, and drops any other', async () => {
    const index = indexChronology(opened(await readFromDisk('data/chronology.json')));
    const view = readView('#net.path=topic:youth,event:rok-un-19').view;
    expect(reconcile(view, index)).toEqual({ view, missing: [] });
    const lost = reconcile(readView('#net.path=topic:youth,event:never').view, index);
    expect(lost.view).toEqual(FIRST_VIEW);
    expect(lost.missing).toEqual(['never']);
  });

  it('keeps a node pinned that is there, and names one that is not', async () => {
    const index = indexChronology(opened(await readFromDisk('data/chronology.json')));
    const { view } = readView('#net.pins=topic:youth@10x20,topic:never@30x40');
    const { view: known, missing } = reconcile(view, index);
    expect(known.network.pins).toEqual(['topic:youth@10x20']);
    expect(missing).toEqual(['topic:never@30x40']);
  });

  it('keeps a hit that is there: an event, something with a name, a paragraph of a document', async () => {
    const index = indexChronology(opened(await readFromDisk('data/chronology.json')));
    const [document] = index.chronology.documents;
    for (const hit of ['event:rok-un-19', 'topic:youth', `document:${document?.id ?? ''}@210`])
      expect(reconcile({ ...FIRST_VIEW, hit }, index)).toMatchObject({ view: { hit }, missing: [] });
    for (const hit of ['event:never', 'topic:', 'document:never@210', 'passage:no-document@0-9', 'what'])
      expect(reconcile({ ...FIRST_VIEW, hit }, index)).toMatchObject({ view: { hit: null }, missing: [hit] });
  });
});
