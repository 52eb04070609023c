import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Problem } from '../../../src/chronology/problem.ts';
import { day, makeChronology } from '../../support/chronology.ts';
import EmptyChronology from '../../../src/opening/EmptyChronology.svelte';
import LoadingScreen from '../../../src/opening/LoadingScreen.svelte';
import ProblemList from '../../../src/opening/ProblemList.svelte';
import ProblemNotice from '../../../src/opening/ProblemNotice.svelte';
import ProblemScreen from '../../../src/opening/ProblemScreen.svelte';

function problem(code: string, more: Partial<Problem> = {}): Problem {
  return { code, severity: 'error', message: `English words of ${code}`, path: [], ...more };
}

describe('the screen of an opening under way', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });
  const name = 'https://data.example/chronology.json';

  test('does not flash when it is quick', async () => {
    render(LoadingScreen, { name, progress: null, oncancel: () => {} });
    await vi.advanceTimersByTimeAsync(150);
    expect(screen.queryByRole('heading')).toBeNull();
    await vi.advanceTimersByTimeAsync(100);
    expect(screen.getByRole('heading', { level: 1, name: 'Opening' })).toBeVisible();
    expect(screen.getByText(name)).toBeVisible();
  });

  test('says what has come, of how much when that is known', async () => {
    const progress = { phase: 'fetching', receivedBytes: 3_210_000, totalBytes: 50_000_000 } as const;
    const { rerender } = render(LoadingScreen, { name, progress, oncancel: () => {} });
    await vi.advanceTimersByTimeAsync(250);
    const bar = () => screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Progress' });
    expect(screen.getByText('Fetching: 3.2 MB of 50 MB')).toBeVisible();
    expect(bar().value).toBeCloseTo(0.0642);
    await rerender({ progress: { ...progress, totalBytes: null } });
    expect(screen.getByText('Fetching: 3.2 MB')).toBeVisible();
    expect(bar()).not.toHaveAttribute('value');
    await rerender({ progress: { phase: 'documents', done: 3 } });
    expect(screen.getByText('Fetching its documents: 3 so far')).toBeVisible();
    await rerender({ progress: { phase: 'reading', share: 0.5 } });
    expect(screen.getByText('Reading and checking')).toBeVisible();
    expect(bar().value).toBe(0.5);
  });

  test('of a server that hangs says so after a while, and can be cancelled at any time', async () => {
    const oncancel = vi.fn();
    render(LoadingScreen, { name, progress: null, oncancel });
    await vi.advanceTimersByTimeAsync(250);
    expect(screen.getByText('Waiting for an answer')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('');
    await vi.advanceTimersByTimeAsync(8000);
    expect(screen.getByRole('status')).toHaveTextContent('You can go on waiting, or cancel.');
    screen.getByRole('button', { name: 'Cancel' }).click();
    expect(oncancel).toHaveBeenCalledOnce();
  });
});

