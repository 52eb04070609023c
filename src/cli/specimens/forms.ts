/** Every way of writing a date that the program reads, each with the window in which it is shown. */

export interface DateForm {
  /** As EDTF writes it; the ways of one form mean the same, and are drawn and said alike. */
  readonly written: readonly string[];
  /** First and last day of the axis. */
  readonly window: readonly [string, string];
  readonly dateBasis?: 'inferred' | 'approximate';
}

export interface FormGroup {
  readonly title: string;
  /** What the forms have in common, and how that is drawn. */
  readonly about: string;
  readonly forms: readonly DateForm[];
}

const DAYS = ['2018-11-30', '2018-12-21'] as const;
const MONTHS = ['2018-10-15', '2019-02-15'] as const;
const YEAR = ['2017-12-01', '2019-04-01'] as const;
const YEARS = ['2015-07-01', '2021-07-01'] as const;
const DECADES = ['2000-01-01', '2030-01-01'] as const;
const CENTURIES = ['1900-01-01', '2199-12-31'] as const;

type Window = readonly [string, string];

function forms(...list: readonly (readonly [string | readonly string[], Window])[]): readonly DateForm[] {
  return list.map(([written, window]) => ({
    written: typeof written === 'string' ? [written] : written,
    window,
  }));
}

/** The forms that are drawn. */
export const FORM_GROUPS: readonly FormGroup[] = [
  {
    title: 'Known to the day',
    about: 'A mark on its day. A time and its zone are kept, and never move the day.',
    forms: forms(
      [['2018-12-10', '2018-12-10T16:38:43+09:00', '2018-12-10T23:59:00-08:00'], DAYS],
      ['1648-10-24', ['1648-10-01', '1648-10-31']],
    ),
  },
  {
    title: 'Known less closely',
    about:
      'A whisker as long as the month, season, year, decade or century: it happened somewhere within, and surely ' +
      'not outside, so that both ends are sharp. Nothing invents the first of January.',
    forms: forms(
      [['2018-12', '2018-12-XX'], MONTHS],
      [['2018-21', '2018-25'], YEAR],
      ['2018-24', YEAR],
      ['2018-33', YEAR],
      ['2018-40', YEAR],
      [['2018', '2018-XX', '2018-XX-XX'], YEARS],
      [['201X', '201'], DECADES],
      [['20XX', '20'], CENTURIES],
    ),
  },
  {
    title: 'Not sure',
    about:
      'Broken lines, each broken in its own way: dashes where the date was worked out from what else is known, long ' +
      'dashes where it is about then (~), dots where its source doubts it (?), both in turn where both (%).',
    forms: [
      { written: ['2018-12'], window: MONTHS, dateBasis: 'inferred' },
      ...forms(['2018-12~', MONTHS], ['2018-12?', MONTHS], ['2018-12%', MONTHS]),
      { written: ['2018-12-10'], window: DAYS, dateBasis: 'inferred' },
      ...forms(
        ['2018-12-10~', DAYS],
        ['2018-12-10?', DAYS],
        ['2018-12-10%', DAYS],
        [['2018-?12-10', '2018-12?-10'], DAYS],
        ['2018-21~', YEAR],
        ['201X?', DECADES],
      ),
    ],
  },
  {
    title: 'From one day to another',
    about:
      'A bar as long as it went on. Where an end is known to the month or year only, a whisker shows how far it may reach.',
    forms: forms(
      ['2018-12-05/2018-12-12', DAYS],
      ['2018-06-11/2018-12', YEAR],
      ['2018-03/2018-10', YEAR],
      ['2017/2020', YEARS],
      ['2018-12-05~/2018-12-12', DAYS],
      ['2018-12-05/2018-12-12?', DAYS],
      ['2018-12-05%/2018-12-12%', DAYS],
    ),
  },
  {
    title: 'Open, or not known',
    about:
      'A bar that dissolves goes on, or had gone on before (..). Where an end is left empty it is only not known: the ' +
      'bar is dotted.',
    forms: forms(
      ['2018-12-05/..', DAYS],
      ['2018-12-05/', DAYS],
      ['../2018-12-12', DAYS],
      ['/2018-12-12', DAYS],
      ['2018-02/..', YEAR],
      ['2018-02/', YEAR],
    ),
  },
  {
    title: 'One of several, or several',
    about:
      'A whisker in fine dots, for nothing is said of the days between. The sign stands in the middle of [one of these], and ' +
      'at the first of {all of these}; at the known end of what is open.',
    forms: forms(
      ['[2018-12-05,2018-12-12]', DAYS],
      ['{2018-12-05,2018-12-12}', DAYS],
      ['[2018-12-05..2018-12-10]', DAYS],
      ['[2018-03,2018-10]', YEAR],
      ['{2018-03,2018-10}', YEAR],
      ['[2018-02..]', YEAR],
    ),
  },
  {
    title: 'Long ago',
    about: 'The year 0000 is 1 BC, and -0043 is 44 BC.',
    forms: forms(
      ['-0043-03-15', ['-0043-03-01', '-0043-04-01']],
      ['-0043', ['-0045-06-01', '-0040-06-01']],
      ['-004X', ['-0060-01-01', '-0030-01-01']],
      ['0079-08~', ['0079-06-15', '0079-10-15']],
    ),
  },
];

/** Dates that have no place on an axis, or are none. */
export const UNDRAWN: readonly string[] = [
  '../..',
  'Y-17000',
  'Y170000002',
  '2018-02-30',
  '2018-13',
  '2018-12-12/2018-12-05',
  '12 May 2018',
];
