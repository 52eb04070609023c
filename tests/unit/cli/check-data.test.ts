import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkDataset } from '../../../src/cli/check-dataset.ts';
import { problemLine } from '../../../src/cli/report.ts';

const root = join(import.meta.dirname, '../../..');
const bad = join(root, 'tests/fixtures/bad');

describe('checkDataset', () => {
  test('finds nothing wrong with the shipped chronology: all quotations verified, all numbered paragraphs quoted', async () => {
    const { lines, exitCode } = await checkDataset(join(root, 'data'));
    expect(lines[0]).toBe('data/chronology.json: Nothing found wrong.');
    expect(lines.find((line) => line.includes('quotations:'))).toMatch(
      /: (\d+): \1 verified, 0 moved, 0 unverified, 0 broken/,
    );
    const paragraphs = lines.find((line) => line.includes('numbered paragraphs')) ?? '';
    expect(paragraphs.match(/\(\d+ %\)/g)).toEqual(['(100 %)', '(100 %)']);
    expect(exitCode).toBe(0);
  });

  test('names file, line, column, path, and what was expected and found', async () => {
    const { lines, exitCode } = await checkDataset(join(bad, 'impossible-dates.json'));
    expect(lines[0]).toBe(
      'tests/fixtures/bad/impossible-dates.json:18:15  error  events[1].date  There is no such date (expected a day from 01 to 29 in 2020-02; found 2020-02-30)',
    );
    expect(exitCode).toBe(1);
  });

  test('lists errors first, then warnings', async () => {
    const { lines } = await checkDataset(join(bad, 'impossible-dates.json'));
    const severities = lines.flatMap((line) => /\d {2}(error|warning) {2}/.exec(line)?.[1] ?? []);
    expect(severities).toEqual(['error', 'error', 'error', 'warning']);
    expect(lines).toContain('tests/fixtures/bad/impossible-dates.json: 3 errors, 1 warning.');
  });

  test('warns of scenes whose view names what is not there', async () => {
    const { lines, exitCode } = await checkDataset(join(bad, 'lost-scenes.json'));
    expect(lines.slice(0, 2)).toEqual([
      'tests/fixtures/bad/lost-scenes.json:10:5  error  scenes[0].view  “view” is missing',
      'tests/fixtures/bad/lost-scenes.json:12:46  warning  scenes[2].view  The scene’s view names what the chronology does not have (found “nowhere”, “gone”, “press@1-2”)',
    ]);
    expect(exitCode).toBe(1);
  });

  test('warns of what is unused, which is no error', async () => {
    const { lines, exitCode } = await checkDataset(join(bad, 'no-events.json'));
    expect(lines[0]).toBe('tests/fixtures/bad/no-events.json: Nothing found wrong.');
    expect(lines.join('\n')).not.toMatch(/NaN|undefined/);
    expect(exitCode).toBe(0);
  });

  test.each([
    ['nowhere.json', 'nowhere.json cannot be read: it does not exist.'],
    ['tests/fixtures/bad', 'tests/fixtures/bad/chronology.json cannot be read: it does not exist.'],
  ])('says in one sentence that %s cannot be read', async (path, line) => {
    expect(await checkDataset(path)).toEqual({ lines: [line], exitCode: 1 });
  });

  test('says where a file stops being JSON', async () => {
    const { lines, exitCode } = await checkDataset(join(bad, 'not-json.json'));
    expect(lines[0]).toMatch(
      /^tests\/fixtures\/bad\/not-json\.json:5:1 {2}error {2}The file is not JSON \(expected .+; found “}”\)$/,
    );
    expect(exitCode).toBe(1);
  });
});

test('a line about a problem is one line, whatever was found', () => {
  const line = problemLine({
    code: 'wrong-value',
    severity: 'error',
    message: 'No',
    path: ['a\nb', 0],
    found: '\u202e\u001b[31m\nx',
  });
  expect(line).not.toMatch(/[\p{Cc}\u202e]/u);
});

test('npm run check-data exits 1 on an error and 0 otherwise', { timeout: 60_000 }, async () => {
  const run = (...args: string[]) =>
    new Promise<{ code: number; output: string }>((resolve) => {
      const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/cli/check-data.ts', ...args];
      const child = execFile(process.execPath, command, { cwd: root }, (_, output) =>
        resolve({ code: child.exitCode ?? -1, output }),
      );
    });
  const [shipped, wrong] = await Promise.all([run(), run('tests/fixtures/bad/end-before-start.json')]);
  expect(shipped).toMatchObject({
    code: 0,
    output: expect.stringContaining('Nothing found wrong.') as string,
  });
  expect(wrong).toMatchObject({ code: 1, output: expect.stringContaining('1 error, 0 warnings.') as string });
});