describe('the screen of what could not be opened', () => {
  function show(problems: readonly Problem[], more = {}) {
    const verbs = { onretry: vi.fn(), onopenother: vi.fn(), onopenown: vi.fn(), onback: vi.fn() };
    render(ProblemScreen, {
      own: { type: 'shipped' },
      problems,
      name: 'https://data.example/c.json',
      ...verbs,
      ...more,
    });
    return verbs;
  }
  const detail = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling;

  test('says what is wrong, where, what was expected and what was found', () => {
    show([
      problem('not-json', {
        file: 'https://data.example/c.json',
        location: { line: 3, column: 16 },
        expected: 'a comma',
        found: '“"events"”',
      }),
    ]);
    expect(screen.getByRole('heading', { level: 1, name: 'The file is not JSON' })).toHaveFocus();
    expect(screen.getByText(/Mend it at the place named below/)).toBeVisible();
    expect(detail('Where')).toHaveTextContent('line 3, column 16');
    expect(detail('Expected')).toHaveTextContent('a comma');
    expect(detail('Found')).toHaveTextContent('“"events"”');
  });

  test.each([
    ['not-found', 'There is nothing at this address'],
    ['http-status', 'The server would not give the file'],
    ['unreachable', 'The address could not be reached'],
    ['interrupted', 'The connection broke off half way'],
    ['too-large', 'It is too large to be opened'],
    ['web-page', 'This is a web page, not a chronology'],
    ['not-utf8', 'The file is not written in UTF-8'],
    ['not-a-chronology', 'The file is JSON, but not a chronology'],
    ['unknown-version', 'This chronology is of a version that cannot be read here'],
    ['address-refused', 'This is not an address that can be opened'],
    ['not-on-this-machine', 'This chronology is only on the machine of whoever sent the link'],
    ['not-kept', 'This browser could not look among what it keeps'],
    ['no-chronology', 'None of these files is a chronology'],
    ['several-chronologies', 'More than one of these files is a chronology'],
    ['not-an-archive', 'The archive is damaged'],
    ['unsafe-path', 'The archive names a file outside itself'],
    ['too-many-files', 'There are too many files in it'],
    ['unreadable-file', 'A file could not be read'],
    ['unforeseen', 'Regesta itself failed on this file'],
    ['cancelled', 'Opening was cancelled'],
    ['of-a-later-program', 'English words of of-a-later-program'],
  ])('%s: %s', (code, title) => {
    show([problem(code)]);
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeVisible();
    expect(screen.queryByText(/opening\./)).toBeNull();
  });

  test('offers what can be done, by key', async () => {
    const verbs = show([problem('unreachable')]);
    for (const [name, verb] of [
      ['Try again', verbs.onretry],
      ['Open another', verbs.onopenother],
      ['Back to what was open', verbs.onback],
      ['Open the chronology that comes with Regesta', verbs.onopenown],
    ] as const) {
      await userEvent.tab();
      expect(screen.getByRole('button', { name })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      expect(verb).toHaveBeenCalledOnce();
    }
  });

  test('does not offer what would change nothing', () => {
    show([problem('address-refused')], { onretry: undefined, onback: undefined, onopenown: undefined });
    expect(screen.getByRole('button')).toHaveAccessibleName('Open another');
  });
});

describe('the list of what was found wrong', () => {
  const hostile = '<img src=x onerror="alert(1)">\u202egnp.exe';

  test('shows what a file says as text, without controls, and cut', () => {
    render(ProblemList, {
      problems: [
        problem('wrong-value', { path: ['events', 3, hostile], found: hostile, expected: 'x'.repeat(5000) }),
        problem('nobody-knows', { message: hostile }),
      ],
    });
    expect(document.querySelector('img')).toBeNull();
    const [first, second] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('<img src=x onerror="alert(1)">gnp.exe');
    expect(document.body.textContent).not.toContain('\u202e');
    expect(first?.textContent.length).toBeLessThan(1000);
    expect(first).toHaveTextContent(/x{300} …/);
    expect(second).toHaveTextContent('Error: <img src=x onerror="alert(1)">gnp.exe');
  });

  test('names file, place and path of each', () => {
    render(ProblemList, {
      problems: [
        problem('dangling-reference', {
          severity: 'warning',
          file: 'chronology.json',
          path: ['events', 3, 'topics', 0],
          location: { line: 40, column: 7 },
        }),
      ],
    });
    const item = within(screen.getByRole('listitem'));
    expect(item.getByText('What it refers to does not exist')).toBeVisible();
    expect(screen.getByRole('listitem')).toHaveTextContent('Warning:');
    expect(screen.getByText('chronology.json')).toBeVisible();
    expect(item.getByText('events[3].topics[0]')).toBeVisible();
    expect(item.getByText('line 40, column 7')).toBeVisible();
  });

  test('names the file of each when they are of several', () => {
    render(ProblemList, {
      problems: [problem('missing', { file: 'a.json' }), problem('missing', { file: 'b.json' })],
    });
    const [first, second] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('a.json');
    expect(second).toHaveTextContent('b.json');
  });

  test('lists a thousand a hundred at a time', async () => {
    render(ProblemList, {
      problems: Array.from({ length: 150 }, () => problem('missing', { path: ['title'] })),
    });
    expect(screen.getAllByRole('listitem')).toHaveLength(100);
    await userEvent.click(screen.getByRole('button', { name: 'Show 50 more' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(150);
    expect(screen.queryByRole('button', { name: /more/ })).toBeNull();
  });

  describe('as text', () => {
    afterEach(() => vi.restoreAllMocks());

    test('is copied whole', async () => {
      const user = userEvent.setup();
      render(ProblemList, {
        problems: [problem('missing', { path: ['title'], location: { line: 1, column: 2 } }), problem('x')],
      });
      await user.click(screen.getByRole('button', { name: 'Copy as text' }));
      expect(await navigator.clipboard.readText()).toBe(
        '“title” is missing\n  Where: line 1, column 2\n  Path: title\n\nEnglish words of x',
      );
      expect(screen.getByText('Copied')).toBeVisible();
    });

    test('says when the browser does not allow it', async () => {
      const user = userEvent.setup();
      vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
      render(ProblemList, { problems: [problem('x')] });
      await user.click(screen.getByRole('button', { name: 'Copy as text' }));
      expect(screen.getByText(/did not allow copying/)).toBeVisible();
    });
  });
});

describe('the notice above an open chronology', () => {
  const warning = problem('unused', { severity: 'warning' });
  const some = makeChronology({}, [{ id: 'first', date: day('2019-01-02') }]).events;
  const read = (problems: readonly Problem[], events = some) => ({ problems, events });

  test('counts errors and warnings, those not listed too, and opens the list', async () => {
    const more = problem('more-problems', { severity: 'warning', found: '2000' });
    render(ProblemNotice, { chronology: read([problem('missing'), warning, more]), ondismiss: () => {} });
    expect(screen.getByRole('status')).toHaveTextContent('1 error, 2,001 warnings.');
    expect(screen.getByRole('status')).toHaveTextContent('could not be checked. The rest is open.');
    await userEvent.click(screen.getByRole('button', { name: 'Show them' }));
    const dialog = screen.getByRole('dialog', { name: 'What was found wrong' });
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(3);
  });

  test('where no event could be read does not speak of a rest that is open', () => {
    render(ProblemNotice, { chronology: read([problem('missing')], []), ondismiss: () => {} });
    expect(screen.getByRole('status')).toHaveTextContent('set aside, or could not be checked.');
    expect(screen.getByRole('status')).not.toHaveTextContent('The rest');
  });

  test('of warnings alone does not speak of errors', () => {
    render(ProblemNotice, { chronology: read([warning]), ondismiss: () => {} });
    expect(screen.getByRole('status')).toHaveTextContent('1 warning.');
    expect(screen.getByRole('status')).not.toHaveTextContent('error');
  });

  test('can be dismissed', async () => {
    const ondismiss = vi.fn();
    render(ProblemNotice, { chronology: read([warning]), ondismiss });
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(ondismiss).toHaveBeenCalledOnce();
  });

  test('is not there when all is well', () => {
    render(ProblemNotice, { chronology: read([]), ondismiss: () => {} });
    expect(screen.queryByRole('status')).toBeNull();
  });
});

test('a chronology without events says whether it has none or none could be read', async () => {
  const onopenother = vi.fn();
  const { rerender } = render(EmptyChronology, { isSetAside: false, formatHref: './README.md', onopenother });
  expect(screen.getByRole('heading', { level: 1, name: /has no events yet/ })).toBeVisible();
  expect(screen.getByText(/its list of events is empty/)).toBeVisible();
  expect(screen.getByRole('link', { name: /chronology of your own/ })).toHaveAttribute('href', './README.md');
  await userEvent.click(screen.getByRole('button', { name: 'Open another' }));
  expect(onopenother).toHaveBeenCalledOnce();
  await rerender({ isSetAside: true });
  expect(screen.getByText(/None of its events could be read/)).toBeVisible();
});
