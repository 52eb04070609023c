import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { proposedScene, proposedTitle } from '../../../src/briefing/proposal.ts';
import { eventsInSight, quotableIn } from '../../../src/briefing/quotable.ts';
import { scenesOf } from '../../../src/briefing/scenes.svelte.ts';
import SceneStrip from '../../../src/briefing/SceneStrip.svelte';
import { landingOf } from '../../../src/briefing/strip/landing.ts';
import { fileNameOf } from '../../../src/briefing/strip/scene-files.ts';
import type { Chronology } from '../../../src/chronology/chronology.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import type { Desk } from '../../../src/view/lens.ts';
import { FIRST_VIEW, type View } from '../../../src/view/view.ts';
import { daysOfYears } from '../../../src/query/year.ts';
import { day, makeChronology, quote } from '../../support/chronology.ts';
import { makeLens, type TestLens } from '../../support/lens.svelte.ts';

const TEXT = 'On Monday they met. On Tuesday they agreed on <b>everything</b>.';
const SCENES: Chronology['scenes'] = [
  { id: 'one', title: { en: 'One', ko: '하나' }, view: 'topic=youth' },
  { id: 'two', kind: 'section', title: 'Two', view: '' },
  { id: 'three', title: '<script>three</script>', view: 'focus=event:met' },
];

function chronologyWith(scenes: Chronology['scenes']): Chronology {
  const press = {
    id: 'press',
    title: 'Press',
    file: 'p.txt',
    sha256: '',
    text: TEXT,
    integrity: 'intact',
  } as const;
  return makeChronology(
    { title: 'Meetings', scenes, documents: [press], topics: [{ id: 'youth', label: 'Youth' }] },
    [
      {
        id: 'met',
        title: 'They met',
        date: day('2020-01-06'),
        topics: ['youth'],
        evidence: [quote('press', TEXT, 'they met')],
      },
      {
        id: 'agreed',
        title: 'They agreed',
        date: day('2020-01-07'),
        evidence: [quote('press', TEXT, 'agreed on <b>everything</b>')],
      },
      { id: 'later', title: 'Later', date: day('2024-01-01') },
    ],
  );
}

function deskOn(scenes: Chronology['scenes'] = SCENES, view: Partial<View> = {}): Desk & TestLens {
  const lens = makeLens(chronologyWith(scenes), view);
  return Object.assign(lens, {
    resultOf: () => Promise.resolve({ matches: lens.matches, hits: lens.hits }),
    linkTo: () => 'memory:',
  });
}

function open(desk: Desk, onbrief = vi.fn(), onclose = vi.fn()) {
  render(SceneStrip, { desk, onbrief, onclose });
  return { onbrief, onclose };
}

const cards = () => screen.queryAllByRole('button', { name: /^Scene \d/ });
const names = () => cards().map((card) => card.getAttribute('aria-label'));

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView = vi.fn();
  HTMLCanvasElement.prototype.getContext = vi.fn(() => null);
});
afterEach(cleanup);

