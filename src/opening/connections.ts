/** The policy that lets a page connect to its own origin and, when it reads a chronology from elsewhere, to that one. */
export function connectionPolicy(address: string | null): string {
  return address === null ? "connect-src 'self'" : `connect-src 'self' ${new URL(address).origin}`;
}

let narrowedTo = '';

/**
 * Narrows what this page may connect to, for as long as it lives: policies add up, and each must agree. To be
 * called before anything is fetched; a chronology of another origin then needs another page.
 */
export function narrowConnections(address: string | null): void {
  const content = connectionPolicy(address);
  if (content === narrowedTo) return;
  narrowedTo = content;
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = content;
  document.head.append(meta);
}
