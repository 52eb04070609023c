import { describe, expect, it, vi } from 'vitest';
import { onFirstSign } from '../../../src/workspace/first-sign.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('what waits for a sign of somebody', () => {
  it.each(['keydown', 'pointermove', 'pointerdown'])('begins once, with the first %s', async (sign) => {
    const begin = vi.fn(() => Promise.resolve(() => {}));
    const end = onFirstSign(begin);
    await settled();
    expect(begin).not.toHaveBeenCalled();
    window.dispatchEvent(new Event(sign));
    window.dispatchEvent(new Event('keydown'));
    await settled();
    expect(begin).toHaveBeenCalledTimes(1);
    end();
  });

  it('is ended however far it has come', async () => {
    const ended = vi.fn();
    const end = onFirstSign(() => Promise.resolve(ended));
    window.dispatchEvent(new Event('keydown'));
    end();
    await settled();
    expect(ended).toHaveBeenCalledTimes(1);
    const begin = vi.fn(() => Promise.resolve(() => {}));
    onFirstSign(begin)();
    window.dispatchEvent(new Event('keydown'));
    await settled();
    expect(begin).not.toHaveBeenCalled();
  });
});
