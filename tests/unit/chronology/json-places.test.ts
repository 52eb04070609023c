import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { locate } from '../../../src/chronology/json-places.ts';
import type { JsonPath } from '../../../src/chronology/problem.ts';

vi.setConfig({ testTimeout: 60_000 });

const never = () => undefined;

describe('locate', () => {
  test('finds values by their paths, and for missing ones the last value on the way', async () => {
    const text = '{\n "a": [1, {"b": "x"}],\n "c": {}\n}';
    const paths: JsonPath[] = [['a'], ['a', 1, 'b'], ['a', 1, 'zz'], ['c', 'd', 'e'], [], ['a', 0], ['a', 7]];
    expect(
      (await locate(text, paths, never)).map((place) => `${place?.line ?? ''}:${place?.column ?? ''}`),
    ).toEqual(['2:7', '2:17', '2:11', '3:7', '1:1', '2:8', '2:7']);
  });

  test('finds every value of any JSON where it is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), fc.nat({ max: 3 }), async (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const paths: JsonPath[] = [];
        const values: unknown[] = [];
        const walk = (inner: unknown, path: JsonPath) => {
          paths.push(path);
          values.push(inner);
          if (Array.isArray(inner)) inner.forEach((item, at) => walk(item, [...path, at]));
          else if (typeof inner === 'object' && inner !== null) {
            for (const [key, item] of Object.entries(inner)) walk(item, [...path, key]);
          }
        };
        walk(JSON.parse(text), []);
        const lines = text.split('\n');
        (await locate(text, paths, never)).forEach((place, at) => {
          const rest = [
            lines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1),
            ...lines.slice(place?.line),
          ].join('\n');
          const written = JSON.stringify(values[at], null, indent).split('\n')[0] ?? '';
          expect(rest.startsWith(written)).toBe(true);
        });
      }),
    );
  });
});
