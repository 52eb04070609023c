import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginHistory,
  canRedo,
  canUndo,
  entryNumber,
  glide,
  goTo,
  presentView,
  settle,
  step,
  type History,
} from '../../../src/view/history.ts';
import { FIRST_VIEW, type View } from '../../../src/view/view.ts';

const withWords = (text: string): View => ({ ...FIRST_VIEW, query: { ...FIRST_VIEW.query, text } });
const words = (history: History) => presentView(history).query.text;

describe('the history of views', () => {
  it('goes back and forth', () => {
    const three = step(step(beginHistory(FIRST_VIEW), withWords('a')), withWords('b'));
    const back = goTo(three, three.at - 1);
    expect(words(back)).toBe('a');
    expect(canRedo(back)).toBe(true);
    expect(words(goTo(back, back.at + 1))).toBe('b');
  });

  it('forgets what was undone once something else is done', () => {
    const undone = goTo(step(beginHistory(FIRST_VIEW), withWords('a')), 0);
    const other = step(undone, withWords('b'));
    expect(canRedo(other)).toBe(false);
    expect(other.views.map((view) => view.query.text)).toEqual(['', 'b']);
  });

  it('makes one entry of a gesture, and a new one of the next', () => {
    let history = beginHistory(FIRST_VIEW);
    for (const text of ['y', 'yo', 'you']) history = glide(history, withWords(text));
    expect(history.views).toHaveLength(2);
    history = glide(settle(history), withWords('youth'));
    expect(history.views.map((view) => view.query.text)).toEqual(['', 'you', 'youth']);
  });

  it('takes no step to where it already is', () => {
    const history = beginHistory(FIRST_VIEW);
    expect(step(history, { ...FIRST_VIEW })).toBe(history);
    expect(glide(history, { ...FIRST_VIEW }).views).toHaveLength(1);
  });

  it('returns to the first view when everything is undone, whatever was done', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('step', 'glide', 'play', 'settle', 'back'), fc.string()), {
          maxLength: 60,
        }),
        (deeds) => {
          let history = beginHistory(FIRST_VIEW);
          for (const [deed, text] of deeds) {
            if (deed === 'step') history = step(history, withWords(text));
            if (deed === 'glide' || deed === 'play') history = glide(history, withWords(text), deed);
            if (deed === 'settle') history = settle(history);
            if (deed === 'back') history = goTo(history, history.at - 1);
          }
          while (canUndo(history)) history = goTo(history, history.at - 1);
          expect(presentView(history)).toEqual(FIRST_VIEW);
        },
      ),
    );
  });

  it('keeps a bounded number of views', () => {
    let history = beginHistory(FIRST_VIEW);
    for (let n = 0; n < 500; n++) history = step(history, withWords(String(n)));
    expect(history.views.length).toBeLessThanOrEqual(200);
    expect(words(history)).toBe('499');
    expect(words(goTo(history, entryNumber(history) - 1))).toBe('498');
  });
});
