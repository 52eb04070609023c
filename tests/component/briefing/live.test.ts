import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Live } from '../../../src/briefing/live/live.svelte.ts';
import { Audience } from '../../../src/briefing/presenter/audience.svelte.ts';
import { Presenter } from '../../../src/briefing/presenter/presenter.svelte.ts';
import type { Channel } from '../../../src/briefing/channel.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { memoryAddressBar } from '../../../src/workspace/address.ts';
import { Workspace } from '../../../src/workspace/workspace.svelte.ts';
import { day, makeChronology } from '../../support/chronology.ts';

const SCENES = [
  { id: 'opening', kind: 'title', title: 'Opening', view: '' },
  {
    id: 'youth',
    title: 'Youth',
    caption: 'Who was heard',
    notes: 'Slowly.\nThen pause.',
    view: 'topic=youth',
  },
  { id: 'peace', title: 'Peace', view: 'topic=peace&focus=event:second&window=2018-01-01..2018-03-01' },
] as const;

function begin(fragment = 'scene=opening') {
  const chronology = makeChronology(
    {
      scenes: SCENES,
      topics: [
        { id: 'youth', label: 'Youth' },
        { id: 'peace', label: 'Peace' },
      ],
    },
    [
      { id: 'first', date: day('2018-01-02'), topics: ['youth'] },
      { id: 'second', date: day('2019-01-02'), topics: ['peace'] },
    ],
  );
  const around = { ground: 'light' as const, language: 'en', isNarrow: false };
  const desk = new Workspace(indexChronology(chronology), memoryAddressBar(fragment), around);
  return { desk, live: new Live(desk) };
}

/** Windows that hear each other at once, as the browser's do. */
function exchange() {
  const ends = new Map<string, (message: unknown, from: string) => void>();
  let count = 0;
  return (hear: (message: unknown, from: string) => void): Channel => {
    const self = `window-${count++}`;
    ends.set(self, hear);
    return {
      self,
      send(message, to) {
        for (const [name, end] of [...ends])
          if (name !== self && (to === undefined || to === name)) end(structuredClone(message), self);
      },
      close: () => void ends.delete(self),
    };
  };
}

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function present() {
  const open = exchange();
  const { desk, live } = begin('scene=youth');
  const start = (of: Live) => {
    const audience = new Audience(
      of,
      'session',
      (_, hear) => open(hear),
      (scene) => Promise.resolve(`<svg>${scene.id}</svg>`),
    );
    flushSync();
    stops.push(() => audience.close());
    return audience;
  };
  const audience = start(live);
  const presenter = new Presenter((hear) => open(hear));
  flushSync();
  return { open, desk, live, audience, presenter, start };
}

describe('a briefing', () => {
  it('moves through its scenes and stops at either end', () => {
    const { desk, live } = begin();
    live.act('previous');
    expect(desk.view.scene).toBe('opening');
    live.act('next');
    live.act('next');
    live.act('next');
    expect(live.scene?.id).toBe('peace');
    live.act('first');
    live.goTo(2);
    expect(live.at).toBe(1);
    expect(desk.matches.count).toBe(1);
  });

  it('notices that the view has left the scene, and returns to it exactly as it was', () => {
    const { desk, live } = begin();
    live.go('youth');
    const before = desk.view;
    expect(live.isOff).toBe(false);
    desk.focus({ type: 'event', id: 'second' });
    expect(live.isOff).toBe(true);
    expect(live.scene?.id).toBe('youth');
    live.act('back');
    expect(live.isOff).toBe(false);
    expect(desk.view).toEqual(before);
  });

  it('goes on from the scene after exploring, and counts no panel as leaving it', () => {
    const { desk, live } = begin();
    live.go('youth');
    live.explore();
    desk.show({ closed: ['network'], maximised: 'timeline' });
    expect(live.isOff).toBe(false);
    desk.show({ published: true });
    live.act('next');
    expect(live.isExploring).toBe(false);
    expect(live.scene?.id).toBe('peace');
    expect(live.isOff).toBe(false);
  });

  it('brings an event in focus into the window of its scene', () => {
    const { desk, live } = begin();
    live.go('peace');
    const [from, to] = desk.view.window ?? [NaN, NaN];
    const held = Date.UTC(2019, 0, 2);
    expect(from <= held && held < to).toBe(true);
    expect(live.isOff).toBe(false);
  });

  it('knows no scene of a name that is not there, and shows the next asked for', () => {
    const { live } = begin('scene=gone');
    expect(live.scene).toBeNull();
    expect(live.isOff).toBe(false);
    expect(live.go('gone')).toBe(false);
    live.act('next');
    expect(live.scene?.id).toBe('opening');
  });

  it('is left for good, screen and all', () => {
    const { desk, live } = begin();
    live.act('black');
    live.end();
    expect(desk.view.scene).toBeNull();
    expect(live.isBlack).toBe(false);
  });
});

