import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { drawnStartMs } from '../../../src/chronology/order.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { spansOf } from '../../../src/timeline/spans.ts';
import { opened, readObject } from '../../fixtures/read.ts';
import { edtfText } from './edtf-text.ts';

vi.setConfig({ testTimeout: 60_000 });

const dates = fc.array(fc.option(edtfText, { freq: 10, nil: undefined }), { maxLength: 30 });

function read(texts: readonly (string | undefined)[]) {
  const events = texts.map((date, at) => ({
    id: `e${at}`,
    title: 'An event',
    kind: 'meeting',
    ...(date === undefined ? {} : { date }),
  }));
  return readObject({ format: 'regesta/1', title: 'Chronology', events });
}

test('the events of whatever chronology are in the order in which a timeline draws their starts', async () => {
  await fc.assert(
    fc.asyncProperty(dates, async (texts) => {
      const index = indexChronology(opened(await read(texts)));
      const { starts, isInOrder } = spansOf(index);
      expect(isInOrder).toBe(true);
      const firstUndrawn = starts.findIndex(Number.isNaN);
      if (firstUndrawn !== -1) expect(starts.subarray(firstUndrawn).every(Number.isNaN)).toBe(true);
      index.chronology.events.forEach(({ date }, event) => {
        expect(drawnStartMs(date)).toBe(Number.isNaN(starts[event]) ? Infinity : starts[event]);
      });
    }),
    { numRuns: 300 },
  );
});

test('events drawn from the same day are in order of their ends, then as in the file', async () => {
  const days = fc.constantFrom(
    '2020-01-01',
    '2020-01',
    '2020',
    '2020-01-01/..',
    '../2020-01-01',
    '2020-01-01/2020-03',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(days, { maxLength: 12 }), async (texts) => {
      const { events } = opened(await read(texts));
      const key = ({ id, date }: (typeof events)[number]) =>
        [date?.latestEndMs ?? NaN, Number(id.slice(1))] as const;
      const sorted = [...events].sort((a, b) => {
        const [[endA, atA], [endB, atB]] = [key(a), key(b)];
        return endA === endB ? atA - atB : endA < endB ? -1 : 1;
      });
      expect(events.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
    }),
  );
});
