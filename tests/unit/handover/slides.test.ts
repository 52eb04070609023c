// @vitest-environment jsdom
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fragmentOf, sceneOf } from '../../../src/briefing/scene.ts';
import type { Handover } from '../../../src/handover/handover.ts';
import { makeSlides } from '../../../src/handover/slides/slides.ts';
import type { Index } from '../../../src/query/index.ts';
import { FIRST_VIEW } from '../../../src/view/view.ts';
import { generatedIndex } from '../timeline/indexes.ts';
import { composed, orderOf, sceneNamed, shippedWithDocuments } from './fixture.ts';
import { ArialCanvas, HOSTILE } from './slides-fixture.ts';
import {
  faultsOf,
  openPackage,
  outsideOn,
  overlapsOn,
  valueOf,
  within,
  type Package,
} from './slides-package.ts';

vi.stubGlobal('OffscreenCanvas', ArialCanvas);

async function opened(handover: Handover, choice = '16:9'): Promise<Package> {
  return openPackage(await makeSlides(orderOf(handover, { choice })));
}

function titlesOf({ slides }: Package): readonly string[] {
  return slides.map(({ texts }) => texts.find(({ name }) => name === 'Title')?.text ?? '');
}

function textsOf({ slides }: Package): readonly string[] {
  return slides.flatMap(({ texts }) => texts.map(({ text }) => text));
}

describe('slides of the scenes that are shipped', () => {
  let index: Index;
  let handover: Handover;
  let file: Package;
  beforeAll(async () => {
    index = await shippedWithDocuments();
    handover = await composed(index, { scenes: index.chronology.scenes.map(sceneOf) });
    file = await opened(handover);
  });

  test('are a package in which everything is typed, found, numbered once and in order', () => {
    expect(faultsOf(file)).toEqual([]);
  });

  test('begin each scene with a slide, which goes on under the same title', () => {
    const titles = titlesOf(file);
    const scenes = handover.parts.map(({ title }) => title);
    expect(titles.filter((title) => scenes.includes(title))).toEqual(scenes);
    for (const title of titles) {
      expect([...scenes, 'Sources'].some((scene) => title.startsWith(scene))).toBe(true);
    }
  });

  test('keep everything on the slide, and no text on another, in either shape', async () => {
    for (const each of [file, await opened(handover, '4:3')]) {
      for (const slide of each.slides) {
        expect(outsideOn(slide, each)).toEqual([]);
        expect(overlapsOn(slide)).toEqual([]);
      }
    }
    const { size } = await opened(handover, '4:3');
    expect(size.width / size.height).toBeCloseTo(4 / 3);
    expect(file.size.width / file.size.height).toBeCloseTo(16 / 9);
  });

  test('say on each slide of a scene what it shows, of when, how much and of which version', () => {
    for (const part of handover.parts) {
      const slides = file.slides.filter(({ texts }) => texts.some(({ text }) => text.startsWith(part.title)));
      expect(slides.length).toBeGreaterThan(0);
      for (const { texts } of slides) {
        const facts = texts.find(({ name }) => name === 'What is shown')?.text ?? '';
        for (const fact of [part.sentence, part.range, part.count, handover.version])
          expect(facts).toContain(fact);
      }
    }
  });

  test('have the notes of a scene on its slide, and its caption as text', () => {
    for (const { title, caption, notes } of handover.parts) {
      const slide = file.slides[titlesOf(file).indexOf(title)];
      expect(slide?.notes).toContain(notes);
      expect(slide?.texts.map(({ text }) => text)).toContain(caption);
    }
  });

  test('name every source in full, with a link to its page', () => {
    const texts = textsOf(file).join('\n');
    const links = new Set(file.slides.flatMap((slide) => slide.links));
    for (const { number, note, url } of handover.sources) {
      expect(texts).toContain(`${number} ${note}`);
      if (url !== null) expect(links).toContain(new URL(url).href);
    }
  });

  test('draw events as objects that are called what the events are, in groups of one layer each', () => {
    const [slide] = file.slides;
    const names = slide?.boxes.map(({ name }) => name) ?? [];
    expect(names).toEqual(expect.arrayContaining(['Axis', 'Lanes', 'Events', 'Legend']));
    const described = (slide === undefined ? [] : within(slide.xml)).map((each) => valueOf(each, 'descr'));
    for (const { title, date } of handover.parts[0]?.entries ?? [])
      expect(described).toContain(`${title}, ${date}`);
    expect((slide === undefined ? [] : within(slide.xml)).filter(({ name }) => name === 'pic')).toEqual([]);
  });

  test('are the same bytes each time', async () => {
    const bytes = async () =>
      new Uint8Array(await (await makeSlides(orderOf(handover, { choice: '16:9' }))).blob.arrayBuffer());
    expect(await bytes()).toEqual(await bytes());
  });

  test('carry the day of the chronology, and no other', () => {
    const day = `${index.chronology.version}T00:00:00Z`;
    const core = file.parts.get('docProps/core.xml')?.children ?? [];
    const days = core.filter(({ name }) => name === 'created' || name === 'modified').map(({ text }) => text);
    expect(days).toEqual([day, day]);
  });
});

