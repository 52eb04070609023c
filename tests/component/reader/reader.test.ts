import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Chronology } from '../../../src/chronology/chronology.ts';
import Reader from '../../../src/reader/Reader.svelte';
import type { Target } from '../../../src/query/target.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { daysOfYears } from '../../../src/query/year.ts';
import { makeChronology } from '../../support/chronology.ts';
import { makeLens, type TestLens } from '../../support/lens.svelte.ts';
import { forumChronology, RELEASE, TEXT } from '../../unit/reader/forum.ts';

const HOSTED = 'The Ministry hosted a forum in Seoul on December 10.';
const start = TEXT.indexOf(HOSTED);
const HOSTED_ID = `release@${start}-${start + HOSTED.length}`;

function read(focus: Target | null, chronology: Chronology = forumChronology()): TestLens {
  const lens = makeLens(chronology, { focus });
  render(Reader, { lens });
  return lens;
}

// What shows a focus is loaded with the first one: from here on it is there at once.
beforeAll(async () => {
  read({ type: 'event', id: 'forum' });
  await screen.findByRole('heading', { level: 2 }, { timeout: 9000 });
  cleanup();
});

function row(term: string): HTMLElement {
  const [label] = screen.getAllByText(term, { selector: 'dt' });
  const definition = label?.nextElementSibling;
  if (!(definition instanceof HTMLElement)) throw new Error(`${term} says nothing`);
  return definition;
}

// Finding by role on a page this rich takes jsdom a second or more on a busy machine.
vi.setConfig({ testTimeout: 20_000 });

describe('with nothing in focus, the reader', () => {
  it('tells what the chronology is and how to begin', () => {
    read(null);
    const reader = screen.getByRole('region', { name: 'Reader' });
    expect(within(reader).getByRole('heading', { level: 2, name: 'Forums' })).toBeVisible();
    expect(reader).toHaveTextContent('What was discussed, and where.');
    expect(reader).toHaveTextContent('5 events, 1 document and 5 of 5 quotations verified');
    expect(reader).toHaveTextContent(/Point at a mark/);
    expect(reader).toHaveTextContent('2026-11-22');
    expect(reader).toHaveTextContent('Every forum that a source dates.');
    expect(reader).toHaveTextContent('CC BY 4.0');
    expect(screen.queryByRole('button', { name: 'Clear the focus' })).not.toBeInTheDocument();
  });

  it('opens a document, and an event by its date and title', async () => {
    const lens = read(null);
    await userEvent.click(screen.getByRole('button', { name: /10 Dec 2018 Forum on technology/ }));
    expect(lens.view.focus).toEqual({ type: 'event', id: 'forum' });
    lens.focus(null);
    await userEvent.click(await screen.findByRole('button', { name: 'Forum Takes Place' }));
    expect(lens.view.focus).toEqual({ type: 'document', id: 'release' });
  });

  it('lists the events that match, and says when none does', async () => {
    const lens = read(null);
    lens.show({ query: { ...EMPTY_QUERY, facets: { topic: { mode: 'any', values: ['rights'] } } } });
    expect(await screen.findByText('2 of 5 events match the filters')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Ninth forum/ })).not.toBeInTheDocument();
    lens.show({ query: { ...EMPTY_QUERY, dates: daysOfYears(1900, 1901) } });
    expect(await screen.findByText('No event matches the filters.')).toBeVisible();
  });

  it('stands with no events at all', () => {
    read(null, makeChronology({}, []));
    expect(screen.getByText('No events yet')).toBeVisible();
  });

  it('shows a long list in portions', async () => {
    const events = Array.from({ length: 150 }, (_, n) => ({ id: `event-${n}` }));
    read(null, makeChronology({}, events));
    expect(screen.getAllByText(/^event-/)).toHaveLength(25);
    await userEvent.click(screen.getByText('Show 100 more'));
    expect(screen.getAllByText(/^event-/)).toHaveLength(125);
    await userEvent.click(screen.getByText('Show 25 more'));
    expect(screen.getAllByText(/^event-/)).toHaveLength(150);
    expect(screen.queryByText(/more$/)).not.toBeInTheDocument();
  });
});

