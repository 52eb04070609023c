import { afterEach, expect, test } from 'vitest';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { measureIn } from '../../../src/ui/measure.ts';

afterEach(() => {
  document.adoptedStyleSheets = [];
  document.body.replaceChildren();
});

/** As those do who need more room between letters (WCAG 2.2, 1.4.12). */
async function spaceOut(): Promise<void> {
  const sheet = new CSSStyleSheet();
  await sheet.replace('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
  document.adoptedStyleSheets = [sheet];
}

test('words are as long on a canvas of the page as they were measured, whatever spacing its reader asks for', async () => {
  await spaceOut();
  const canvas = document.createElement('canvas');
  document.body.append(canvas);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  const font = '13px sans-serif';
  context.font = font;
  const words = 'Joint Conference on Disarmament';
  expect(context.measureText(words).width).toBeCloseTo(measureIn(font)(words));
});
