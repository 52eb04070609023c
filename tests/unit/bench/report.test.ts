import { describe, expect, it } from 'vitest';
import { judge, BARS, PATIENCE_MS } from '../../bench/bars.ts';
import { MEASURES, readOptions } from '../../bench/options.ts';
import { barTable, figureTable } from '../../bench/report.ts';
import { medianOf, type Sample } from '../../bench/samples.ts';
import { tableOf } from '../../bench/table.ts';

function sample(change: Partial<Sample>): Sample {
  return { figure: 'first', contender: 'regesta', events: 60, run: 1, value: 50, ...change };
}

/** The bar on the first picture of so many events. */
function firstBar(events: number) {
  const bar = BARS.find(({ measured }) => measured.figure === 'first' && measured.events === events);
  if (bar === undefined) throw new Error('no such bar');
  return bar;
}

describe('a bar', () => {
  const vis = sample({ contender: 'vis', value: 1000 });

  it('is met at its limit and missed above', () => {
    expect(judge([sample({ value: 100 }), vis], firstBar(60))).toMatchObject({ limit: 100, outcome: 'met' });
    expect(judge([sample({ value: 100.1 }), vis], firstBar(60)).outcome).toBe('missed');
  });

  it('holds the median of the runs', () => {
    const runs = [90, 900, 80].map((value, at) => sample({ value, run: at + 1 }));
    expect(judge([...runs, vis], firstBar(60))).toMatchObject({ value: 90, outcome: 'met' });
  });

  it('is not judged without what it is held against', () => {
    expect(judge([sample({})], firstBar(60)).outcome).toBe('not measured');
    expect(judge([vis], firstBar(60)).outcome).toBe('not measured');
  });

  it('is reckoned from the whole patience where a peer shows nothing, and missed where Regesta does', () => {
    const none = sample({ contender: 'vis', value: null });
    expect(judge([sample({}), none], firstBar(60)).limit).toBe(PATIENCE_MS / 10);
    expect(judge([sample({ value: null }), none], firstBar(60)).outcome).toBe('missed');
  });

  it('stands alone where the issue names a number', () => {
    const heap = sample({ figure: 'heap', contender: 'columns', events: 1_000_000, value: 121 });
    const bar = BARS.find(({ measured }) => measured.figure === 'heap');
    expect(bar && judge([heap], bar)).toMatchObject({ limit: 120, outcome: 'missed' });
  });
});

describe('the medians', () => {
  it('are none where a run had none, and unknown where there was no run', () => {
    const samples = [sample({}), sample({ run: 2, value: null })];
    expect(medianOf(samples, sample({}))).toBeNull();
    expect(medianOf(samples, sample({ events: 1000 }))).toBeUndefined();
  });
});

describe('the tables', () => {
  it('stand in columns', () => {
    expect(tableOf(['who', 'ms'], [['vis', '1,070']])).toBe('who     ms\n---  -----\nvis  1,070');
  });

  it('name who showed nothing and what was missed', () => {
    const samples = [sample({ value: 200 }), sample({ contender: 'vis', value: 1000 })];
    expect(barTable(samples)).toMatch(
      /^first, regesta, 60 <= 1\/10 x first, vis, 60 +200 ms +100 ms +MISSED$/m,
    );
    expect(figureTable([...samples, sample({ contender: 'd3', value: null })])).toMatch(/^d3 +60 +none$/m);
  });
});

describe('the options', () => {
  it('are everything when nothing is said', () => {
    expect(readOptions([])).toMatchObject({
      sizes: [60, 1000, 10_000, 100_000, 1_000_000],
      only: MEASURES,
      runs: 3,
    });
  });

  it('are read', () => {
    const read = readOptions([
      '--sizes',
      '1000,60',
      '--only',
      'heap,first',
      '--runs',
      '1',
      '--json',
      'x.json',
    ]);
    expect(read).toEqual({ sizes: [60, 1000], only: ['first', 'heap'], runs: 1, json: 'x.json' });
  });

  it('are refused when they are none', () => {
    for (const args of [['--sizes', 'many'], ['--only', 'speed'], ['--runs', '0'], ['--fast']]) {
      expect(() => readOptions(args)).toThrow();
    }
  });
});
