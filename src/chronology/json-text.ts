/** Where a text stops being JSON: gone through token by token without recursion, so that no length or depth can stop it. */
import { createScanner, type JSONScanner } from 'jsonc-parser';
import type { Location } from './problem.ts';

/** The scanner's tokens (its `SyntaxKind`, whose const enum cannot be imported). */
const T = {
  openObject: 1,
  closeObject: 2,
  openList: 3,
  closeList: 4,
  comma: 5,
  colon: 6,
  string: 10,
  lineComment: 12,
  blockComment: 13,
  unknown: 16,
  end: 17,
} as const;

export interface SyntaxFault {
  readonly location: Location;
  readonly expected: string;
  readonly found: string;
}

type State = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end';

const EXPECTED: Readonly<Record<State, string>> = {
  value: 'a value',
  'value or ]': 'a value, or “]” to close the list',
  key: 'a key in double quotation marks',
  'key or }': 'a key in double quotation marks, or “}” to close the object',
  colon: '“:” after the key',
  comma: 'a comma, or the bracket that closes the list or object',
  end: 'the end of the file',
};

/** So much of what was found is told, in UTF-16 units. */
const LONGEST = 40;

function locationOf(scanner: JSONScanner): Location {
  return { line: scanner.getTokenStartLine() + 1, column: scanner.getTokenStartCharacter() + 1 };
}

/** What would not be seen, or be taken for a space; joiners, which emoji need, are let be. */
const UNSEEN = /(?![ \u200c\u200d])[\p{C}\p{Z}]/gu;

/** Characters that cannot be seen by their numbers: U+0000. */
function seen(text: string): string {
  return text.replace(UNSEEN, (letter) => {
    const number = letter.codePointAt(0) ?? 0;
    return `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

function tokenText(scanner: JSONScanner, text: string): string {
  const [start, length] = [scanner.getTokenOffset(), scanner.getTokenLength()];
  if (length === 0) return 'the end of the file';
  const isLong = length > LONGEST;
  const token = text.slice(start, start + Math.min(length, LONGEST));
  return `“${seen(isLong ? token.replace(/[\ud800-\udbff]$/, '') : token)}${isLong ? '…' : ''}”`;
}

/** The state after a token that may stand in this one, or null when it may not. */
function next(state: State, token: number, nesting: boolean[]): State | null {
  const opensValue = token === T.openObject || token === T.openList;
  const isLiteral = token >= 7 && token <= 11;
  const after = (): State => (nesting.length === 0 ? 'end' : 'comma');
  if (state === 'value' || state === 'value or ]') {
    if (opensValue) {
      nesting.push(token === T.openObject);
      return token === T.openObject ? 'key or }' : 'value or ]';
    }
    if (isLiteral) return after();
  }
  if ((state === 'key' || state === 'key or }') && token === T.string) return 'colon';
  if (state === 'colon' && token === T.colon) return 'value';
  if (state === 'comma' && token === T.comma) return nesting.at(-1) === true ? 'key' : 'value';
  const mayClose =
    token === T.closeObject
      ? state === 'key or }' || state === 'comma'
      : state === 'value or ]' || state === 'comma';
  if (
    (token === T.closeObject || token === T.closeList) &&
    mayClose &&
    nesting.at(-1) === (token === T.closeObject)
  ) {
    nesting.pop();
    return after();
  }
  return null;
}

/** The first place where the text is not JSON, or null when all of it is. */
export function findSyntaxFault(text: string): SyntaxFault | null {
  const scanner = createScanner(text, false);
  const nesting: boolean[] = [];
  let state: State = 'value';
  for (;;) {
    const token: number = scanner.scan();
    if (token === 14 || token === 15) continue;
    if (token === T.end && state === 'end') return null;
    const error: number = scanner.getTokenError();
    if (error !== 0) {
      const expected =
        token === T.string
          ? 'text that ends on its line, with its escapes spelt as JSON spells them'
          : 'a number';
      return { location: locationOf(scanner), expected, found: tokenText(scanner, text) };
    }
    const following = next(state, token, nesting);
    if (following === null) {
      return { location: locationOf(scanner), expected: EXPECTED[state], found: tokenText(scanner, text) };
    }
    state = following;
  }
}
