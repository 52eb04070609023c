import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingShare } from '../../../src/briefing/live/fitted.ts';
import {
  BRIEFING_KEYS,
  briefingCommand,
  exploringCommand,
  typedAfter,
} from '../../../src/briefing/live/keys.ts';
import { largeOf, nameOf, nextQuoted, quotationOf } from '../../../src/briefing/live/large.ts';
import { swipeOf } from '../../../src/briefing/live/swipe.ts';
import { bodySizePx, enlargement, quotationSize } from '../../../src/briefing/live/type-size.ts';
import { day, makeChronology, quote } from '../../support/chronology.ts';

const TEXT = 'First words. Second words.';
const chronology = makeChronology(
  {
    documents: [
      { id: 'release', title: 'A release', file: 'r.txt', sha256: '', text: TEXT, integrity: 'intact' },
    ],
    topics: [{ id: 'youth', label: 'Youth' }],
    relations: [],
  },
  [
    {
      id: 'first',
      date: day('2020-01-01'),
      evidence: [quote('release', TEXT, 'First words'), quote('release', TEXT, 'Second words')],
    },
    { id: 'second', date: day('2020-01-02') },
  ],
);
const [one = '', two = ''] = chronology.passages.map(({ id }) => id);

function press(key: string, more: Partial<KeyboardEvent> = {}) {
  return { key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more };
}

describe('what is said large', () => {
  it('is the quotation of the view before what is in focus', () => {
    const focus = { type: 'event', id: 'second' } as const;
    const large = largeOf(chronology, { quoted: two, focus });
    expect(large?.type === 'quotation' && large.quotation.exact).toBe('Second words');
    expect(largeOf(chronology, { quoted: null, focus })?.type).toBe('event');
    expect(largeOf(chronology, { quoted: null, focus: null })).toBeNull();
  });

  it('is a passage in focus, and the name of anything else', () => {
    const passage = largeOf(chronology, { quoted: null, focus: { type: 'passage', id: one } });
    expect(passage?.type).toBe('quotation');
    expect(largeOf(chronology, { quoted: null, focus: { type: 'topic', id: 'youth' } })?.type).toBe('other');
    expect(nameOf(chronology, { type: 'topic', id: 'youth' }, 'en')).toBe('Youth');
    expect(nameOf(chronology, { type: 'span', id: '0..1' }, 'en')).toBe('');
  });

  it('goes through the quotations of the event in focus, and then to none', () => {
    const focus = { type: 'event', id: 'first' } as const;
    expect(nextQuoted(chronology, { quoted: null, focus })).toBe(one);
    expect(nextQuoted(chronology, { quoted: one, focus })).toBe(two);
    expect(nextQuoted(chronology, { quoted: two, focus })).toBeNull();
    expect(nextQuoted(chronology, { quoted: null, focus: null })).toBeNull();
  });

  it('has no quotation for a passage that is not there', () => {
    expect(quotationOf(chronology, 'release@0-1')).toBeNull();
  });
});

describe('the keys of a briefing', () => {
  it('are those of slide tools and of their remotes', () => {
    for (const key of ['ArrowRight', 'ArrowDown', ' ', 'PageDown'])
      expect(briefingCommand(press(key))).toBe('next');
    for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp'])
      expect(briefingCommand(press(key))).toBe('previous');
    expect(briefingCommand(press(' ', { shiftKey: true }))).toBe('previous');
    expect(briefingCommand(press('Escape'))).toBe('leave');
    expect(briefingCommand(press('b', { ctrlKey: true }))).toBeNull();
  });

  it('are found by their place where the keyboard writes Korean', () => {
    expect(briefingCommand(press('ㅠ', { code: 'KeyB' }))).toBe('black');
    expect(exploringCommand(press('ㄱ', { code: 'KeyR' }))).toBe('back');
  });

  it('each do one thing', () => {
    const chords = BRIEFING_KEYS.flatMap((binding) =>
      binding.keys.map((key) => `${'withShift' in binding ? 'Shift+' : ''}${key}`),
    );
    expect(new Set(chords).size).toBe(chords.length);
  });

  it('take the number of a scene digit by digit', () => {
    expect(typedAfter(null, '1')).toBe(1);
    expect(typedAfter(1, '2')).toBe(12);
    expect(typedAfter(12, 'x')).toBeNull();
    expect(typedAfter(9999, '9')).toBe(9999);
  });
});

describe('a swipe', () => {
  it('to the left leads on, to the right back, and is neither slow nor steep', () => {
    const from = { x: 300, y: 300, ms: 0 };
    expect(swipeOf(from, { x: 200, y: 310, ms: 200 })).toBe('next');
    expect(swipeOf(from, { x: 400, y: 310, ms: 200 })).toBe('previous');
    expect(swipeOf(from, { x: 200, y: 310, ms: 2000 })).toBeNull();
    expect(swipeOf(from, { x: 200, y: 400, ms: 200 })).toBeNull();
    expect(swipeOf(from, { x: 290, y: 300, ms: 200 })).toBeNull();
  });
});

describe('type in a briefing', () => {
  it('is 28 px on a projector, labels of the timeline included, and never too small to read', () => {
    expect(bodySizePx(1920, 1080)).toBe(28);
    expect(13 * enlargement(28)).toBeCloseTo(28, 1);
    expect(bodySizePx(3840, 2160)).toBe(56);
    expect(bodySizePx(390, 844)).toBe(16);
  });

  it('gives short quotations more room, and none less than the body', () => {
    const sizes = [10, 200, 400, 5000].map((length) => quotationSize('x'.repeat(length)));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(Math.min(...sizes)).toBe(1);
  });

  it('becomes smaller for lanes to fit, never larger, and stops where it would not be read', () => {
    expect(fittingShare(1, 500, 500)).toBe(1);
    expect(fittingShare(1, 600, 500)).toBeCloseTo(0.82);
    expect(fittingShare(1, 5000, 500)).toBe(0.72);
    fc.assert(
      fc.property(
        fc.double({ min: 0.72, max: 1, noNaN: true }),
        fc.nat(5000),
        fc.nat(5000),
        (share, needed, room) => {
          const fitting = fittingShare(share, needed, room);
          expect(fitting).toBeLessThanOrEqual(share);
          expect(fitting).toBeGreaterThanOrEqual(0.72);
        },
      ),
    );
  });
});
