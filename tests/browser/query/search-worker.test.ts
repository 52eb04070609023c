import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Chronology } from '../../../src/chronology/chronology.ts';
import { readChronology } from '../../../src/chronology/read.ts';
import type { Opener } from '../../../src/query/search/by-worker.ts';
import { searchOnThread } from '../../../src/query/search/on-thread.ts';
import { openWorker } from '../../../src/query/search/open-worker.ts';
import { keyOf } from '../../../src/query/search/things.ts';
import { createSearch, type Search, type SearchHits } from '../../../src/query/search.ts';
import shippedJson from '../../../data/chronology.json?raw';
import { generateChronology } from '../../fixtures/generate.ts';
import { makeChronology, quote } from '../../support/chronology.ts';

const TEXT = [
  '1. The opening session took place in Seoul.',
  '2. Lethal autonomous weapons were discussed by the experts.',
  '3. Nobody quotes this paragraph about outer space.',
].join('\n\n');

const chronology = makeChronology(
  {
    documents: [
      {
        id: 'release',
        title: 'Press release',
        file: 'release.txt',
        sha256: '0'.repeat(64),
        text: TEXT,
        integrity: 'intact',
      },
    ],
    topics: [{ id: 'arms', label: { en: 'Disarmament', ko: '군축' } }],
    places: [{ id: 'seoul', name: { en: 'Seoul', ko: '서울' } }],
  },
  [
    { id: 'slip', title: 'Workshop on verifcation' },
    { id: 'themed', title: '19th Joint Conference', topics: ['arms'], place: 'seoul' },
    { id: 'titled', title: { en: 'A seminar', ko: '제19차 국제군축회의' } },
    { id: 'exact', title: 'Workshop on verification and human rights' },
    { id: 'apart', title: 'Rights of the human being' },
    {
      id: 'quoting',
      title: 'Opening of the Conference',
      evidence: [quote('release', TEXT, 'Lethal autonomous weapons')],
    },
  ],
);

const shippedDocuments = import.meta.glob<string>('../../../data/documents/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Workers that a test opened, to be closed after it. */
const opened: Worker[] = [];
afterEach(() => {
  vi.unstubAllGlobals();
  for (const worker of opened.splice(0)) worker.terminate();
});

/** Opens the worker as the application does, and remembers it. */
const remember: Opener = (onreply, onfail) => {
  const worker = openWorker(onreply, onfail);
  if (worker !== null) opened.push(worker);
  return worker;
};

/** The one worker that was opened. */
function theWorker(): Worker {
  const [worker, ...more] = opened;
  if (worker === undefined || more.length > 0) throw new Error(`${opened.length} workers were opened`);
  return worker;
}

function openScript(script: string): Opener {
  return (_, onfail) => {
    const worker = new Worker(URL.createObjectURL(new Blob([script])));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      onfail();
    });
    opened.push(worker);
    return worker;
  };
}

async function read(text: string, documents: Readonly<Record<string, string>> = {}): Promise<Chronology> {
  const result = await readChronology({
    text,
    fetchDocument: (file) => {
      const found = Object.entries(documents).find(([path]) => path.endsWith(file));
      return Promise.resolve(found === undefined ? null : new TextEncoder().encode(found[1]));
    },
  });
  if (!result.ok) throw new Error('unreadable');
  return result.value;
}

function eventsOf({ mask }: SearchHits): string[] {
  return chronology.events.filter(({ index }) => mask[index] === 1).map(({ id }) => id);
}

/** Everything found, best first, by its key. */
function keysOf({ ranked, things }: SearchHits): string[] {
  return Array.from(ranked, (number) => things.at(number)).map((thing) => (thing ? keyOf(thing) : '?'));
}

/** All that an answer says, to be compared. */
function told(hits: SearchHits) {
  const { text, count, nearFrom, marks, mask, scores } = hits;
  return {
    ...{ text, count, nearFrom, marks },
    mask: Array.from(mask),
    scores: Array.from(scores),
    keys: keysOf(hits),
  };
}

