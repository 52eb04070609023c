import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  missingIn,
  readScenes,
  SCENES_FORMAT,
  scenesText,
  withScenes,
} from '../../../src/briefing/scene-file.ts';
import { sceneOf, type Scene } from '../../../src/briefing/scene.ts';
import { editable, withWords } from '../../../src/briefing/scene-text.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { makeChronology } from '../../support/chronology.ts';

const SHIPPED = readFileSync(new URL('../../../data/chronology.json', import.meta.url), 'utf8');

function scene(id: string, parts: Partial<Scene> = {}): Scene {
  return { id, kind: 'view', title: id, caption: '', notes: '', view: '', ...parts };
}

const HOSTILE = scene('hostile', {
  title: { en: '</script> "quoted" \\ ]]> \u0000', ko: '제목' },
  notes: '=cmd()\n\u202eright to left\u2028',
});

async function scenesOfText(text: string): Promise<readonly Scene[]> {
  const read = await readScenes(text, 'x.json');
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join());
  return read.value.scenes;
}

describe('scenes put into a chronology’s file', () => {
  it('leave the shipped file as it is, letter for letter, when they are its own', async () => {
    expect(withScenes(SHIPPED, await scenesOfText(SHIPPED))).toBe(SHIPPED);
  });

  it('are all that changes', async () => {
    const changed = withScenes(SHIPPED, [HOSTILE, scene('b')]);
    expect(await scenesOfText(changed)).toEqual([HOSTILE, scene('b')]);
    const before = SHIPPED.slice(0, SHIPPED.indexOf('"scenes": ['));
    expect(changed.startsWith(before)).toBe(true);
    expect(JSON.parse(changed)).toEqual({
      ...(JSON.parse(SHIPPED) as object),
      scenes: [
        { id: 'hostile', title: HOSTILE.title, notes: HOSTILE.notes, view: '' },
        { id: 'b', title: 'b', view: '' },
      ],
    });
  });

  it.each([
    ['where there were none', '{\n  "format": "regesta/1",\n  "events": []\n}\n'],
    ['in a minified file', '{"format":"regesta/1","events":[{"scenes":[]}],"scenes":[],"x":"scenes"}'],
    ['in an empty object', '{}'],
    ['with the line ends of Windows and tabs', '{\r\n\t"format": "regesta/1",\r\n\t"scenes": []\r\n}\r\n'],
    ['after a byte order mark', '\ufeff{ "events": [] }'],
    ['where the key stands twice, of which JSON takes the last', '{"scenes": 1, "scenes": [ {"id": "a"} ]}'],
    ['in place of what is no list', '{"a": [[{"scenes": 1}]], "scenes": "none"}'],
  ])('%s', (_, text) => {
    const changed = withScenes(text, [scene('a'), HOSTILE]);
    const file = JSON.parse(changed.replace(/^\ufeff/, '')) as { readonly scenes: readonly { id: string }[] };
    expect(file.scenes.map(({ id }) => id)).toEqual(['a', 'hostile']);
    expect(file).toEqual({
      ...(JSON.parse(text.replace(/^\ufeff/, '')) as object),
      scenes: file.scenes,
    });
    if (text.includes('\r\n')) expect(changed.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('keep what the file says of them that this program does not know', () => {
    const text = '{"scenes": [{"id": "a", "title": "A", "view": "", "minutes": 3}]}';
    const file = JSON.parse(withScenes(text, [scene('a', { title: 'B' })])) as object;
    expect(file).toEqual({ scenes: [{ id: 'a', title: 'B', view: '', minutes: 3 }] });
  });

  it('come back as they went', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.dictionary(fc.constantFrom('en', 'ko'), fc.string()),
    );
    const anyScene = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom('view' as const, 'title' as const, 'section' as const),
      title: anyText,
      caption: fc.string(),
      notes: fc.string(),
      view: fc.string(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyScene, { minLength: 1, selector: ({ id }) => id }),
        async (scenes) => {
          expect(
            await scenesOfText(withScenes('{\n  "format": "regesta/1",\n  "events": []\n}', scenes)),
          ).toEqual(scenes);
          expect(await scenesOfText(scenesText(scenes))).toEqual(scenes);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('scenes read from a file', () => {
  it.each([
    ['what is not JSON', '{ "scenes": [', 'not-json', 1],
    ['a file without scenes', '{"format": "regesta/1", "events": []}', 'no-scenes', undefined],
    ['a file with an empty list of them', '{"format": "regesta/1", "scenes": []}', 'no-scenes', undefined],
    ['another kind of file', '{"scenes": [{"id": "a", "title": "A", "view": ""}]}', 'no-scenes', undefined],
    ['what is no object', 'null', 'no-scenes', undefined],
    ['scenes none of which can be read', `{"format": "${SCENES_FORMAT}", "scenes": [7]}`, 'wrong-value', 1],
  ])('%s fails with a problem', async (_, text, code, line) => {
    const read = await readScenes(text, 'x.json');
    expect(read).toMatchObject({ ok: false, problems: [{ code, severity: 'error', file: 'x.json' }] });
    if (!read.ok) expect(read.problems[0]?.location?.line).toBe(line);
  });

  it('are those that are in order; the others are told of with their places', async () => {
    const text = `{ "format": "${SCENES_FORMAT}", "scenes": [
      { "id": "a", "title": "A", "view": "" },
      { "id": "b", "view": "" },
      { "id": "a", "title": "Again", "view": "" }
    ] }`;
    const read = await readScenes(text, 'x.json');
    if (!read.ok) throw new Error('It can be read');
    expect(read.value.scenes).toEqual([sceneOf({ id: 'a', title: 'A', view: '' })]);
    expect(read.value.problems.map(({ code, location }) => [code, location?.line])).toEqual([
      ['missing', 3],
      ['duplicate-id', 4],
    ]);
  });

  it('say what they name that the chronology does not have', () => {
    const index = indexChronology(makeChronology({}, [{ id: 'here' }]));
    const views = ['focus=event:here', 'labelled=here,gone', 'focus=event:gone', 'quoted=press@1-2'];
    expect(
      missingIn(
        views.map((view, n) => scene(`s${n}`, { view })),
        index,
      ),
    ).toEqual(['gone', 'press@1-2']);
  });
});

describe('a text of a scene', () => {
  it('is edited in the language it is read in', () => {
    const chronology = { language: 'en' };
    expect(withWords('Plain', 'ko', 'New')).toBe('New');
    expect(withWords({ en: 'One', ko: '하나' }, 'en', 'Two')).toEqual({ en: 'Two', ko: '하나' });
    expect(withWords({ 'en-GB': 'One' }, 'en', 'Two')).toEqual({ 'en-GB': 'Two' });
    expect(withWords({ en: 'One' }, 'ko', '하나')).toEqual({ en: 'One', ko: '하나' });
    expect(editable({ en: 'One' }, 'ko', chronology)).toBe('One');
  });
});
