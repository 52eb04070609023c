/** What the terminal shows of a benchmark: the bars with what was measured, and every figure beside its peers'. */
import { BARS, judge, type Verdict } from './bars.ts';
import { medianOf, type Figure, type Key, type Sample } from './samples.ts';
import { tableOf } from './table.ts';

const COLUMNS: readonly (readonly [Figure, string])[] = [
  ['first', 'first picture'],
  ['settled', 'settled'],
  ['pan-p50', 'pan p50'],
  ['pan-p95', 'pan p95'],
  ['pan-fps', 'pan fps'],
  ['zoom-p50', 'zoom p50'],
  ['zoom-p95', 'zoom p95'],
  ['zoom-fps', 'zoom fps'],
  ['filter', 'filter'],
  ['load', 'load'],
  ['parse', 'parse'],
  ['heap', 'heap'],
  ['query', 'query'],
  ['hover', 'hover'],
  ['keystroke-p50', 'key p50'],
  ['keystroke-p95', 'key p95'],
  ['index', 'index'],
  ['index-frame', 'longest frame'],
];

const count = new Intl.NumberFormat('en');

function numberText(value: number): string {
  if (Number.isNaN(value)) return '-';
  if (value === Infinity) return 'none';
  return value < 100 ? value.toFixed(1) : count.format(Math.round(value));
}

function unitOf(figure: Figure): string {
  if (figure === 'heap') return ' B/event';
  if (figure === 'pan-fps' || figure === 'zoom-fps') return '/s';
  return figure === 'no-progress' ? '' : ' ms';
}

function keyText({ figure, contender, events }: Key): string {
  return `${figure}, ${contender}, ${count.format(events)}`;
}

function ruleText({ against, factor, plus, isLeast }: Verdict): string {
  const sign = isLeast === true ? '>=' : '<=';
  if (against === null) return `${sign} ${numberText(plus)}`;
  const share = factor < 1 ? `1/${Math.round(1 / factor)}` : String(factor);
  return `${sign} ${share} x ${keyText(against)}${plus === 0 ? '' : ` + ${plus}`}`;
}

/** The bars of which something was measured, one a line. */
export function barTable(samples: readonly Sample[]): string {
  const verdicts = BARS.map((bar) => judge(samples, bar)).filter(({ value }) => !Number.isNaN(value));
  return tableOf(
    ['bar', 'measured', 'limit', 'verdict', ''],
    verdicts.map((verdict) => {
      const unit = unitOf(verdict.measured.figure);
      return [
        `${keyText(verdict.measured)} ${ruleText(verdict)}`,
        numberText(verdict.value) + unit,
        numberText(verdict.limit) + unit,
        verdict.outcome === 'missed' ? 'MISSED' : verdict.outcome,
      ];
    }),
  );
}

/** Every figure, a line for each contender at each size. */
export function figureTable(samples: readonly Sample[]): string {
  const shown = COLUMNS.filter(([figure]) => samples.some((sample) => sample.figure === figure));
  const lines = new Map(samples.map((sample) => [`${sample.contender} ${sample.events}`, sample]));
  const inOrder = [...lines.values()].toSorted((a, b) => a.events - b.events);
  return tableOf(
    ['contender', 'events', ...shown.map(([, heading]) => heading)],
    inOrder.map(({ contender, events }) => [
      contender,
      count.format(events),
      ...shown.map(([figure]) => {
        const value = medianOf(samples, { figure, contender, events });
        return value === null ? 'none' : value === undefined ? '' : numberText(value);
      }),
    ]),
  );
}
