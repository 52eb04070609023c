import { describe, expect, it } from 'vitest';
import { openChannel, readEnvelope } from '../../../src/briefing/channel.ts';

const ENVELOPE = {
  postmark: 'regesta.briefing/1',
  session: 's',
  from: 'a',
  to: null,
  message: { type: 'hello' },
};

/** A window that only takes messages, as one opened from disk. */
function fakeWindow() {
  const target = new EventTarget();
  const posted: { data: unknown; origin: string }[] = [];
  const page = Object.assign(target, {
    origin: 'null',
    location: { protocol: 'file:' },
    closed: false,
    posted,
    postMessage: (data: unknown, origin: string) => posted.push({ data, origin }),
  });
  return page as typeof page & Window;
}

function receive(page: EventTarget, data: unknown, source: unknown, origin = 'null'): void {
  page.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }));
}

describe('an envelope', () => {
  it('is read when it is of the session, and to this window or to all', () => {
    expect(readEnvelope(ENVELOPE, 's', 'b')?.message).toEqual({ type: 'hello' });
    expect(readEnvelope({ ...ENVELOPE, to: 'b' }, 's', 'b')?.from).toBe('a');
  });

  it.each([
    ['another session', { ...ENVELOPE, session: 't' }],
    ['another window', { ...ENVELOPE, to: 'c' }],
    ['this window itself', { ...ENVELOPE, from: 'b' }],
    ['another program', { ...ENVELOPE, postmark: 'x' }],
    ['a name that is none', { ...ENVELOPE, from: 7 }],
    ['no envelope', 'hello'],
    ['nothing', null],
  ])('is not read when it is of or for %s', (_, data) => {
    expect(readEnvelope(data, 's', 'b')).toBeNull();
  });
});

describe('a channel between pages of one origin', () => {
  it('carries messages to all, or to one by name, of the same session', async () => {
    const surroundings = {
      window: { origin: 'https://regesta.example', location: { protocol: 'https:' } } as unknown as Window,
      partner: () => null,
    };
    const heard: string[] = [];
    const open = (session: string, name: string) =>
      openChannel(session, surroundings, (message) => heard.push(`${name}: ${String(message)}`));
    const [a, b, c, other] = [open('s', 'a'), open('s', 'b'), open('s', 'c'), open('t', 'other')];
    a.send('to all');
    a.send('to b', b.self);
    await expect.poll(() => heard.length).toBe(3);
    expect(heard.sort()).toEqual(['b: to all', 'b: to b', 'c: to all']);
    for (const each of [a, b, c, other]) each.close();
  });
});

describe('a channel between pages from disk', () => {
  it('believes only messages of such pages that name the session', () => {
    const page = fakeWindow();
    const heard: unknown[] = [];
    const partner = fakeWindow();
    openChannel('s', { window: page, partner: () => partner }, (message) => heard.push(message));
    receive(page, ENVELOPE, partner, 'https://elsewhere.example');
    receive(page, { ...ENVELOPE, session: 'guess' }, partner);
    receive(page, 'noise', partner);
    expect(heard).toEqual([]);
    receive(page, ENVELOPE, partner);
    expect(heard).toEqual([{ type: 'hello' }]);
  });

  it('takes a window that was loaded anew for the one it was', () => {
    const page = fakeWindow();
    const partner = fakeWindow();
    const from: string[] = [];
    openChannel('s', { window: page, partner: () => partner }, (_, name) => from.push(name));
    receive(page, ENVELOPE, partner);
    receive(page, { ...ENVELOPE, from: 'another' }, partner);
    expect(new Set(from).size).toBe(1);
  });

  it('answers the window that spoke last, which a reload has made unknown', () => {
    const page = fakeWindow();
    const speaker = fakeWindow();
    const channel = openChannel('s', { window: page, partner: () => null }, () => {});
    channel.send('to nobody');
    receive(page, ENVELOPE, speaker);
    channel.send('back');
    expect(speaker.posted.map(({ data }) => (data as typeof ENVELOPE).message)).toEqual(['back']);
    Object.assign(speaker, { closed: true });
    channel.send('gone');
    expect(speaker.posted).toHaveLength(1);
  });
});
