import { describe, expect, it } from 'vitest';
import type { ChronologyEvent } from '../../../src/chronology/chronology.ts';
import { inOneList } from '../../../src/reader/first-words.ts';
import {
  basisInWords,
  fieldInWords,
  gapInWords,
  languageInWords,
  otherValueInWords,
  ownValueInWords,
  participantsInWords,
  supportInWords,
} from '../../../src/reader/words.ts';
import { forumChronology } from './forum.ts';

const chronology = forumChronology();

function eventOf(id: string): ChronologyEvent {
  const event = chronology.eventById.get(id);
  if (!event) throw new Error(id);
  return event;
}

describe('what a note attests, in words', () => {
  const forum = eventOf('forum');
  it.each([
    ['date', 'date'],
    ['participants', 'participants'],
    ['topic:ai', 'theme Artificial intelligence'],
    ['actor:kang', 'Kang Jeong-sik'],
    ['relation:0', 'the relation to Side event in Geneva'],
    ['alternative:0', 'another date'],
    ['openingHours', 'openinghours'],
    ['constructor', 'constructor'],
    ['topic:nowhere', 'theme nowhere'],
  ])('%s is “%s”', (support, words) => {
    expect(supportInWords(chronology, forum, support, 'en')).toBe(words);
  });

  it('is said in one sentence', () => {
    expect(inOneList(['date', 'place', 'theme Youth'])).toBe('date, place and theme Youth');
  });
});

describe('how many took part', () => {
  it.each([
    [1, '1 participant'],
    [1200, '1,200 participants'],
    [{ count: 50 }, '50 participants'],
    [{ count: 50, qualifier: 'about' as const }, 'about 50 participants'],
    [{ count: 50, qualifier: 'over' as const }, 'over 50 participants'],
    [{ count: 50, qualifier: 'under' as const }, 'under 50 participants'],
    [{ count: 50, qualifier: 'expected' as const }, '50 participants expected'],
  ])('%j is “%s”', (participants, words) => {
    expect(participantsInWords(participants)).toBe(words);
  });
});

describe('where a date comes from', () => {
  it('is the editor’s note alone when the source states the date', () => {
    expect(basisInWords('stated', '')).toBe('');
    expect(basisInWords('stated', 'As announced.')).toBe('As announced.');
  });
  it('is said when the source does not state it, with the reason where there is one', () => {
    expect(basisInWords('inferred', '')).toBe('Inferred, not stated by the source');
    expect(basisInWords('inferred', 'From the session.')).toBe('Inferred: From the session.');
    expect(basisInWords('approximate', 'Within days.')).toBe('Approximate: Within days.');
  });
});

describe('what sources say differently', () => {
  it.each([
    ['date', '2018-12-11', '10 December 2018', '11 December 2018'],
    ['place', 'seoul', 'Seoul', 'Seoul'],
    ['place', 'Busan', 'Seoul', 'Busan'],
    ['participants', 30, 'about 100 participants', '30 participants'],
    ['edition', 6, 'No. 5', 'No. 6'],
    ['kind', 'side-event', 'Forum', 'Side event'],
    ['mode', 'online', 'in person and online', 'online'],
    ['title', 'The forum', 'Forum on technology', 'The forum'],
    ['date', 'in winter', '10 December 2018', 'in winter'],
    ['weather', 'snow', '', 'snow'],
  ])('of its %s (%s) is said in words on both sides', (field, value, own, other) => {
    expect(ownValueInWords(chronology, eventOf('forum'), field, 'en')).toBe(own);
    expect(otherValueInWords(chronology, field, value, 'en')).toBe(other);
  });
});

describe('names', () => {
  it('of languages are said for their codes, and codes that are none are shown', () => {
    expect(languageInWords('ko')).toBe('Korean');
    expect(languageInWords('not a tag')).toBe('not a tag');
  });
  it('of fields the format does not know are shown as written', () => {
    expect(fieldInWords('toString')).toBe('toString');
  });
  it('of missing numbers are said one by one, or from the first to the last', () => {
    expect(gapInWords({ from: 7, to: 7 })).toBe('No. 7 is not in this chronology.');
    expect(gapInWords({ from: 4, to: 7 })).toBe('Nos. 4 to 7 are not in this chronology.');
  });
});
