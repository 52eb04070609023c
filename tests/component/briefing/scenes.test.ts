import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/briefing/scene.ts';
import { browserKeeper, keyOf, type Keeper } from '../../../src/briefing/scene-store.ts';
import { newSceneId, Scenes } from '../../../src/briefing/scenes.svelte.ts';

function scene(id: string, title = id): Scene {
  return { id, kind: 'view', title, caption: '', notes: '', view: '' };
}

const SHIPPED = ['a', 'b', 'c'].map((id) => scene(id));
const ids = (scenes: Scenes): readonly string[] => scenes.list.map(({ id }) => id);

/** What the windows of one browser share; each hears of a write when `deliver` is called, as late as that may be. */
class SharedStore {
  text: string | null = null;
  readonly aside: string[] = [];
  isFull = false;
  readonly #ears: (() => void)[] = [];
  #pending: (() => void)[] = [];

  keeper(): Keeper {
    let own: () => void = () => {};
    return {
      read: () => this.text,
      write: (text) => {
        if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
        this.text = text;
        this.#pending.push(...this.#ears.filter((hear) => hear !== own));
      },
      setAside: (text) => {
        if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
        this.aside.push(text);
      },
      listen: (hear) => {
        own = hear;
        this.#ears.push(hear);
      },
    };
  }

  deliver(): void {
    for (let round = 0; this.#pending.length > 0; round++) {
      if (round > 20) throw new Error('The windows go on answering each other');
      const heard = this.#pending;
      this.#pending = [];
      for (const hear of heard) hear();
    }
  }
}

describe('the scenes of a chronology', () => {
  it('are the shipped ones until somebody changes them', () => {
    const store = new SharedStore();
    const scenes = new Scenes(SHIPPED, store.keeper());
    expect(scenes.list).toEqual(SHIPPED);
    expect(store.text).toBeNull();
    scenes.remove('b');
    expect(new Scenes(SHIPPED, store.keeper()).list.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('are added last or after another, moved, copied and taken away', () => {
    const scenes = new Scenes(SHIPPED, null);
    scenes.add(scene('d'));
    scenes.add(scene('e'), 'a');
    expect(ids(scenes)).toEqual(['a', 'e', 'b', 'c', 'd']);
    scenes.move('d', 0);
    scenes.move('a', 99);
    expect(ids(scenes)).toEqual(['d', 'e', 'b', 'c', 'a']);
    const copy = scenes.duplicate('e');
    expect(ids(scenes)).toEqual(['d', 'e', copy, 'b', 'c', 'a']);
    expect(scenes.find(copy)).toMatchObject({ title: 'e' });
    scenes.remove('b');
    expect(ids(scenes)).toEqual(['d', 'e', copy, 'c', 'a']);
    expect(scenes.duplicate('nobody')).toBeNull();
  });

  it('take every act back, one after another', () => {
    const scenes = new Scenes(SHIPPED, null);
    expect(scenes.canUndo).toBe(false);
    scenes.remove('a');
    scenes.move('c', 0);
    scenes.replace([scene('z')]);
    scenes.undo();
    expect(ids(scenes)).toEqual(['c', 'b']);
    scenes.undo();
    scenes.undo();
    expect(scenes.list).toEqual(SHIPPED);
    expect(scenes.canUndo).toBe(false);
  });

  it('undo what was typed into one field as one act', () => {
    const scenes = new Scenes(SHIPPED, null);
    for (const caption of ['T', 'Tw', 'Two']) scenes.change('a', { caption });
    scenes.change('a', { notes: 'N' });
    scenes.undo();
    expect(scenes.find('a')).toMatchObject({ caption: 'Two', notes: '' });
    scenes.undo();
    expect(scenes.find('a')).toMatchObject({ caption: '' });
  });

  it('have ids that can stand in links', () => {
    expect(newSceneId()).toMatch(/^scene-[a-z2-9]{10}$/);
    expect(new Set(Array.from({ length: 100 }, newSceneId)).size).toBe(100);
  });
});

describe('scenes in two windows', () => {
  type Step = (windows: readonly Scenes[], store: SharedStore) => void;
  const anyStep: fc.Arbitrary<Step> = fc.oneof(
    fc.nat(1).map(
      (n): Step =>
        (windows) =>
          windows[n]?.add(scene(newSceneId()), windows[n].list[0]?.id),
    ),
    fc.nat(1).map(
      (n): Step =>
        (windows) =>
          windows[n]?.remove(windows[n].list[0]?.id ?? ''),
    ),
    fc.nat(1).map(
      (n): Step =>
        (windows) =>
          windows[n]?.move(windows[n].list[0]?.id ?? '', 2),
    ),
    fc.nat(1).map(
      (n): Step =>
        (windows) =>
          windows[n]?.undo(),
    ),
    fc.constant<Step>((_, store) => store.deliver()),
  );

  it('are the same in the end, and in the store', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const store = new SharedStore();
        const windows = [new Scenes(SHIPPED, store.keeper()), new Scenes(SHIPPED, store.keeper())];
        for (const step of steps) step(windows, store);
        store.deliver();
        const [first, second] = windows;
        expect(second?.list).toEqual(first?.list);
        if (store.text !== null) expect(new Scenes([], store.keeper()).list).toEqual(first?.list);
      }),
    );
  });

  it('are all kept when one window writes over what it has not read', () => {
    const store = new SharedStore();
    const one = new Scenes(SHIPPED, store.keeper());
    const two = new Scenes(SHIPPED, store.keeper());
    one.add(scene('one'));
    const written = store.text;
    store.text = null;
    two.add(scene('two'));
    expect(store.text).not.toContain('"one"');
    expect(written).not.toBeNull();
    store.deliver();
    expect(ids(one)).toEqual(expect.arrayContaining(['one', 'two']));
    expect(ids(two)).toEqual(ids(one));
    expect(new Scenes([], store.keeper()).list).toEqual(one.list);
  });
});

