import { describe, expect, test } from 'vitest';
import { findCommunities } from '../../../../src/network/communities/find.ts';
import { hullOf } from '../../../../src/network/communities/hull.ts';
import { pinAt, placePins, readPins, withoutPin, withPin } from '../../../../src/network/pins/pins.ts';

const size = { width: 400, height: 200 };

describe('pins', () => {
  test('are one for each node, the last, and are read as they are written', () => {
    const once = withPin([], pinAt('topic:youth', 100, 50, size));
    expect(once).toEqual(['topic:youth@250x250']);
    const again = withPin([...once, 'place:seoul@1x2'], { key: 'topic:youth', x: 900, y: 2000 });
    expect(readPins(again)).toEqual([
      { key: 'place:seoul', x: 1, y: 2 },
      { key: 'topic:youth', x: 900, y: 1000 },
    ]);
    expect(withoutPin(again, 'topic:youth')).toEqual(['place:seoul@1x2']);
    expect(readPins(['nonsense', '@1x2', 'topic:youth@-1x5'])).toEqual([]);
  });

  test('move the nodes they hold and no other', () => {
    const placed = placePins(
      Float64Array.of(1, 2, 3, 4),
      [{ key: 'place:seoul', x: 500, y: 500 }],
      new Map([['place:seoul', 1]]),
      size,
    );
    expect([...placed]).toEqual([1, 2, 200, 100]);
  });
});

test('communities are those tied among themselves, and the same every time', () => {
  const ties = {
    size: 7,
    a: Uint32Array.of(0, 0, 1, 3, 3, 4, 2),
    b: Uint32Array.of(1, 2, 2, 4, 5, 5, 3),
    weights: Float64Array.of(5, 5, 5, 5, 5, 5, 1),
  };
  expect(findCommunities(ties)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
  expect(findCommunities(ties)).toEqual(findCommunities(ties));
});

test('a hull holds the corners and not what lies within', () => {
  const corners = hullOf([
    [0, 0],
    [4, 0],
    [2, 2],
    [4, 4],
    [0, 4],
  ]);
  expect(corners).toHaveLength(4);
  expect(corners).not.toContainEqual([2, 2]);
});