describe('a search in a worker', () => {
  test('finds words by their beginning, whatever their case', async () => {
    const search = await createSearch(chronology, undefined, remember);
    expect(eventsOf(await search.ask('confer'))).toEqual(['themed', 'quoting']);
    expect(eventsOf(await search.ask('CONFER'))).toEqual(['themed', 'quoting']);
    expect(eventsOf(await search.ask('ference'))).toEqual([]);
    expect(theWorker()).toBeInstanceOf(Worker);
  });

  test('finds Korean by any part of a word, in a title and in the label of a theme', async () => {
    const search = await createSearch(chronology, undefined, remember);
    const hits = await search.ask('군축');
    expect(eventsOf(hits)).toEqual(['themed', 'titled']);
    expect(keysOf(hits)).toContain('topic:arms');
    expect(hits.marks).toEqual([['군축']]);
    expect(eventsOf(await search.ask('서울'))).toEqual(['themed']);
    expect(eventsOf(await search.ask('축군'))).toEqual([]);
  });

  test('finds a quoted phrase where its words stand together, and without it all that has none', async () => {
    const search = await createSearch(chronology, undefined, remember);
    expect(eventsOf(await search.ask('human rights'))).toEqual(['exact', 'apart']);
    expect(eventsOf(await search.ask('"human rights"'))).toEqual(['exact']);
    expect(eventsOf(await search.ask('“human rights”'))).toEqual(['exact']);
    const others = ['slip', 'themed', 'titled', 'apart', 'quoting'];
    expect(eventsOf(await search.ask('-"human rights"'))).toEqual(others);
  });

  test('finds what is nearly as typed after what is, and hits only that', async () => {
    const search = await createSearch(chronology, undefined, remember);
    const hits = await search.ask('verification');
    expect(keysOf(hits)).toEqual(['event:exact', 'event:slip']);
    expect(hits.nearFrom).toBe(1);
    expect(eventsOf(hits)).toEqual(['exact']);
    const other = await search.ask('verifcation');
    expect(keysOf(other)).toEqual(['event:slip', 'event:exact']);
    expect(other.nearFrom).toBe(1);
    expect(eventsOf(other)).toEqual(['slip']);
    const neither = await search.ask('verificaton');
    expect(eventsOf(neither)).toEqual(['slip', 'exact']);
    expect(neither.nearFrom).toBe(2);
  });

  test('finds an event by the paragraph that it quotes from, and paragraphs that nobody quotes', async () => {
    const search = await createSearch(chronology, undefined, remember);
    expect(eventsOf(await search.ask('weapons experts'))).toEqual(['quoting']);
    const unquoted = await search.ask('outer space');
    expect(eventsOf(unquoted)).toEqual([]);
    expect(keysOf(unquoted)).toEqual([`document:release@${TEXT.indexOf('3. Nobody')}`]);
  });

  test('knows at once what was asked before, and asks the worker once for what is asked twice', async () => {
    const search = await createSearch(chronology, undefined, remember);
    const post = vi.spyOn(theWorker(), 'postMessage');
    expect(search.peek('seoul')).toBeNull();
    const [first, second] = await Promise.all([search.ask('seoul'), search.ask('seoul')]);
    expect(second).toBe(first);
    expect(await search.ask('seoul')).toBe(first);
    expect(search.peek('seoul')).toBe(first);
    expect(post).toHaveBeenCalledOnce();
  });

  test('gives each question its own answer, however many are out', async () => {
    const search = await createSearch(chronology, undefined, remember);
    const words = ['verification', 'human', 'seoul', '군축', 'weapons', 'conference', 'nowhere'];
    const answers = await Promise.all(words.map((text) => search.ask(text)));
    expect(answers.map(({ text }) => text)).toEqual(words);
    expect(answers.map(eventsOf)).toEqual([
      ['exact'],
      ['exact', 'apart'],
      ['themed'],
      ['themed', 'titled'],
      ['quoting'],
      ['themed', 'quoting'],
      [],
    ]);
  });
});

/** What a person may type: words, beginnings, slips, phrases, refusals, other scripts, and nothing. */
const QUESTIONS = [
  ...['', ' ', '.', '-', '"', '""'],
  ...[
    'd',
    'di',
    'disarmament',
    'Disarmament',
    'disarmement',
    'DISARM',
    'technolog',
    'technologies',
    'tecnologies',
  ],
  ...['human rights', '"human rights"', '“human rights”', '"human rig', 'rights human', '-"human rights"'],
  ...['human -rights', 'youth -seoul', '-youth', '-youth -korea', '"joint conference" -youth'],
  ...['군축', '군축·비확산', '회의', '청년', '유엔 회의', '"비확산회의"', '제19차', '-군축'],
  ...['Seoul', 'seol', 'geneva 2018', '2018', '19th', '19', 'un', 'united nations', 'non-proliferation'],
  ...['Zwölfte', 'abrustung', 'разоружению', '軍縮', 'נזע', 'المؤتمر', 'निरस्त्रीकरण', '👩‍👩‍👧', '__proto__'],
  ...[
    'verification',
    'verifcation',
    'conferense',
    'armistise',
    'theme 12',
    '주제 3',
    'O21',
    'city',
    '<script>',
  ],
  ...[
    'what was said and done',
    '"what was said"',
    'report',
    'zzzzzzzz',
    'conference conference',
    'a b c d e f',
  ],
];

describe('the same is found in a worker and on the page’s own thread', () => {
  let chronologies: readonly Chronology[];
  beforeAll(async () => {
    const generated = JSON.stringify(generateChronology({ events: 1500, actors: 120, topics: 90 }));
    chronologies = [await read(shippedJson, shippedDocuments), await read(generated)];
  });

  test('for everything a person may type, in the chronology that is shipped and in a generated one', async () => {
    const searches = await Promise.all(
      chronologies.map(
        async (each) => [await createSearch(each, undefined, remember), await searchOnThread(each)] as const,
      ),
    );
    expect(opened).toHaveLength(2);
    let found = 0;
    for (const [worker, thread] of searches) {
      for (const text of QUESTIONS) {
        expect(worker.peek(text)).toBeNull();
        const answer = await worker.ask(text);
        found += answer.ranked.length;
        expect(told(answer)).toEqual(told(await thread.ask(text)));
      }
    }
    expect(found).toBeGreaterThan(1000);
  });

  test('and the documents that are shipped are among what was searched', async () => {
    const [shipped] = chronologies;
    if (shipped === undefined) throw new Error('no chronology');
    const search = await createSearch(shipped, undefined, remember);
    const keys = keysOf(await search.ask('disarmament'));
    expect(keys.some((key) => /^document:.+@\d+$/.test(key))).toBe(true);
  });
});

