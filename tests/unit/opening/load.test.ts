import { describe, expect, test } from 'vitest';
import type { Chronology, Evidence } from '../../../src/chronology/chronology.ts';
import type { Problem, Result } from '../../../src/chronology/problem.ts';
import { loadFromUrl } from '../../../src/opening/load.ts';
import { originalsOf } from '../../../src/opening/originals.ts';
import type { Progress } from '../../../src/opening/progress.ts';
import { generateChronology } from '../../fixtures/generate.ts';
import { dataset, DOCUMENT, event } from './dataset.ts';
import { serve, serveFiles } from './server.ts';

async function load(content: unknown, documents: Readonly<Record<string, string>> = { release: DOCUMENT }) {
  const text =
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content);
  const files = Object.entries(documents).map(([name, words]): [string, string] => [
    `/set/documents/${name}.txt`,
    words,
  ]);
  const origin = await serveFiles({ '/set/chronology.json': text, ...Object.fromEntries(files) });
  return loadFromUrl(`${origin}/set/chronology.json`);
}

function opened(result: Result<Chronology>): Chronology {
  if (!result.ok) throw new Error(`Not opened: ${JSON.stringify(result.problems)}`);
  return result.value;
}

function firstProblem(result: Result<Chronology>): Problem {
  if (result.ok || !result.problems[0]) throw new Error('Opened, or without a problem');
  return result.problems[0];
}

function codesOf(chronology: Chronology): string[] {
  return chronology.problems.map((problem) => problem.code);
}

function statusOf(evidence: Evidence | undefined): string | undefined {
  return evidence?.type === 'quotation' ? evidence.status : undefined;
}

describe('what cannot be opened says why', () => {
  test('nothing there', async () => {
    const origin = await serveFiles({});
    expect(firstProblem(await loadFromUrl(`${origin}/gone.json`))).toMatchObject({
      code: 'not-found',
      file: `${origin}/gone.json`,
      found: '404 Not Found',
    });
  });

  test('not JSON, with line and column', async () => {
    const problem = firstProblem(await load('{\n  "format": "regesta/1",\n  "title": "x" "events": []\n}'));
    expect(problem).toMatchObject({ code: 'not-json', location: { line: 3, column: 16 } });
    expect(problem.expected).toContain('comma');
    expect(problem.found).toContain('events');
  });

  test.each(['', ' ', 'null', '[1, 2]', '"text"', '{}', '{"format": 1}', '{"format": "other/1"}'])(
    'JSON that is no chronology, or nothing at all: %j',
    async (text) => {
      expect(firstProblem(await load(text)).code).toBe(text.trim() === '' ? 'not-json' : 'not-a-chronology');
    },
  );

  test('another version', async () => {
    const problem = firstProblem(await load(dataset({ format: 'regesta/2' })));
    expect(problem).toMatchObject({ code: 'unknown-version' });
    expect(problem.found).toContain('regesta/2');
  });

  test('a web page that shows the file', async () => {
    for (const text of ['<!DOCTYPE html><title>x</title>', '\n <html lang="en">']) {
      expect(firstProblem(await load(text)).code).toBe('web-page');
    }
  });

  test('another encoding, such as Korean files on older systems have', async () => {
    const origin = await serve((_, response) => response.end(Uint8Array.from([0x22, 0xbf, 0xac, 0x22])));
    expect(firstProblem(await loadFromUrl(origin)).code).toBe('not-utf8');
  });

  test('not UTF-8 to the end, though all before it is', async () => {
    const bytes = Buffer.from(JSON.stringify(dataset()));
    const origin = await serveFiles({ '/': Buffer.concat([bytes, Buffer.from([0xed, 0x95])]) });
    expect(firstProblem(await loadFromUrl(origin)).code).toBe('not-utf8');
  });
});