describe('the strip of scenes', () => {
  it('names each scene with its place and what it is, as it is written', () => {
    open(deskOn());
    expect(names()).toEqual([
      'Scene 1 of 3: One',
      'Scene 2 of 3, a section: Two',
      'Scene 3 of 3: <script>three</script>',
    ]);
  });

  it('shows titles in the reader’s language', () => {
    const desk = deskOn();
    desk.language = 'ko';
    open(desk);
    expect(names()[0]).toBe('Scene 1 of 3: 하나');
  });

  it('says what a scene is when there are none, and adds the first', async () => {
    const desk = deskOn([]);
    open(desk);
    expect(screen.getByText('No scenes yet.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Add this view as the first scene' }));
    expect(names()).toEqual(['Scene 1 of 1: Meetings']);
    expect(scenesOf(desk.index).list).toMatchObject([{ title: 'Meetings', view: '', kind: 'view' }]);
  });

  it('is one tab stop, walked and rearranged with arrows', async () => {
    open(deskOn());
    expect(cards().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    cards()[0]?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(cards()[1]).toHaveFocus();
    await userEvent.keyboard('{End}{ArrowRight}');
    expect(cards()[2]).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(names()[1]).toContain('three');
    expect(cards()[1]).toHaveFocus();
    expect(cards().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
  });

  it('shows a scene’s view without a briefing, and begins one from it', async () => {
    const desk = deskOn(SCENES, { closed: ['filters'] });
    const { onbrief } = open(desk);
    await userEvent.click(cards()[0] ?? document.body);
    expect(desk.view.query.facets.topic?.values).toEqual(['youth']);
    expect(desk.view).toMatchObject({ scene: null, closed: ['filters'] });
    const shown = desk.shown.length;
    await userEvent.click(cards()[1] ?? document.body);
    expect(desk.shown).toHaveLength(shown);
    await userEvent.click(screen.getByRole('button', { name: 'More about scene 2: Two' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Brief from here', hidden: true }));
    expect(onbrief).toHaveBeenCalledWith('two');
  });

  it('renames in place; Escape leaves the title as it is', async () => {
    const desk = deskOn();
    open(desk);
    cards()[0]?.focus();
    await userEvent.keyboard('{F2}');
    const field = screen.getByRole('textbox', { name: 'Title of scene 1' });
    expect(field).toHaveFocus();
    await userEvent.clear(field);
    await userEvent.type(field, 'Another{Enter}');
    expect(scenesOf(desk.index).find('one')?.title).toEqual({ en: 'Another', ko: '하나' });
    await waitFor(() => expect(cards()[0]).toHaveFocus());
    await userEvent.keyboard('{F2}nothing{Escape}');
    expect(names()[0]).toBe('Scene 1 of 3: Another');
  });

  it('deletes with a way back, from the notice and by key', async () => {
    open(deskOn());
    cards()[1]?.focus();
    await userEvent.keyboard('{Delete}');
    expect(names()).toHaveLength(2);
    expect(cards()[1]).toHaveFocus();
    expect(screen.getByText('Deleted: “Two”.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(names()[1]).toContain('Two');
    cards()[0]?.focus();
    await userEvent.keyboard('{Delete}{Control>}z{/Control}');
    expect(names()[0]).toContain('One');
  });

  it('brings a deleted one back as it is where nobody is on it', async () => {
    open(deskOn(SCENES.slice(0, 1)));
    const more = () => screen.queryByRole('button', { name: 'More about scene 1: One' });
    await userEvent.hover(cards()[0] ?? document.body);
    cards()[0]?.focus();
    expect(more()).not.toBeNull();
    await userEvent.keyboard('{Delete}');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(names()).toHaveLength(1);
    expect(more()).toBeNull();
  });

  it('takes the present view in place of a scene’s', async () => {
    const desk = deskOn(SCENES, { lanes: 'place' });
    open(desk);
    await userEvent.hover(cards()[0] ?? document.body);
    await userEvent.click(screen.getByRole('button', { name: 'More about scene 1: One' }));
    await userEvent.click(
      screen.getByRole('menuitem', { name: 'Take the present view instead', hidden: true }),
    );
    expect(scenesOf(desk.index).find('one')?.view).toBe('lanes=place');
  });

  it('asks for the words of a title scene at once', async () => {
    const desk = deskOn();
    open(desk);
    await userEvent.click(screen.getByRole('button', { name: 'Add words alone' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Title scene', hidden: true }));
    const field = screen.getByRole('textbox', { name: 'Title of scene 4' });
    expect(field).toHaveFocus();
    expect(field).toHaveValue('Meetings');
    expect(scenesOf(desk.index).list.at(-1)).toMatchObject({ kind: 'title', view: '' });
  });

  it('edits what is said, and what a scene brings forward', async () => {
    const desk = deskOn();
    open(desk);
    await userEvent.click(cards()[2] ?? document.body);
    await userEvent.click(screen.getByRole('button', { name: 'Edit' }));
    const editor = within(screen.getByRole('group', { name: 'Scene 3' }));
    await userEvent.type(editor.getByRole('textbox', { name: /^Caption/ }), 'Shown');
    await userEvent.type(editor.getByRole('textbox', { name: /^Notes/ }), 'Said');
    await userEvent.click(editor.getByRole('radio', { name: 'Only these' }));
    const three = () => scenesOf(desk.index).find('three');
    expect(three()).toMatchObject({ caption: 'Shown', notes: 'Said', view: 'focus=event:met&labelled=met' });
    expect(desk.view.labelled).toEqual(['met']);
    await userEvent.click(await editor.findByRole('checkbox', { name: /^Later/ }));
    expect(desk.view.labelled).toEqual(['met', 'later']);
    await userEvent.click(editor.getByRole('radio', { name: 'As many as there is room for' }));
    await userEvent.selectOptions(editor.getByRole('combobox'), 'they met');
    expect(three()?.view).toBe('focus=event:met&quoted=press@10-18');
    expect(desk.view.quoted).toBe('press@10-18');
  });

  it('loads scenes in place of those there are, and says what was left out', async () => {
    open(deskOn());
    const picker = document.querySelector<HTMLInputElement>('input[type=file]');
    const scenes = [{ id: 'a', title: 'A', view: 'focus=event:nobody' }, { id: 'b' }];
    const text = JSON.stringify({ format: 'regesta/1-scenes', scenes });
    await userEvent.upload(
      picker ?? document.body.appendChild(document.createElement('input')),
      new File([text], 'x.json'),
    );
    expect(
      await screen.findByText('Loaded 1 scene from x.json, in place of those that were here.'),
    ).toBeVisible();
    expect(screen.getByText(/^They name 1 thing/)).toBeVisible();
    expect(names()).toEqual(['Scene 1 of 1: A']);
    await userEvent.click(screen.getByRole('button', { name: 'Show what is wrong' }));
    expect(await screen.findAllByText(/is missing/)).not.toHaveLength(0);
  });
});

describe('the title proposed for a scene', () => {
  const topic = { topic: { mode: 'any', values: ['youth'] } } as const;
  it.each<[string, Partial<View>, string]>([
    [
      'what is in focus',
      { focus: { type: 'event', id: 'met' }, query: { ...EMPTY_QUERY, facets: topic } },
      'They met',
    ],
    ['the event of a passage in focus', { focus: { type: 'passage', id: 'press@10-18' } }, 'They met'],
    ['a theme in focus', { focus: { type: 'topic', id: 'youth' } }, 'Youth'],
    ['a document in focus', { focus: { type: 'document', id: 'press' } }, 'Press'],
    [
      'both things that are compared',
      {
        compared: [
          { type: 'topic', id: 'youth' },
          { type: 'topic', id: 'nobody' },
        ],
        query: { ...EMPTY_QUERY, facets: { kind: { mode: 'any', values: ['meeting'] } } },
      },
      'Youth and nobody',
    ],
    ['what is filtered by', { query: { ...EMPTY_QUERY, facets: topic } }, 'Youth'],
    ['the years on show', { window: [Date.UTC(2020, 0, 1), Date.UTC(2021, 0, 1)] }, '2020'],
    ['the months on show', { window: [Date.UTC(2020, 1, 10, 5), Date.UTC(2020, 7, 20)] }, 'Feb – Aug 2020'],
    ['the days on show', { window: [Date.UTC(2020, 0, 3, 5), Date.UTC(2020, 0, 12, 5)] }, '6–12 Jan 2020'],
    ['the chronology when all is on show', {}, 'Meetings'],
  ])('is %s', (_, view, title) => {
    expect(proposedTitle(deskOn([], view))).toBe(title);
  });

  it('names three filters, and counts the rest', () => {
    const query = {
      ...EMPTY_QUERY,
      text: 'agreed',
      dates: daysOfYears(2020, 2021),
      facets: {
        ...topic,
        kind: { mode: 'any', values: ['meeting'] },
        status: { mode: 'any', values: ['confirmed'] },
      } as const,
    };
    expect(proposedTitle(deskOn([], { query }))).toMatch(/^“agreed”, .*, .* and 2 more$/);
  });

  it('goes with the view, but not with its panels', () => {
    const scene = proposedScene(
      deskOn([], { closed: ['network'], maximised: 'timeline', scene: 'x', lanes: 'kind' }),
    );
    expect(scene).toMatchObject({ kind: 'view', view: 'lanes=kind', caption: '', notes: '' });
  });
});

describe('what a scene may bring forward', () => {
  it('is of the focus first, then of what is in sight', () => {
    const desk = deskOn([], { focus: { type: 'event', id: 'agreed' } });
    const groups = quotableIn(desk.index, desk.view, desk.matches, 'en');
    expect(groups.map(({ title, passages }) => [title, passages.map(({ words }) => words)])).toEqual([
      ['They agreed', ['agreed on <b>everything</b>']],
      ['They met', ['they met']],
    ]);
  });

  it('is only what the window shows', () => {
    const desk = deskOn();
    const window = [Date.UTC(2020, 0, 7), Date.UTC(2020, 0, 20)] as const;
    expect(eventsInSight(desk.index, { ...FIRST_VIEW, window }, desk.matches)).toEqual([1]);
    expect(eventsInSight(desk.index, { ...FIRST_VIEW, window, layout: 'years' }, desk.matches)).toEqual([
      0, 1, 2,
    ]);
  });
});

describe('a card that is dragged', () => {
  it('lands before the first card whose middle it has not passed', () => {
    const middles = [50, 150, 250];
    expect(landingOf(middles, 2, 10)).toEqual({ to: 0, before: 0 });
    expect(landingOf(middles, 0, 160)).toEqual({ to: 1, before: 2 });
    expect(landingOf(middles, 0, 900)).toEqual({ to: 2, before: 3 });
    expect(landingOf(middles, 1, 140)).toEqual({ to: 1, before: 1 });
    expect(landingOf(middles, 1, 160)).toEqual({ to: 1, before: 2 });
  });
});

describe('the name of a chronology’s file', () => {
  it.each([
    ['', 'chronology.json'],
    ['?data=https://example.org/a/my-list.json?x=1', 'my-list.json'],
    ['?data=local:0123456789abcdef', 'chronology.json'],
    ['?data=../b/..%5Cc.json', 'c.json'],
  ])('of %j is %s', (search, name) => {
    expect(fileNameOf(search)).toBe(name);
  });
});
