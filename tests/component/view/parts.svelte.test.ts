import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { ViewParts } from '../../../src/view/parts.svelte.ts';
import { FIRST_VIEW } from '../../../src/view/view.ts';

describe('a view in parts', () => {
  it('is the view shown last, whole, and a copy of it stays as it was', () => {
    const parts = new ViewParts(FIRST_VIEW);
    const before = { ...parts.view };
    parts.show({ ...FIRST_VIEW, window: [1, 2], lanes: 'series' });
    expect(before).toEqual(FIRST_VIEW);
    expect(parts.view).toEqual({ ...FIRST_VIEW, window: [1, 2], lanes: 'series' });
    expect(JSON.stringify(parts.view)).toBe(
      JSON.stringify({ ...FIRST_VIEW, window: [1, 2], lanes: 'series' }),
    );
  });

  it('keeps the very same value of a part that says the same', () => {
    const parts = new ViewParts(FIRST_VIEW);
    const { query, network, nodes } = parts.view;
    parts.show({ ...structuredClone(FIRST_VIEW), nodes: ['topic'] });
    expect(parts.view.query).toBe(query);
    expect(parts.view.network).toBe(network);
    expect(parts.view.nodes).not.toBe(nodes);
  });

  it('has what reads a part made anew when that part changes, and with no other', () => {
    const parts = new ViewParts(FIRST_VIEW);
    const seen = { window: 0, focus: 0, copies: 0 };
    const stop = $effect.root(() => {
      $effect(() => {
        seen.window += [parts.view.window].length;
      });
      const focused = $derived([parts.view.focus]);
      $effect(() => {
        seen.focus += focused.length;
      });
      $effect(() => {
        if (Object.keys({ ...parts.view }).length > 0) seen.copies++;
      });
    });
    flushSync();
    for (let to = 1; to <= 5; to++) {
      parts.show({ ...parts.view, window: [0, to] });
      flushSync();
    }
    expect(seen).toEqual({ window: 6, focus: 1, copies: 6 });
    parts.show({ ...parts.view, focus: { type: 'topic', id: 'youth' } });
    flushSync();
    expect(seen).toEqual({ window: 6, focus: 2, copies: 7 });
    stop();
  });
});