describe('the card of an event', () => {
  it('tells everything that is known of it', () => {
    read({ type: 'event', id: 'forum' });
    expect(screen.getByRole('heading', { level: 2, name: 'Forum on technology' })).toBeVisible();
    expect(screen.getByText('disputed')).toBeVisible();
    expect(screen.getByText('Sources give two days.')).toBeVisible();
    expect(row('Place')).toHaveTextContent(/Seoul.*South Korea.*Shilla Hotel/);
    expect(row('Mode')).toHaveTextContent('in person and online');
    expect(row('Participants')).toHaveTextContent('about 100 participants');
    expect(row('People')).toHaveTextContent(/Kang Jeong-sik.*Deputy Minister; opening remarks.*chair/);
    expect(row('Organisations')).toHaveTextContent(
      /Ministry of Foreign Affairs.*host.*Republic of Korea.*sponsor/,
    );
    expect(row('Groups')).toHaveTextContent('Youth group');
    expect(row('Themes')).toHaveTextContent(/Artificial intelligence.*Human rights/);
  });

  it('says a date as its source does, and why it is believed where the source does not', () => {
    read({ type: 'event', id: 'side-event' });
    expect(row('Date')).toHaveTextContent('Inferred: The release says “in June this year”.');
  });

  it('says undated of an event without a date', () => {
    read({ type: 'event', id: 'undated' });
    expect(row('Date')).toHaveTextContent('undated');
    expect(screen.getByText('Nothing is cited for this event.')).toBeVisible();
  });

  it('leads to the editions beside it, and says which numbers are missing', async () => {
    const lens = read({ type: 'event', id: 'forum' });
    expect(row('Series')).toHaveTextContent(/No\. 5.*Nos\. 3 to 4 are not in this chronology/);
    expect(row('Series')).toHaveTextContent(/Nos\. 6 to 8 are not in this chronology/);
    await userEvent.click(screen.getByRole('button', { name: 'No. 9, 1 May 2022' }));
    expect(lens.view.focus).toEqual({ type: 'event', id: 'forum-9' });
  });

  it('tells its relations from where it stands, and follows them', async () => {
    const lens = read({ type: 'event', id: 'forum' });
    expect(row('Followed by')).toHaveTextContent('Ninth forum');
    await userEvent.click(
      within(row('What led to it')).getByRole('button', { name: 'Side event in Geneva' }),
    );
    expect(lens.view.focus).toEqual({ type: 'event', id: 'side-event' });
    expect(await within(row('Led to')).findByRole('button', { name: 'Forum on technology' })).toBeVisible();
  });

  it('sets what sources say differently side by side', () => {
    read({ type: 'event', id: 'forum' });
    const heading = screen.getByRole('heading', { level: 3, name: 'Sources disagree' });
    expect(heading.parentElement).toHaveTextContent(
      /here 10 December 2018.*elsewhere 11 December 2018.*In the report\./,
    );
  });

  it.each([
    ['Human rights', { type: 'topic', id: 'rights' }],
    ['Kang Jeong-sik', { type: 'actor', id: 'kang' }],
    ['Seoul', { type: 'place', id: 'seoul' }],
    ['The forums', { type: 'series', id: 'forums' }],
    ['Forum', { type: 'kind', id: 'forum' }],
  ] as const)('makes %s the focus', async (name, focus) => {
    const lens = read({ type: 'event', id: 'forum' });
    await userEvent.click(screen.getByText(name, { selector: 'button bdi' }));
    expect(lens.view.focus).toEqual(focus);
  });
});

