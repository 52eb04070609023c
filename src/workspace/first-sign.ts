/** What a person does first on a page, before anything else: press a key, or move over it. */
const SIGNS = ['keydown', 'pointermove', 'pointerdown'] as const;

/**
 * Begins something, in an idle moment, once there is a sign that somebody is there. `begin` gives back how to end it;
 * so does this.
 */
export function onFirstSign(begin: () => Promise<() => void>): () => void {
  const heard = new AbortController();
  const { signal } = heard;
  const start = () => {
    heard.abort();
    started = new Promise((resolve) => setTimeout(resolve)).then(begin);
  };
  let started: Promise<() => void> | null = null;
  for (const sign of SIGNS) addEventListener(sign, start, { signal, passive: true });
  return () => {
    heard.abort();
    void started?.then((end) => end());
  };
}
