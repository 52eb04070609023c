import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import type { Handover, Order } from '../../../src/handover/handover.ts';
import { paperOf } from '../../../src/handover/print/paper.ts';
import PaperDocument from '../../../src/handover/print/PaperDocument.svelte';
import PaperQuestion from '../../../src/handover/print/PaperQuestion.svelte';
import { Setting } from '../../../src/handover/print/setting.svelte.ts';
import { FIRST_VIEW } from '../../../src/view/view.ts';
import { entry, handover, part, quotation, scene, source } from '../../unit/handover/order.ts';

const ALL = 1000;

function show(made: Handover, slices = ALL, range: Order['range'] = 'whole'): Setting {
  const setting = new Setting();
  setting.slices = slices;
  const pictures = made.parts.map(() => null);
  render(PaperDocument, { paper: paperOf(made), pictures, setting, range });
  return setting;
}

function cellsOf(row: HTMLElement | undefined): string[] {
  const cells = within(row ?? document.body).getAllByRole('cell');
  return cells.map((cell) => cell.textContent.replace(/\s+/g, ' ').trim());
}

const HOSTILE = '<script>alert(1)</script> =cmd() مؤتمر ]]>';

describe('a print', () => {
  it('says on its cover what is shown of which chronology', () => {
    show(
      handover({
        license: 'CC BY 4.0',
        address: 'https://example.org/#topic=youth',
        parts: [
          part([entry(0)], { sentence: 'Theme is Youth', range: '2018 to 2021', count: '1 of 85 events' }),
        ],
      }),
    );
    const cover = screen.getByRole('heading', { level: 1, name: 'A small chronology' }).closest('header');
    expect(cover).toHaveTextContent(/Theme is Youth · 2018 to 2021 · 1 of 85 events/);
    expect(cover).toHaveTextContent('Chronology of 2026-11-22');
    expect(cover).toHaveTextContent('CC BY 4.0');
    expect(cover).toHaveTextContent('https://example.org/#topic=youth');
  });

  it('says nothing of a version where there is none', () => {
    show(handover({ version: '', parts: [part([entry(0)], { sentence: 'All events' })] }));
    const said = Array.from(document.querySelectorAll('header dd'), (fact) => fact.textContent.trim());
    expect(said.length).toBeGreaterThan(0);
    expect(said).not.toContain('');
  });

  it('has a row for every event, with its sources by number', () => {
    const entries = [
      entry(0, { title: HOSTILE, sources: [1, 3], status: 'disputed', summary: 'What it was.' }),
      entry(1, { date: 'undated', place: null, themes: ['A', 'B'] }),
    ];
    show(handover({ parts: [part(entries)] }));
    const [head, first, second] = screen.getAllByRole('row');
    expect(within(head ?? document.body).getAllByRole('columnheader')).toHaveLength(7);
    expect(cellsOf(first)).toEqual([
      ...['1 December 2020', `${HOSTILE} What it was.`, 'conference', 'Seoul', 'Disarmament', 'disputed'],
      '[1], [3]',
    ]);
    expect(cellsOf(second)).toEqual(['undated', 'Event 1', 'conference', '', 'A, B', '', '[1]']);
    expect(within(first ?? document.body).getByRole('link', { name: '[3]' })).toHaveAttribute(
      'href',
      '#paper-source-3',
    );
  });

  it('has no column for a status where there is none to tell', () => {
    show(handover());
    expect(screen.queryByRole('columnheader', { name: 'Status' })).toBeNull();
  });

  it('has scenes in their order, with what is said of them and the quotation shown large', () => {
    const large = quotation({ text: 'The voices of future generations', status: 'moved' });
    show(
      handover({
        parts: [
          part([], {
            scene: scene({ kind: 'section' }),
            title: 'A section',
            caption: 'one\ntwo',
            sentence: '',
          }),
          part([entry(0)], { scene: scene(), title: 'A scene', quotation: large }),
        ],
      }),
    );
    const names = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(names).toEqual(['A section', 'A scene', 'Chronology', 'Sources']);
    const figure = screen.getByText('The voices of future generations').closest('figure');
    expect(figure).toHaveTextContent(/Release 1.*¶2.*moved.*\[1\]/);
  });

  it.each([
    ['window', 'All events · 2001 to 2026 · 1 events · the picture shows only 2018–2021'],
    ['whole', 'All events · 2001 to 2026 · 1 events'],
  ] as const)('says what of a %s range its picture shows', (range, words) => {
    const window = [Date.UTC(2018, 0, 1), Date.UTC(2022, 0, 1)] as const;
    show(handover({ parts: [part([entry(0)], { view: { ...FIRST_VIEW, window } })] }), ALL, range);
    const page = screen.getByRole('heading', { name: 'The present view' }).closest('section');
    expect(page?.querySelector('p')).toHaveTextContent(new RegExp(`^${words}$`));
  });

  it('has quotations in full and sources with their addresses', () => {
    const quotations = [quotation(), quotation({ text: 'Lost words', status: 'broken', paragraph: null })];
    const sources = [
      source(),
      source({ number: 2, note: 'A note without the address', url: 'https://x.org/' }),
    ];
    show(handover({ sources, parts: [part([entry(0, { quotations })])] }));
    expect(screen.getByText('“Lost words”').closest('figure')).toHaveTextContent('[1] broken');
    expect(screen.getByText('“Words as they stand.”').closest('figure')).toHaveTextContent(
      '[1] ¶2, verified',
    );
    const [first, second] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent(source().note);
    expect(within(first ?? document.body).getByRole('link')).toHaveAttribute('href', source().url);
    expect(second).toHaveTextContent('A note without the address https://x.org/');
    expect(second).toHaveAttribute('id', 'paper-source-2');
  });

  it('grows piece by piece', async () => {
    const entries = Array.from({ length: 120 }, (_, event) => entry(event));
    const setting = show(handover({ parts: [part(entries)] }), 1);
    expect(screen.getAllByRole('row')).toHaveLength(1 + 50);
    setting.slices = 3;
    await tick();
    expect(screen.getAllByRole('row')).toHaveLength(1 + 120);
  });

  it('says that there are no events', () => {
    show(handover({ sources: [], parts: [part([])] }));
    expect(screen.getByText('No events.')).toBeInTheDocument();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('the question before a long print', () => {
  const paper = { ...paperOf(handover()), all: 100_000, pages: 230, pagesOfAll: 12_400 };

  it('says how long it will be, and what is left out', async () => {
    const onanswer = vi.fn();
    render(PaperQuestion, { paper, onanswer });
    const dialog = screen.getByRole('dialog', { name: 'A long print' });
    expect(dialog).toHaveTextContent('All 100,000 events would take about 12,400 pages');
    expect(dialog).toHaveTextContent('This will be about 230 pages.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Print' }));
    expect(onanswer).toHaveBeenCalledWith(true);
  });

  it('may be declined', async () => {
    const onanswer = vi.fn();
    render(PaperQuestion, { paper: { ...paper, all: 1 }, onanswer });
    expect(screen.getByRole('dialog')).not.toHaveTextContent('would take');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onanswer).toHaveBeenCalledWith(false);
  });
});
