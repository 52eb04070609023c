/**
 * SHA-256 (FIPS 180-4) of bytes, as 64 lower-case hexadecimal digits. Pages served without TLS, where a browser
 * withholds Web Crypto, have it computed in script, which is loaded only there.
 */
export async function sha256(
  bytes: Uint8Array<ArrayBuffer>,
  crypto: Partial<Pick<Crypto, 'subtle'>> = globalThis.crypto,
): Promise<string> {
  const digest =
    crypto.subtle === undefined
      ? (await import('@noble/hashes/sha2.js')).sha256(bytes)
      : new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
