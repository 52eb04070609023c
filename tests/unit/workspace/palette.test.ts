import { describe, expect, it } from 'vitest';
import { closeness, closestFirst } from '../../../src/workspace/palette/closeness.ts';
import { FIRST_VIEW, LAYOUTS, type LayoutId, type View } from '../../../src/view/view.ts';
import { COMMANDS, DEEDS, keysOf, type Desk } from '../../../src/workspace/palette/commands.ts';

describe('what is close to what was typed', () => {
  it('is the same, begins so, has a word that does, has all the words, has all of it somewhere, in this order', () => {
    const names = ['Of youths', 'Youthful', 'Youth', 'Of the unyouthful', 'Forum of youth on trade', 'Trade'];
    const degrees = names.map((name) => closeness(name, 'youth'));
    expect(degrees).toEqual([3, 4, 5, 1, 3, 0]);
    expect(closeness('Forum of youth on trade', 'trade you')).toBe(2);
  });

  it('takes no note of case, accents and signs, and finds parts of Korean words', () => {
    expect(closeness('Café: talks', 'CAFE TALKS')).toBe(5);
    expect(closeness('한-유엔 군축회의', '군축')).toBe(3);
    expect(closeness('한-유엔 군축회의', '회의')).toBe(3);
    expect(closeness('Anything', '  ')).toBe(0);
  });

  it('comes first, then what was chosen lately, then the rest as it was given', () => {
    const items = [
      { name: 'The youth', favour: 0 },
      { name: 'A youth', favour: 0 },
      { name: 'Another youth', favour: 2 },
      { name: 'Youth', favour: 0 },
    ];
    expect(closestFirst(items, 'youth').map(({ name }) => name)).toEqual([
      'Youth',
      'Another youth',
      'The youth',
      'A youth',
    ]);
  });
});

describe('the commands', () => {
  it('have names of their own, and everything that the shell does is one of them', () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(DEEDS.filter((deed) => !ids.includes(deed))).toEqual([]);
  });

  it('offer publications only along time, where they are drawn', () => {
    const { isOpen } = COMMANDS.find(({ id }) => id === 'publications') ?? {};
    const isOffered = (layout: LayoutId) =>
      isOpen?.({ workspace: { view: { ...FIRST_VIEW, layout } } } as unknown as Desk);
    expect(LAYOUTS.filter(isOffered)).toEqual(['chronological']);
  });

  it('say which keys do the same', () => {
    expect(keysOf('undo')).toBe('Ctrl+Z');
    expect(keysOf('keys')).toBe('?');
    expect(keysOf('share')).toBe('');
  });

  it('leave a window that waits unseen under another layout alone', () => {
    const shown: unknown[] = [];
    const desk = (view: Partial<View>) =>
      ({
        workspace: { view: { ...FIRST_VIEW, ...view }, show: (change: unknown) => shown.push(change) },
      }) as never;
    const command = (id: string) => COMMANDS.find((each) => each.id === id);
    const waiting = { window: [0, 1], layout: 'sequence' } as const;
    expect(command('counted')?.isOpen?.(desk(waiting))).toBe(false);
    expect(command('counted')?.isOpen?.(desk({ window: [0, 1] }))).toBe(true);
    expect(command('fit')?.isOpen?.(desk(waiting))).toBe(false);
    command('fit')?.run(desk({ ...waiting, frame: [0, 1] }));
    expect(shown).toEqual([{ frame: null }]);
  });
});
