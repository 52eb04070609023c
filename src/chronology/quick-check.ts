/**
 * A first look at values, many times as fast as the schema's own: enough for almost every record of a large file. It
 * is made from the schema itself, and what it is not sure of is left to the schema, which alone says what is wrong.
 */

import { HAS_MORE, SOUND, UNSURE, type QuickCheck, type Verdict } from './reading.ts';

/** What is read of a schema, or of a step in a pipe. */
interface Part {
  readonly type: string;
  readonly pipe?: readonly Part[];
  readonly entries?: Readonly<Record<string, Part>>;
  readonly wrapped?: Part;
  readonly item?: Part;
  readonly options?: readonly unknown[];
  readonly key?: string;
  readonly literal?: unknown;
  readonly requirement?: unknown;
  readonly check?: (value: unknown) => boolean;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isPart(option: unknown): option is Part {
  return isRecord(option) && typeof option['type'] === 'string';
}

function where(isSound: (value: unknown) => boolean): QuickCheck {
  return (value) => (isSound(value) ? SOUND : UNSURE);
}

const neverSure: QuickCheck = () => UNSURE;
const isText: QuickCheck = (value) => (typeof value === 'string' ? SOUND : UNSURE);

/** The verdict on a whole from those on two of its parts. */
function both(a: Verdict, b: Verdict): Verdict {
  if (a === UNSURE || b === UNSURE) return UNSURE;
  return a === SOUND ? b : a;
}

/** Nearly every pipe is text of one pattern: that takes one step, not three. */
function pipeCheck(parts: readonly Part[]): QuickCheck {
  const [base, action, ...others] = parts;
  if (base === undefined) return neverSure;
  if (action === undefined) return plainCheckOf(base);
  const pattern = action.requirement;
  if (others.length === 0 && base.type === 'string' && action.type === 'regex' && pattern instanceof RegExp) {
    return (value) => (typeof value === 'string' && pattern.test(value) ? SOUND : UNSURE);
  }
  const first = plainCheckOf(base);
  const rest = pipeCheck([action, ...others]);
  return (value) => (first(value) === UNSURE ? UNSURE : rest(value));
}

function listCheck(item: QuickCheck): QuickCheck {
  return (list) => {
    if (!Array.isArray(list)) return UNSURE;
    const values: readonly unknown[] = list;
    let verdict: Verdict = SOUND;
    for (let at = 0; at < values.length && verdict !== UNSURE; at++) {
      verdict = both(verdict, item(values[at]));
    }
    return verdict;
  };
}

function objectCheck(entries: Readonly<Record<string, Part>>): QuickCheck {
  const checks = new Map<string, { readonly check: QuickCheck; readonly isRequired: boolean }>();
  let required = 0;
  for (const [key, part] of Object.entries(entries)) {
    const isRequired = part.type !== 'optional';
    checks.set(key, { check: checkOf(part), isRequired });
    if (isRequired) required++;
  }
  return (value) => {
    if (!isRecord(value)) return UNSURE;
    let verdict: Verdict = SOUND;
    let found = 0;
    // Only the keys that are there are looked at: most of an event's are not.
    for (const key in value) {
      const entry = checks.get(key);
      if (entry === undefined) verdict = HAS_MORE;
      else {
        const inner = entry.check(value[key]);
        if (inner === UNSURE) return UNSURE;
        if (inner === HAS_MORE) verdict = HAS_MORE;
        if (entry.isRequired) found++;
      }
    }
    return found < required ? UNSURE : verdict;
  };
}

function unionCheck(options: readonly Part[]): QuickCheck {
  const checks = options.map(checkOf);
  return (value) => {
    for (const check of checks) {
      const verdict = check(value);
      if (verdict !== UNSURE) return verdict;
    }
    return UNSURE;
  };
}

/** Objects of several sorts, told apart by the value of one key. */
function variantCheck(key: string, options: readonly Part[]): QuickCheck {
  const checks = new Map(options.map((option) => [option.entries?.[key]?.literal, checkOf(option)]));
  return (value) => (isRecord(value) ? (checks.get(value[key]) ?? neverSure)(value) : UNSURE);
}

function limitCheck(limit: unknown, isWithin: (value: number, limit: number) => boolean): QuickCheck {
  if (typeof limit !== 'number') return neverSure;
  return where((value) => typeof value === 'number' && isWithin(value, limit));
}

function plainCheckOf(part: Part): QuickCheck {
  const { type, entries, wrapped, item, options = [], key, literal, requirement, check } = part;
  const parts = options.filter(isPart);
  if (type === 'string') return isText;
  if (type === 'number') return where((value) => typeof value === 'number' && !Number.isNaN(value));
  if (type === 'unknown') return where(() => true);
  if (type === 'literal') return where((value) => value === literal);
  if (type === 'picklist') return where((value) => options.includes(value));
  if (type === 'custom' && check) return where(check);
  if (type === 'loose_object' && entries) return objectCheck(entries);
  if (type === 'array' && item) return listCheck(checkOf(item));
  if (type === 'union') return unionCheck(parts);
  if (type === 'variant' && key !== undefined) return variantCheck(key, parts);
  if (type === 'optional' && wrapped) {
    const inner = checkOf(wrapped);
    return (value) => (value === undefined ? SOUND : inner(value));
  }
  if (type === 'regex' && requirement instanceof RegExp) {
    return where((value) => typeof value === 'string' && requirement.test(value));
  }
  if (type === 'non_empty') return where((value) => typeof value === 'string' && value !== '');
  if (type === 'integer') return where(Number.isInteger);
  if (type === 'min_value') return limitCheck(requirement, (value, least) => value >= least);
  if (type === 'max_value') return limitCheck(requirement, (value, most) => value <= most);
  return neverSure;
}

function checkOf(part: Part): QuickCheck {
  return part.pipe === undefined ? plainCheckOf(part) : pipeCheck(part.pipe);
}

const made = new WeakMap<Part, QuickCheck>();

/** The quick look at values of a schema. */
export function quickCheckOf(schema: Part): QuickCheck {
  const check = made.get(schema) ?? checkOf(schema);
  made.set(schema, check);
  return check;
}
