import fc from 'fast-check';
import { DAY_MS } from '../../../src/chronology/event-date.ts';

/** Any day of the years 0000 to 9999. */
export const dayText = fc
  .integer({ min: -719_528, max: 2_932_896 })
  .map((days) => new Date(days * DAY_MS).toISOString().slice(0, 10));

const sign = fc.constantFrom('', '', '', '-');
const clock = fc
  .tuple(
    fc.integer({ min: 0, max: 86_399 }),
    fc.constantFrom('', 'Z', '+09:00', '-04:30', '+00:00', '-12:00', '+14:00'),
  )
  .map(([seconds, zone]) => `T${new Date(seconds * 1000).toISOString().slice(11, 19)}${zone}`);

/** Every kind of date that levels 0 and 1 have, but for intervals and years past 9999. */
export const partText = fc.oneof(
  dayText,
  dayText.map((text) => text.slice(0, 7)),
  dayText.map((text) => text.slice(0, 4)),
  dayText.map((text) => `${text.slice(0, 3)}X`),
  dayText.map((text) => `${text.slice(0, 2)}XX`),
  dayText.map((text) => `${text.slice(0, 7)}-XX`),
  dayText.map((text) => `${text.slice(0, 4)}-XX`),
  dayText.map((text) => `${text.slice(0, 4)}-XX-XX`),
  fc.tuple(sign, dayText).map(([minus, text]) => (text.startsWith('0000') ? text : minus + text)),
  fc.tuple(dayText, clock).map((parts) => parts.join('')),
  fc
    .tuple(dayText, fc.integer({ min: 21, max: 41 }))
    .map(([text, division]) => `${text.slice(0, 4)}-${division}`),
  fc
    .tuple(dayText, fc.constantFrom(4, 7, 10), fc.constantFrom('?', '~', '%'))
    .map(([text, length, qualifier]) => text.slice(0, length) + qualifier),
);

const endText = fc.oneof(partText, fc.constant('..'), fc.constant(''));
/** A set has days for members, not times. */
const wholeText = partText.map((text) => text.replace(/T.*/, ''));
const memberText = fc.oneof(
  wholeText,
  fc.tuple(wholeText, wholeText).map((ends) => [...ends].sort().join('..')),
  wholeText.map((text) => `${text}..`),
  wholeText.map((text) => `..${text}`),
);

/** Dates, intervals and sets as level 1 and 2 write them; some end before they begin. */
export const edtfText = fc.oneof(
  partText,
  fc.tuple(endText, endText).map((ends) => ends.join('/')),
  fc.array(memberText, { minLength: 1, maxLength: 4 }).map((members) => `[${members.join(',')}]`),
  fc.array(memberText, { minLength: 1, maxLength: 4 }).map((members) => `{${members.join(',')}}`),
  fc
    .tuple(dayText, fc.constantFrom('?', '~', '%'))
    .map(([text, mark]) => text.replace(/-(?=\d\d$)/, `-${mark}`)),
  fc
    .tuple(dayText, fc.integer({ min: 0, max: 9 }))
    .map(([text, at]) => `${text.slice(0, at)}X${text.slice(at + 1)}`),
  fc.tuple(sign, fc.integer({ min: 10_000, max: 99_999_999 })).map(([minus, year]) => `Y${minus}${year}`),
);

const LETTERS = '0 1 2 3 4 5 6 7 8 9 - / . X Y E ? ~ % [ ] { } , T Z : + S'.split(' ').concat(' ');

/** The same with a few letters taken out, put in or exchanged: nearly dates. */
export const mutatedText = fc
  .tuple(
    edtfText,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', ...LETTERS), fc.boolean()), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, changes]) =>
    changes.reduce((changed, [place, letter, isPutIn]) => {
      const at = place % (changed.length + 1);
      return changed.slice(0, at) + letter + changed.slice(isPutIn ? at : at + 1);
    }, text),
  );

/** Letters of the same alphabet in any order, or any text at all. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 24 }),
);