describe('giving up', () => {
  test('before it began opens no worker', async () => {
    const reason = new Error('never mind');
    await expect(createSearch(chronology, AbortSignal.abort(reason), remember)).rejects.toBe(reason);
    expect(opened).toEqual([]);
  });

  test('while texts are sent rejects with the reason, ends the worker, and sends it nothing more', async () => {
    const giving = new AbortController();
    const reason = new Error('never mind');
    const calls: string[] = [];
    const search = createSearch(chronology, giving.signal, (onreply, onfail) => {
      const worker = remember(onreply, onfail);
      if (worker === null) throw new Error('no worker');
      worker.terminate = () => {
        calls.push('terminate');
        Worker.prototype.terminate.call(worker);
      };
      worker.postMessage = ({ type }: { type: string }) => {
        calls.push(type);
        if (type === 'add') giving.abort(reason);
      };
      return worker;
    });
    await expect(search).rejects.toBe(reason);
    expect(calls).toEqual(['add', 'terminate']);
  });

  test('on a worker that never answers rejects too, and ends it', async () => {
    const giving = new AbortController();
    const reason = new Error('never mind');
    const search = createSearch(chronology, giving.signal, openScript(''));
    const end = vi.spyOn(theWorker(), 'terminate');
    const post = vi.spyOn(theWorker(), 'postMessage');
    await vi.waitFor(() =>
      expect(post).toHaveBeenLastCalledWith(expect.objectContaining({ type: 'find' }), expect.anything()),
    );
    expect(end).not.toHaveBeenCalled();
    giving.abort(reason);
    await expect(search).rejects.toBe(reason);
    expect(end).toHaveBeenCalled();
  });

  test('once it is ready ends the worker', async () => {
    const giving = new AbortController();
    const search = await createSearch(chronology, giving.signal, remember);
    expect(eventsOf(await search.ask('verification'))).toEqual(['exact']);
    const end = vi.spyOn(theWorker(), 'terminate');
    giving.abort();
    expect(end).toHaveBeenCalledOnce();
  });

  test('once it is ready leaves nobody waiting', async () => {
    const giving = new AbortController();
    const reason = new Error('never mind');
    const search = await createSearch(chronology, giving.signal, remember);
    vi.spyOn(theWorker(), 'postMessage').mockImplementation(() => undefined);
    const asked = search.ask('verification');
    giving.abort(reason);
    await expect(asked).rejects.toBe(reason);
  });
});

describe('where the worker ends after it was ready, the page’s own thread answers', () => {
  test('what was asked of it before, and what is asked after', async () => {
    const search = await createSearch(chronology, undefined, remember);
    const worker = theWorker();
    vi.spyOn(worker, 'postMessage').mockImplementation(() => undefined);
    const asked = Promise.all([search.ask('verification'), search.ask('군축')]);
    worker.dispatchEvent(new ErrorEvent('error'));
    const [verification, disarmament] = await asked;
    expect(eventsOf(verification)).toEqual(['exact']);
    expect(eventsOf(disarmament)).toEqual(['themed', 'titled']);
    expect(search.peek('군축')).toBe(disarmament);
    expect(eventsOf(await search.ask('veri'))).toEqual(
      eventsOf(await (await createSearch(chronology)).ask('veri')),
    );
  });
});

describe('without a worker the page’s own thread searches', () => {
  /** It can be told by its answering at once. */
  function expectOnThread(search: Search): void {
    const hits = search.peek('군축');
    if (hits === null) throw new Error('it has to be asked');
    expect(eventsOf(hits)).toEqual(['themed', 'titled']);
  }

  test('where none can be had', async () => {
    expectOnThread(await createSearch(chronology, undefined, () => null));
    vi.stubGlobal('Worker', undefined);
    expectOnThread(await createSearch(chronology));
    const forbid = vi.fn(function () {
      throw new DOMException('not from here', 'SecurityError');
    });
    vi.stubGlobal('Worker', forbid);
    expectOnThread(await createSearch(chronology));
    expect(forbid).toHaveBeenCalledOnce();
  });

  test('where one is had, but its script fails', async () => {
    expectOnThread(await createSearch(chronology, undefined, openScript('throw new Error("broken")')));
    expectOnThread(await createSearch(chronology, undefined, openScript('this is no script')));
  });

  test('and gives up likewise', async () => {
    const reason = new Error('never mind');
    const giving = new AbortController();
    const search = createSearch(chronology, giving.signal, () => null);
    giving.abort(reason);
    await expect(search).rejects.toBe(reason);
  });
});
