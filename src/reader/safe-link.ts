/** An address that may be followed, and the host it leads to, fit to show. */
export interface SafeLink {
  readonly href: string;
  readonly host: string;
}

/** Only http and https addresses may be followed; anything else is null, to be shown as plain text. */
export function safeLink(address: string | undefined): SafeLink | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, href, host } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? { href, host: host.replace(/^www\./, '') } : null;
}
