import { describe, expect, it } from 'vitest';
import { createTypesetter } from '../../../src/timeline/text.ts';
import { measureIn } from '../../../src/ui/measure.ts';

const TITLES = [
  'Illicit filling: fiji, jilt, 1111 till It flirts',
  'office affluent fjord AVATAR To Ta LT f1 r.',
  '19th ROK–UN Joint Conference on Disarmament and Non-proliferation Issues',
  '제19차 한-유엔 군축·비확산회의 in Seoul',
  '裁军与不扩散会议 第十九届',
  'المؤتمر المشترك 2018',
  '🕊️ talks 👩‍👩‍👧‍👦 🇰🇷🇺🇳 483',
  'e\u0301le\u0301ments i\u200bl\u200bi',
];

describe('what a title is at least as wide as', () => {
  it.each(['system-ui, sans-serif', 'sans-serif', 'serif', 'monospace', 'cursive'])(
    'holds in %s',
    (family) => {
      const type = createTypesetter(measureIn(`13px ${family}`));
      for (const title of TITLES)
        expect(type.leastWidthOf(title), title).toBeLessThanOrEqual(type.widthOf(title));
      expect(type.leastWidthOf(TITLES[2] ?? '')).toBeGreaterThan(56);
    },
  );
});
