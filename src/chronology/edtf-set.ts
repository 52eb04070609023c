/** Several dates at once, as level 2 of EDTF writes them: `[a, b]` is one of them, `{a, b..c}` every one. */

/** What stands between two commas: a date, or a stretch of dates written `from..to`; an end left empty is open. */
export interface SetMember {
  readonly from: string;
  readonly to: string;
}

export interface DateSet {
  readonly isEvery: boolean;
  readonly members: readonly SetMember[];
}

/** The set that a text writes; null where it writes none. Whether its members are dates is not looked at. */
export function setOf(edtf: string): DateSet | null {
  const [, one, every] = /^(?:\[([^[\]{}/]+)\]|\{([^[\]{}/]+)\})$/.exec(edtf) ?? [];
  const inner = one ?? every;
  if (inner === undefined) return null;
  const members = inner.split(',').map((member) => {
    const [from = '', to = from, ...rest] = member.trim().split('..');
    return { from, to, isSound: from + to !== '' && rest.length === 0 };
  });
  return members.every(({ isSound }) => isSound) ? { isEvery: every !== undefined, members } : null;
}
