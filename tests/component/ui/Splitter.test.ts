import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { moveByKey, STEP_PX } from '../../../src/ui/separator.ts';
import Splitter from '../../../src/ui/Splitter.svelte';

function splitter(props: { reversed?: boolean; orientation?: 'vertical' | 'horizontal' } = {}) {
  const onresize = vi.fn();
  const ontoggle = vi.fn();
  render(Splitter, {
    label: 'Width of Filters',
    orientation: 'vertical',
    value: 300,
    min: 200,
    max: 500,
    onresize,
    ontoggle,
    ...props,
  });
  screen.getByRole('separator').focus();
  return { onresize, ontoggle };
}

describe('a splitter', () => {
  test('says what it moves, where it stands and between what', () => {
    splitter();
    const line = screen.getByRole('separator', { name: 'Width of Filters' });
    expect(line).toHaveAttribute('aria-valuenow', '300');
    expect(line).toHaveAttribute('aria-valuemin', '200');
    expect(line).toHaveAttribute('aria-valuemax', '500');
    expect(line).toHaveAttribute('aria-orientation', 'vertical');
  });

  test.each([
    ['{ArrowRight}', 316],
    ['{ArrowLeft}', 284],
    ['{Shift>}{ArrowRight}{/Shift}', 380],
    ['{Home}', 200],
    ['{End}', 500],
  ])('moves by %s', async (key, value) => {
    const { onresize } = splitter();
    await userEvent.keyboard(key);
    expect(onresize.mock.calls).toEqual([[value, 'step']]);
  });

  test('moves the other way when its pane stands after it', async () => {
    const { onresize } = splitter({ reversed: true });
    await userEvent.keyboard('{ArrowRight}');
    expect(onresize).toHaveBeenLastCalledWith(284, 'step');
  });

  test('a horizontal one leaves left and right alone', async () => {
    const { onresize } = splitter({ orientation: 'horizontal' });
    await userEvent.keyboard('{ArrowRight}');
    expect(onresize).not.toHaveBeenCalled();
    await userEvent.keyboard('{ArrowDown}');
    expect(onresize).toHaveBeenLastCalledWith(316, 'step');
  });

  test('Enter folds its pane', async () => {
    const { ontoggle } = splitter();
    await userEvent.keyboard('{Enter}');
    expect(ontoggle).toHaveBeenCalledOnce();
  });
});

test('a key never moves it out of bounds, and back undoes forth inside them', () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }))
    .chain(([min, span]) =>
      fc.record({
        min: fc.constant(min),
        max: fc.constant(min + span),
        value: fc.integer({ min, max: min + span }),
      }),
    );
  fc.assert(
    fc.property(stretch, fc.boolean(), fc.boolean(), (at, isReversed, isFar) => {
      const forth = moveByKey('ArrowRight', isFar, 'vertical', isReversed, at) ?? NaN;
      expect(forth).toBeGreaterThanOrEqual(at.min);
      expect(forth).toBeLessThanOrEqual(at.max);
      const step = STEP_PX * (isFar ? 5 : 1);
      if (Math.abs(forth - at.value) === step) {
        const back = moveByKey('ArrowLeft', isFar, 'vertical', isReversed, { ...at, value: forth });
        expect(back).toBe(at.value);
      }
    }),
  );
});