describe('the presenter’s window', () => {
  it('is told the scenes with their notes, and where the audience is', () => {
    const { presenter } = present();
    expect(presenter.present).toEqual({
      ...{ id: 'youth', kind: 'view', title: 'Youth', caption: 'Who was heard' },
      notes: 'Slowly.\nThen pause.',
    });
    expect(presenter.next?.id).toBe('peace');
  });

  it('moves the audience’s window and shows what came of it', () => {
    const { desk, presenter } = present();
    presenter.ask({ type: 'act', act: 'next' });
    flushSync();
    expect(desk.view.scene).toBe('peace');
    expect(presenter.present?.id).toBe('peace');
    desk.show({ published: true });
    flushSync();
    expect(presenter.state?.isOff).toBe(true);
    presenter.ask({ type: 'act', act: 'back' });
    presenter.ask({ type: 'act', act: 'black' });
    flushSync();
    expect(presenter.state).toMatchObject({ isOff: false, isBlack: true });
    presenter.ask({ type: 'go', scene: 'opening' });
    flushSync();
    expect(presenter.state).toMatchObject({ scene: 'opening', isBlack: false });
  });

  it('asks for each picture once', async () => {
    const { presenter } = present();
    presenter.draw(performance.now());
    presenter.draw(performance.now());
    await expect.poll(() => presenter.pictures['peace']).toBe('<svg>peace</svg>');
    expect(Object.keys(presenter.pictures)).toEqual(['youth', 'peace']);
  });

  it('says at once that the audience’s window is loaded anew, and finds it again at once', () => {
    const { presenter, audience, start } = present();
    audience.close();
    flushSync();
    expect(presenter.isLost).toBe(true);
    start(begin('scene=peace').live);
    flushSync();
    expect(presenter.isLost).toBe(false);
    expect(presenter.present?.id).toBe('peace');
  });

  it('finds a window that is silent to be lost, and one that comes late', () => {
    const open = exchange();
    const presenter = new Presenter((hear) => open(hear));
    presenter.check(performance.now());
    expect(presenter.deck).toBeNull();
    expect(presenter.isLost).toBe(false);
    let answer = true;
    const { live } = begin('scene=youth');
    const audience = new Audience(
      live,
      'session',
      (_, hear) => open((message, from) => answer && hear(message, from)),
      () => Promise.resolve(''),
    );
    stops.push(() => audience.close());
    flushSync();
    expect(presenter.present?.id).toBe('youth');
    answer = false;
    presenter.check(performance.now() + 60_000);
    expect(presenter.isLost).toBe(true);
    answer = true;
    presenter.check(performance.now());
    expect(presenter.isLost).toBe(false);
  });

  it('goes on with a briefing that was left', () => {
    const { desk, live, presenter } = present();
    live.end();
    flushSync();
    expect(presenter.state?.scene).toBeNull();
    presenter.ask({ type: 'go', scene: 'peace' });
    flushSync();
    expect(desk.view.scene).toBe('peace');
  });

  it('obeys and shows one window, though a copy of it is opened', () => {
    const { desk, presenter, audience, start } = present();
    const copy = begin('scene=opening');
    const second = start(copy.live);
    flushSync();
    expect(second.session).not.toBe(audience.session);
    presenter.ask({ type: 'act', act: 'next' });
    flushSync();
    expect(desk.view.scene).toBe('peace');
    expect(copy.desk.view.scene).toBe('opening');
    expect(presenter.present?.id).toBe('peace');
  });
});
