/** Has something done when it is first asked for, and hands out the same from then on; what failed is done again. */
export function once<T>(run: () => Promise<T>): () => Promise<T> {
  let last: Promise<T> | null = null;
  return () =>
    (last ??= run().catch((problem: unknown) => {
      last = null;
      throw problem;
    }));
}
