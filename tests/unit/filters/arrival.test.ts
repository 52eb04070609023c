import { describe, expect, it } from 'vitest';
import { Arrivals } from '../../../src/filters/arrival.ts';
import type { Chip } from '../../../src/query/change.ts';

const text: Chip = { type: 'text', text: 'peace' };
const youth: Chip = { type: 'value', facet: 'topic', value: 'youth' };
const forum: Chip = { type: 'value', facet: 'kind', value: 'forum' };

describe('the chip that came last', () => {
  it('is the newest, wherever it stands among the others', () => {
    const arrivals = new Arrivals();
    expect(arrivals.lastOf([])).toBeUndefined();
    expect(arrivals.lastOf([forum])).toEqual(forum);
    expect(arrivals.lastOf([youth, forum])).toEqual(youth);
    expect(arrivals.lastOf([text, youth, forum])).toEqual(text);
  });

  it('is the one before it once it is taken away', () => {
    const arrivals = new Arrivals();
    arrivals.lastOf([forum]);
    arrivals.lastOf([youth, forum]);
    expect(arrivals.lastOf([forum])).toEqual(forum);
  });

  it('is still the same when its words change', () => {
    const arrivals = new Arrivals();
    arrivals.lastOf([text]);
    arrivals.lastOf([text, youth]);
    const longer: Chip = { type: 'text', text: 'peace talks' };
    expect(arrivals.lastOf([longer, youth])).toEqual(youth);
    expect(arrivals.lastOf([longer])).toEqual(longer);
  });
});
