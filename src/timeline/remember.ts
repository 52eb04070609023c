/** Makes a pure function keep its last answer, given again while its arguments are the same (by identity, or NaN). */
export function remember<Arguments extends readonly unknown[], Answer>(
  run: (...args: Arguments) => Answer,
): (...args: Arguments) => Answer {
  let last: { readonly args: Arguments; readonly answer: Answer } | null = null;
  return (...args) => {
    const known = last;
    if (known?.args.every((arg, at) => Object.is(arg, args[at]))) return known.answer;
    last = { args, answer: run(...args) };
    return last.answer;
  };
}
