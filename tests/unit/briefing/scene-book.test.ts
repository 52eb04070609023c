import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bookOf,
  mergeBooks,
  reverted,
  scenesIn,
  withAll,
  withoutScene,
  withScene,
  withSceneAt,
  type Book,
} from '../../../src/briefing/book.ts';
import type { Scene } from '../../../src/briefing/scene.ts';
import { readBook, writeBook } from '../../../src/briefing/scene-store.ts';

function scene(id: string, title = id): Scene {
  return { id, kind: 'view', title, caption: '', notes: '', view: '' };
}

const SHIPPED = ['a', 'b', 'c'].map((id) => scene(id));
const ids = (book: Book): readonly string[] => scenesIn(book).map(({ id }) => id);
const titleOf = (book: Book, id: string) => scenesIn(book).find((each) => each.id === id)?.title;

type Act = (book: Book) => Book;
const anyId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(anyId, fc.constantFrom('x', 'y', 'z')).map(
    ([id, title]): Act =>
      (book) =>
        withScene(book, scene(id, title)),
  ),
  anyId.map(
    (id): Act =>
      (book) =>
        withoutScene(book, id),
  ),
  fc.tuple(anyId, fc.nat(4)).map(
    ([id, to]): Act =>
      (book) =>
        ids(book).includes(id) ? withSceneAt(book, id, Math.min(to, ids(book).length - 1)) : book,
  ),
);
const anyBook = fc
  .array(anyAct, { maxLength: 12 })
  .map((acts) => acts.reduce((book, act) => act(book), bookOf(SHIPPED)));

describe('merging the books of two windows', () => {
  it('ends the same whoever merges whichever, in whatever order and however often', () => {
    fc.assert(
      fc.property(anyBook, anyBook, anyBook, (a, b, c) => {
        const text = writeBook(mergeBooks(mergeBooks(a, b), c));
        expect(writeBook(mergeBooks(c, mergeBooks(b, a)))).toBe(text);
        expect(writeBook(mergeBooks(mergeBooks(a, c), mergeBooks(b, c)))).toBe(text);
        expect(ids(mergeBooks(mergeBooks(a, b), c))).toEqual(ids(mergeBooks(b, mergeBooks(c, a))));
        expect(writeBook(mergeBooks(a, a))).toBe(writeBook(a));
      }),
    );
  });

  it('loses no scene made in either', () => {
    fc.assert(
      fc.property(anyBook, anyBook, (a, b) => {
        const [mine, theirs] = [withScene(a, scene('mine')), withScene(b, scene('theirs'))];
        expect(ids(mergeBooks(mine, theirs))).toEqual(expect.arrayContaining(['mine', 'theirs']));
      }),
    );
  });

  it('takes away what one took away and the other left as it was', () => {
    fc.assert(
      fc.property(anyBook, fc.array(anyAct, { maxLength: 6 }), (shared, acts) => {
        const [gone] = ids(shared);
        if (gone === undefined) return;
        const others = acts.reduce((book, act) => act(book), shared);
        fc.pre(others.get(gone)?.revision === shared.get(gone)?.revision);
        expect(ids(mergeBooks(others, withoutScene(shared, gone)))).not.toContain(gone);
      }),
    );
  });

  it('keeps what one took away and the other changed meanwhile', () => {
    fc.assert(
      fc.property(anyBook, (shared) => {
        const [first] = ids(shared);
        if (first === undefined) return;
        const merged = mergeBooks(withoutScene(shared, first), withScene(shared, scene(first, 'changed')));
        expect(titleOf(merged, first)).toBe('changed');
      }),
    );
  });

  it('keeps a scene that was moved in one window and changed in the other both moved and changed', () => {
    const shared = bookOf(SHIPPED);
    const merged = mergeBooks(withSceneAt(shared, 'a', 2), withScene(shared, scene('a', 'changed')));
    expect(ids(merged)).toEqual(['b', 'c', 'a']);
    expect(titleOf(merged, 'a')).toBe('changed');
  });
});

describe('the order of scenes', () => {
  it('puts a moved scene at its place and leaves the others in their order', () => {
    fc.assert(
      fc.property(anyBook, fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 80 }), (book, moves) => {
        let order = ids(book);
        fc.pre(order.length > 0);
        for (const [from, to] of moves) {
          const id = order[from % order.length] ?? '';
          const place = to % order.length;
          book = withSceneAt(book, id, place);
          order = order.filter((each) => each !== id).toSpliced(place, 0, id);
          expect(ids(book)).toEqual(order);
        }
      }),
    );
  });

  it('holds however often a scene is put between the same two', () => {
    let book = bookOf(SHIPPED);
    let order = ids(book);
    for (let n = 0; n < 200; n++) {
      book = withSceneAt(withScene(book, scene(`n${n}`)), `n${n}`, 1);
      order = order.toSpliced(1, 0, `n${n}`);
    }
    expect(ids(book)).toEqual(order);
  });
});

describe('having other scenes in place of all', () => {
  it('leaves exactly those, in their order', () => {
    fc.assert(
      fc.property(anyBook, fc.uniqueArray(anyId), (book, wanted) => {
        const scenes = wanted.map((id) => scene(id, `new ${id}`));
        expect(scenesIn(withAll(book, scenes))).toEqual(scenes);
      }),
    );
  });
});

describe('undoing an act', () => {
  it('brings back the scenes as they were', () => {
    fc.assert(
      fc.property(anyBook, anyAct, (before, act) => {
        const after = act(before);
        expect(scenesIn(reverted(after, before, after))).toEqual(scenesIn(before));
      }),
    );
  });

  it('leaves alone what another window did since', () => {
    const before = bookOf(SHIPPED);
    const after = withoutScene(before, 'b');
    const since = withScene(withScene(after, scene('d')), scene('a', 'changed'));
    const back = reverted(since, before, after);
    expect(ids(back)).toEqual(['a', 'b', 'c', 'd']);
    expect(titleOf(back, 'a')).toBe('changed');
  });
});

describe('a book that is kept', () => {
  it('is read again as it was written', () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const again = readBook(writeBook(book));
        expect(again.isWhole).toBe(true);
        expect(writeBook(again.book)).toBe(writeBook(book));
        expect(scenesIn(again.book)).toEqual(scenesIn(book));
      }),
    );
  });

  it('gives what can be read of it, and says that it is not all', () => {
    const kept = writeBook(bookOf(SHIPPED));
    const broken = readBook(kept.replace('"title":"b"', '"title":7'));
    expect(ids(broken.book)).toEqual(['a', 'c']);
    expect(broken.isWhole).toBe(false);
  });

  it.each(['', 'nonsense', '[]', 'null', '{"format":"regesta/9","entries":[]}', '{"entries":{}}'])(
    'is empty, and not all, when it is %j',
    (text) => {
      const { book, isWhole } = readBook(text);
      expect([book.size, isWhole]).toEqual([0, false]);
    },
  );
});