describe('slides of words and quotations', () => {
  test('show a quotation large with the number of its source, and its words whole', async () => {
    const index = await shippedWithDocuments();
    const quoted = index.chronology.passages[0]?.id ?? '';
    const view = fragmentOf({ ...FIRST_VIEW, quoted });
    const handover = await composed(index, { scenes: [sceneNamed('quoted', { view })] });
    const { quotation = null } = handover.parts[0] ?? {};
    expect(quotation?.text).toMatch(/\w/);
    const file = await opened(handover);
    const said = file.slides.flatMap(({ texts }) => texts).find(({ name }) => name === 'Quotation');
    expect(said?.text).toBe(`“${quotation?.text ?? ''}” ${quotation?.source ?? ''}`);
    for (const slide of file.slides) expect(overlapsOn(slide)).toEqual([]);
    expect(faultsOf(file)).toEqual([]);
  });

  test('are title and section slides where a scene is words alone', async () => {
    const index = await shippedWithDocuments();
    const scenes = [
      sceneNamed('t', { kind: 'title', title: 'Disarmament', caption: 'A briefing', notes: 'Welcome' }),
      sceneNamed('s', { kind: 'section', title: 'Second part' }),
    ];
    const file = await opened(await composed(index, { scenes }));
    expect(titlesOf(file)).toEqual(['Disarmament', 'Second part']);
    expect(file.slides[0]?.notes).toBe('Welcome');
    expect(faultsOf(file)).toEqual([]);
  });
});

describe('slides of other chronologies', () => {
  test('survive whatever a title may hold', async () => {
    const index = await generatedIndex({ events: 60 });
    const scenes = [
      sceneNamed('a', { title: HOSTILE, caption: HOSTILE.repeat(9), notes: `${HOSTILE}\nمرحبا\n한국어` }),
      sceneNamed('b', { kind: 'section', title: 'x'.repeat(5000), caption: '가'.repeat(5000) }),
    ];
    const handover = await composed(index, { scenes });
    for (const choice of ['16:9', '4:3']) {
      const file = await opened(handover, choice);
      expect(faultsOf(file)).toEqual([]);
      for (const slide of file.slides) {
        expect(outsideOn(slide, file)).toEqual([]);
        expect(overlapsOn(slide)).toEqual([]);
      }
      const [first] = file.slides;
      expect(titlesOf(file)[0]).toContain('<script>alert(1)</script> =cmd() ]]> &amp;');
      expect(titlesOf(file)[0]).toContain('🇰🇷👩‍🚀 한국어 제목');
      expect(first?.notes).toContain('한국어');
      expect(first?.notes).toContain(handover.parts[0]?.caption.slice(-40));
      const rtl = (first === undefined ? [] : within(first.xml)).filter(
        (each) => valueOf(each, 'rtl') === '1',
      );
      expect(rtl.length).toBeGreaterThan(0);
    }
  });

  test('hold no event as well as one', async () => {
    for (const events of [0, 1]) {
      const file = await opened(await composed(await generatedIndex({ events })));
      expect(faultsOf(file)).toEqual([]);
      expect(file.slides.length).toBeGreaterThan(0);
    }
  });

  test('list the events that are only counted, and say how many are not listed', async () => {
    const index = await generatedIndex({ events: 1000 });
    const handover = await composed(index);
    const file = await opened(handover);
    expect(faultsOf(file)).toEqual([]);
    for (const slide of file.slides) {
      expect(outsideOn(slide, file)).toEqual([]);
      expect(overlapsOn(slide)).toEqual([]);
    }
    const said = textsOf(file).find((text) => text.startsWith('The first 120 of'));
    expect(said).toMatch(/^The first 120 of \d+ events that the picture only counts or cannot place/);
    const named = (name: string) =>
      file.slides.flatMap(({ xml }) => within(xml).filter((each) => each.name === name));
    const [rows, tables] = [named('tr'), named('tbl')];
    expect(rows.length).toBe(120 + tables.length);
  });

  test('tell how far they are, and stop when they are given up', async () => {
    const handover = await composed(await generatedIndex({ events: 60 }));
    const shares: number[] = [];
    await makeSlides(orderOf(handover, { progress: (share) => shares.push(share) }));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const control = new AbortController();
    const made = makeSlides(
      orderOf(handover, { signal: control.signal, progress: () => control.abort(new Error('given up')) }),
    );
    await expect(made).rejects.toThrow('given up');
  });
});