describe('scenes that cannot be kept', () => {
  it('go on in memory and say so once, and again only after it has worked', () => {
    const store = new SharedStore();
    const scenes = new Scenes(SHIPPED, store.keeper());
    store.isFull = true;
    scenes.remove('a');
    expect(scenes.problem).toMatchObject({ type: 'not-kept' });
    scenes.problem = null;
    scenes.remove('b');
    expect(scenes.problem).toBeNull();
    expect(ids(scenes)).toEqual(['c']);
    store.isFull = false;
    scenes.undo();
    store.isFull = true;
    scenes.undo();
    expect(scenes.problem).toMatchObject({ type: 'not-kept' });
    store.isFull = false;
    scenes.add(scene('d'));
    expect(scenes.problem).toBeNull();
    expect(ids(new Scenes([], store.keeper()))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('say so when storage is refused altogether', () => {
    const refused = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    const scenes = new Scenes(SHIPPED, { read: refused, write: refused, setAside: refused, listen() {} });
    expect(scenes.list).toEqual(SHIPPED);
    expect(scenes.problem).toBeNull();
    scenes.add(scene('d'));
    expect(scenes.problem).toMatchObject({ type: 'not-kept' });
    expect(ids(scenes)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a broken store', () => {
  it('is set aside as it is before anything is written, and told of', () => {
    const store = new SharedStore();
    store.text = '{"format":"regesta/1-kept-scenes","entries":[{"id":';
    const scenes = new Scenes(SHIPPED, store.keeper());
    expect(scenes.list).toEqual(SHIPPED);
    expect(scenes.problem).toEqual({ type: 'unreadable', text: store.text });
    expect(store.aside).toEqual([store.text]);
    scenes.add(scene('d'));
    expect(ids(new Scenes([], store.keeper()))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('gives the scenes that can be read', () => {
    const store = new SharedStore();
    new Scenes(SHIPPED, store.keeper()).remove('b');
    store.text = (store.text ?? '').replace('"title":"a"', '"title":null');
    const scenes = new Scenes(SHIPPED, store.keeper());
    expect(ids(scenes)).toEqual(['c']);
    expect(store.aside).toEqual([store.text]);
  });

  it('is not written over when it cannot be set aside', () => {
    const store = new SharedStore();
    store.text = 'nonsense';
    store.isFull = true;
    const scenes = new Scenes(SHIPPED, store.keeper());
    store.isFull = false;
    scenes.add(scene('d'));
    expect(store.text).toBe('nonsense');
    expect(scenes.problem).toMatchObject({ type: 'not-kept' });
  });
});

describe('where scenes are kept', () => {
  it('goes by the page and the chronology that its address asks for', () => {
    const page = 'https://example.org/r/index.html';
    expect(keyOf('/r/', '', page)).toBe('regesta.scenes /r/');
    expect(keyOf('/r/index.html', '?present', page)).toBe('regesta.scenes /r/');
    expect(keyOf('/r/', '?data=local:0123456789abcdef', page)).toBe(
      'regesta.scenes /r/?data=local:0123456789abcdef',
    );
    expect(keyOf('/r/', '?data=x.json', page)).toBe(keyOf('/r/', '?data=https://example.org/r/x.json', page));
    expect(keyOf('/r/', '?data=x.json', page)).not.toBe(keyOf('/r/', '?data=y.json', page));
    expect(keyOf('/r/', '?embed', page)).toBeNull();
    expect(keyOf('/r/', '?data=javascript:1', page)).toBeNull();
  });

  it('is this browser’s storage, which tells of what other windows write', () => {
    const keeper = browserKeeper('regesta.scenes /', window);
    let heard = 0;
    keeper.listen(() => (heard += 1));
    keeper.write('one');
    expect(keeper.read()).toBe('one');
    window.dispatchEvent(new StorageEvent('storage', { key: 'regesta.scenes /', newValue: 'two' }));
    window.dispatchEvent(new StorageEvent('storage', { key: 'regesta.scenes /elsewhere', newValue: 'two' }));
    window.dispatchEvent(new StorageEvent('storage', { key: 'regesta.scenes /', newValue: null }));
    expect(heard).toBe(1);
    keeper.setAside('x');
    keeper.setAside('y');
    keeper.setAside('x');
    expect(localStorage.getItem('regesta.scenes / set aside 2')).toBe('y');
    expect(localStorage.getItem('regesta.scenes / set aside 3')).toBeNull();
  });
});