describe('the evidence of an event', () => {
  it('is quoted exactly, with its status, paragraph, and what it attests', () => {
    read({ type: 'event', id: 'forum' });
    const [first] = screen.getAllByRole('figure');
    expect(first).toHaveTextContent(HOSTED);
    expect(first).toHaveTextContent(/verified ¶1/);
    expect(first).toHaveTextContent('Forum Takes Place');
    expect(first).toHaveTextContent('Ministry of Foreign Affairs, 12 Dec 2018');
    expect(first).toHaveTextContent('Attests date, place and theme Artificial intelligence');
  });

  it.each([
    ['moved', 'The words stand elsewhere in the document than the chronology says.'],
    ['unverified', 'The document is missing or is not the one that was quoted.'],
    ['broken', 'The words are not found in the document.'],
  ] as const)('says in words that it is %s, and why', (status, why) => {
    const chronology = makeChronology({ documents: [RELEASE] }, [
      {
        id: 'a',
        evidence: [
          {
            type: 'quotation',
            document: 'release',
            exact: 'Menu',
            start: 0,
            end: 4,
            status,
            paragraph: null,
          },
        ],
      },
    ]);
    read({ type: 'event', id: 'a' }, chronology);
    expect(screen.getByRole('figure')).toHaveTextContent(why);
  });

  it('is found from the number beside what it attests', async () => {
    const lens = read({ type: 'event', id: 'forum' });
    await userEvent.click(screen.getByRole('button', { name: 'Evidence 2: place' }));
    const note = document.activeElement;
    expect(note).toHaveTextContent('forum in Seoul');
    expect(within(row('Date')).getAllByRole('button')).toHaveLength(1);
    expect(lens.view.focus).toEqual({ type: 'event', id: 'forum' });
  });

  it('is shown in its document, where the keyboard goes', async () => {
    read({ type: 'event', id: 'forum' });
    const [first] = screen.getAllByRole('button', { name: 'Show in document' });
    if (first) await userEvent.click(first);
    expect(document.activeElement).toHaveAttribute('data-passage', HOSTED_ID);
  });

  it.each([
    ['forum', /Ministry of Foreign Affairs, 12 Dec 2018, published 2 days later/],
    ['forum', /published Mar 2019, 2 to 4 months later/],
    ['side-event', /12 Dec 2018, published about 5 months later/],
    ['forum-9', /published Mar 2019, 3 years earlier/],
  ])('says of %s how long after the event it was published, no closer than is known', (id, words) => {
    read({ type: 'event', id });
    expect(screen.getByRole('region', { name: 'Reader' })).toHaveTextContent(words);
  });

  it('that is cited leads outside safely', () => {
    read({ type: 'event', id: 'forum-9' });
    const link = screen.getByRole('link', { name: /Read at example\.org/ });
    expect(link).toHaveAttribute('href', 'https://www.example.org/report');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer external');
    expect(link).toHaveAttribute('target', '_blank');
    expect(screen.getByText('Annual report')).toBeVisible();
    expect(screen.getByText(/published Mar 2019/)).toBeVisible();
    expect(screen.getByText(/accessed 22 Nov 2026/)).toBeVisible();
  });

  it('is no link when its address is not http or https', () => {
    const chronology = makeChronology({}, [
      { id: 'a', evidence: [{ type: 'citation', url: 'javascript:alert(1)', title: 'Trap' }] },
    ]);
    read({ type: 'event', id: 'a' }, chronology);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(screen.getByText('javascript:alert(1)')).toBeVisible();
  });

  it('is copied as a reference', async () => {
    const user = userEvent.setup();
    read({ type: 'event', id: 'forum-9' });
    await user.click(screen.getByRole('button', { name: 'Copy citation' }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(
      'United Nations, “Annual report”, Mar 2019. https://www.example.org/report (accessed 22 Nov 2026)',
    );
  });

  it('is shown for copying by hand where the browser does not copy', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    read({ type: 'event', id: 'forum-9' });
    await user.click(screen.getByRole('button', { name: 'Copy citation' }));
    const field = await screen.findByRole('textbox', { name: /copy it by hand/ });
    expect(field).toHaveValue(
      'United Nations, “Annual report”, Mar 2019. https://www.example.org/report (accessed 22 Nov 2026)',
    );
  });
});

describe('a document', () => {
  it('stands whole beside the event that quotes it, in its own language, with nothing added to its words', () => {
    read({ type: 'event', id: 'forum' });
    const page = screen.getByRole('article', { name: 'Forum Takes Place' });
    for (const button of page.querySelectorAll('p button')) button.remove();
    const paragraphs = [...page.querySelectorAll('[lang=en] > p')].map((each) => each.textContent.trim());
    expect(paragraphs).toEqual([
      '1. The Ministry hosted a forum in Seoul on December 10.',
      'o About 100 people took part.',
      '2. The side event was held in June.',
    ]);
    expect(within(page).getByText('Before the text proper')).toBeVisible();
    expect(within(page).getByText('Menu')).toBeInTheDocument();
  });

  it('opens the events of a passage, and goes back to the event', async () => {
    const lens = read({ type: 'event', id: 'forum' });
    const buttons = screen.getAllByRole('button', { name: /^Passage: / });
    const hosted = buttons.find((each) => each.dataset['passage'] === HOSTED_ID);
    hosted?.focus();
    await userEvent.keyboard('{Enter}');
    expect(lens.view.focus).toEqual({ type: 'passage', id: HOSTED_ID });
    expect(await screen.findByRole('heading', { level: 2, name: 'Passage, ¶1' })).toBeVisible();
    expect(screen.getByRole('button', { name: /10 Dec 2018 Forum on technology/ })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Back to Forum on technology' }));
    expect(lens.view.focus).toEqual({ type: 'event', id: 'forum' });
  });

  it('points at the innermost passage under the pointer', async () => {
    const lens = read({ type: 'document', id: 'release' });
    await userEvent.hover(screen.getByText('forum in Seoul', { selector: 'mark' }));
    const inner = TEXT.indexOf('forum in Seoul');
    expect(lens.pointed).toEqual({ type: 'passage', id: `release@${inner}-${inner + 14}` });
    await userEvent.click(screen.getByText('About 100 people took part.', { selector: 'mark' }));
    expect(lens.view.focus?.type).toBe('passage');
  });

  it('marks the passages in focus, and those that are kin to what is pointed at', async () => {
    const lens = read({ type: 'event', id: 'side-event' });
    const own = screen.getByText('The side event was held in June', { selector: 'mark' });
    const other = screen.getByText('About 100 people took part.', { selector: 'mark' });
    expect(own).toHaveClass('strong');
    expect(other).not.toHaveClass('strong');
    lens.point({ type: 'event', id: 'forum' });
    await vi.waitFor(() => expect(other).toHaveClass('lit'));
  });

  it('marks the words that were searched for', async () => {
    const lens = read({ type: 'document', id: 'release' });
    lens.show({ query: { ...EMPTY_QUERY, text: 'seoul' } });
    expect(await screen.findByText('Seoul', { selector: '.hit' })).toBeVisible();
  });

  it('in focus tells where it comes from, whether it is what was quoted, and its events', () => {
    read({ type: 'document', id: 'release' });
    expect(screen.getByRole('heading', { level: 2, name: 'Forum Takes Place' })).toBeVisible();
    expect(screen.getByText('text unaltered')).toBeVisible();
    expect(screen.getByRole('link', { name: /Read at example\.org/ })).toBeVisible();
    expect(screen.getByText('2 events')).toBeVisible();
  });

  it('that could not be had says so', () => {
    const lost = { ...RELEASE, text: null, integrity: 'missing' as const };
    read({ type: 'document', id: 'release' }, makeChronology({ documents: [lost] }, []));
    expect(screen.getAllByText('The text of this document could not be had.')).not.toHaveLength(0);
  });

  it('is chosen from several that one event quotes', async () => {
    const second = {
      ...RELEASE,
      id: 'second',
      title: 'Second release',
      text: 'Something else.',
      body: undefined,
    };
    const quotation = { type: 'quotation', status: 'verified', paragraph: '1' } as const;
    const chronology = makeChronology({ documents: [RELEASE, second] }, [
      {
        id: 'a',
        evidence: [
          { ...quotation, document: 'release', exact: 'Menu', start: 0, end: 4 },
          { ...quotation, document: 'second', exact: 'Something', start: 0, end: 9 },
        ],
      },
    ]);
    read({ type: 'event', id: 'a' }, chronology);
    expect(screen.getByRole('article', { name: 'Forum Takes Place' })).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Document' }), 'Second release');
    expect(screen.getByRole('article', { name: 'Second release' })).toHaveTextContent('Something else.');
    const [first] = screen.getAllByRole('button', { name: 'Show in document' });
    if (first) await userEvent.click(first);
    expect(screen.getByRole('article', { name: 'Forum Takes Place' })).toBeVisible();
  });
});

describe('a theme, a person, an edge in focus', () => {
  it('lists its events among those that match, and offers the rest', async () => {
    const lens = read({ type: 'topic', id: 'rights' });
    expect(screen.getByRole('heading', { level: 2, name: 'Human rights' })).toBeVisible();
    expect(screen.getByText('2 events')).toBeVisible();
    lens.show({ query: { ...EMPTY_QUERY, facets: { kind: { mode: 'any', values: ['forum'] } } } });
    expect(await screen.findByText('1 of 2 events matches the filters')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Side event in Geneva/ })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show the one the filters leave out' }));
    expect(screen.getByRole('button', { name: /Side event in Geneva/ })).toBeVisible();
  });

  it('leads from a theme to what is broader, and lights its kin while pointed at', async () => {
    const lens = read({ type: 'topic', id: 'ai' });
    const broader = screen.getByRole('button', { name: 'Technology' });
    await userEvent.hover(broader);
    expect(lens.pointed).toEqual({ type: 'topic', id: 'technology' });
    await userEvent.click(broader);
    expect(lens.view.focus).toEqual({ type: 'topic', id: 'technology' });
    await vi.waitFor(() => expect(lens.pointed).toBeNull());
  });

  it('shows the quotations that an edge rests on', () => {
    read({ type: 'edge', id: 'place:seoul~topic:ai' });
    expect(screen.getByRole('heading', { level: 2, name: 'Seoul · Artificial intelligence' })).toBeVisible();
    expect(screen.getAllByRole('figure')).toHaveLength(2);
  });
});

describe('the focus', () => {
  it('is cleared by its button and by Escape', async () => {
    const lens = read({ type: 'event', id: 'forum' });
    await userEvent.click(screen.getByRole('button', { name: 'Clear the focus' }));
    expect(lens.view.focus).toBeNull();
    lens.focus({ type: 'event', id: 'forum' });
    (await screen.findByRole('button', { name: 'Human rights' })).focus();
    await userEvent.keyboard('{Escape}');
    expect(lens.view.focus).toBeNull();
  });

  it('takes the keyboard along to the head of the new page', async () => {
    read({ type: 'event', id: 'forum' });
    screen.getByRole('button', { name: 'Human rights' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 2, name: 'Human rights' })).toHaveFocus();
  });

  it('leaves the keyboard where it is when something is chosen elsewhere', async () => {
    const lens = read(null);
    const outside = document.createElement('button');
    document.body.append(outside);
    outside.focus();
    lens.focus({ type: 'event', id: 'forum' });
    await screen.findByRole('heading', { level: 2, name: 'Forum on technology' });
    expect(outside).toHaveFocus();
    outside.remove();
  });

  it('on what the chronology does not have shows the chronology', () => {
    read({ type: 'event', id: 'nowhere' });
    expect(screen.getByRole('heading', { level: 2, name: 'Forums' })).toBeVisible();
  });
});

describe('hostile words', () => {
  it('are shown as words', () => {
    const title = '<img src=x onerror="window.hacked=1"> \u202egnihtemos';
    read({ type: 'event', id: 'a' }, makeChronology({}, [{ id: 'a', title }]));
    expect(
      screen.getByRole('heading', { level: 2, name: '<img src=x onerror="window.hacked=1"> gnihtemos' }),
    ).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
  });
});

it('speaks the reader’s language where the data does', async () => {
  const lens = read({ type: 'event', id: 'forum' });
  lens.language = 'ko';
  expect(await screen.findByRole('heading', { level: 2, name: '기술 포럼' })).toBeVisible();
});