describe('what is wrong inside is listed, and the rest opens', () => {
  test('one bad event among good ones', async () => {
    const events = [event('one'), { id: 'bad', title: 7 }, event('two')];
    const chronology = opened(await load(dataset({ events })));
    expect(chronology.events.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(chronology.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', path: ['events', 1, 'title'] }),
    );
  });

  test.each([
    ['duplicate ids', { events: [event('one'), event('one')] }, 'duplicate-id'],
    ['dangling references', { events: [event('one', { topics: ['nowhere'] })] }, 'dangling-reference'],
    ['impossible dates', { events: [event('one', { date: '2020-02-30' })] }, 'date-impossible'],
    ['an end before its start', { events: [event('one', { date: '2021/2020' })] }, 'date-order'],
    [
      'a link that is a script',
      {
        events: [event('one', { evidence: [{ type: 'citation', url: 'javascript:alert(1)', title: 'x' }] })],
      },
      'wrong-value',
    ],
  ])('%s', async (_, changes, code) => {
    const chronology = opened(await load(dataset(changes)));
    const problem = chronology.problems.find((found) => found.code === code);
    expect(problem).toMatchObject({ severity: 'error', location: { line: 1 } });
    expect(JSON.stringify(chronology.events)).not.toContain('javascript:');
  });

  test('0 events and 1 event', async () => {
    expect(opened(await load(dataset({ events: [] }))).events).toEqual([]);
    expect(opened(await load(dataset({ events: [event('one')] }))).events).toHaveLength(1);
  });

  test('letters come through whole, wherever the pieces of the file are cut', async () => {
    const title = '제1차 한-유엔 군축회의 🕊 مؤتمر';
    const bytes = Buffer.from(`\ufeff${JSON.stringify(dataset({ title }))}`);
    const origin = await serve((request, response) => {
      if (request.url !== '/set/chronology.json') return response.end(DOCUMENT);
      response.setHeader('content-length', bytes.length);
      const pour = (at: number): unknown =>
        at >= 60
          ? response.end(bytes.subarray(at))
          : response.write(bytes.subarray(at, at + 1), () => setTimeout(pour, 1, at + 1));
      return pour(0);
    });
    const chronology = opened(await loadFromUrl(`${origin}/set/chronology.json`));
    expect(chronology.title).toBe(title);
    const original = await new Blob(originalsOf(chronology)?.file).arrayBuffer();
    expect(Buffer.from(original).equals(bytes)).toBe(true);
  });

  test('hostile titles come through as they are', async () => {
    const titles = [
      '<img src=x onerror=alert(1)>',
      '</script><script>',
      '\u202egnp.exe',
      '👩‍👩‍👧',
      'x'.repeat(2000),
    ];
    const events = titles.map((title, n) => event(`e${n}`, { title }));
    const chronology = opened(await load(dataset({ events })));
    expect(new Set(chronology.events.map(({ title }) => title))).toEqual(new Set(titles));
  });
});

describe('documents', () => {
  test('are fetched from beside the chronology, and their quotations verified', async () => {
    const chronology = opened(await load(dataset()));
    expect(chronology.documents[0]).toMatchObject({ integrity: 'intact', text: DOCUMENT });
    expect(statusOf(chronology.events[0]?.evidence[0])).toBe('verified');
    expect(chronology.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('that are missing leave their quotations unverified', async () => {
    const chronology = opened(await load(dataset(), {}));
    expect(chronology.documents[0]?.integrity).toBe('missing');
    expect(statusOf(chronology.events[0]?.evidence[0])).toBe('unverified');
    expect(codesOf(chronology)).toContain('document-missing');
  });

  test('with another hash leave their quotations unverified', async () => {
    const chronology = opened(await load(dataset(), { release: `${DOCUMENT} And more.` }));
    expect(chronology.documents[0]?.integrity).toBe('altered');
    expect(statusOf(chronology.events[0]?.evidence[0])).toBe('unverified');
    expect(codesOf(chronology)).toContain('document-altered');
  });

  test.each(['', 'http:', 'HTTP:'])('are never asked of another origin: %j', async (scheme) => {
    const asked: string[] = [];
    const elsewhere = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.end(DOCUMENT);
    });
    const [document] = dataset().documents;
    const documents = [{ ...document, file: `${elsewhere.replace('http:', scheme)}/release.txt` }];
    const chronology = opened(await load(dataset({ documents })));
    expect(chronology.documents.filter(({ integrity }) => integrity !== 'missing')).toEqual([]);
    expect(asked).toEqual([]);
  });
});

describe('progress', () => {
  test('goes from fetching through documents to reading', async () => {
    const origin = await serveFiles({
      '/chronology.json': JSON.stringify(dataset()),
      '/documents/release.txt': DOCUMENT,
    });
    const phases: string[] = [];
    const onProgress = ({ phase }: Progress) => {
      if (phases.at(-1) !== phase) phases.push(phase);
    };
    await loadFromUrl(`${origin}/chronology.json`, { onProgress });
    expect(phases[0]).toBe('fetching');
    expect(phases).toContain('documents');
    expect(phases.at(-1)).toBe('reading');
  });

  test('of a large file leaves the thread free, and stops when it is cancelled', async () => {
    const text = JSON.stringify(generateChronology({ events: 20_000, isPlain: true }));
    const origin = await serveFiles({ '/chronology.json': text });
    const cancel = new AbortController();
    let ticks = 0;
    const tick = setInterval(() => ticks++, 1);
    let shares = 0;
    const result = await loadFromUrl(`${origin}/chronology.json`, {
      signal: cancel.signal,
      onProgress: (progress) => {
        if (progress.phase === 'reading' && progress.share > 0.1 && ++shares === 3) cancel.abort();
      },
    });
    clearInterval(tick);
    expect(firstProblem(result).code).toBe('cancelled');
    expect(ticks).toBeGreaterThan(3);
  });

  test('stops at a document that never comes, once it is cancelled', async () => {
    const text = JSON.stringify(dataset());
    const origin = await serve((request, response) => {
      if (request.url === '/chronology.json') response.end(text);
    });
    const cancel = new AbortController();
    const result = await loadFromUrl(`${origin}/chronology.json`, {
      signal: cancel.signal,
      onProgress: ({ phase }) => {
        if (phase === 'documents') setTimeout(() => cancel.abort(), 20);
      },
    });
    expect(firstProblem(result).code).toBe('cancelled');
  });
});
