import { expect, test } from 'vitest';
import { narrowConnections } from '../../../src/opening/connections.ts';

/** Whether the page's policy stopped a request, whatever else became of it. */
async function isStopped(url: string): Promise<boolean> {
  let stopped = false;
  const note = (event: SecurityPolicyViolationEvent) => {
    if (event.blockedURI.startsWith(new URL(url).origin)) stopped = true;
  };
  document.addEventListener('securitypolicyviolation', note);
  await fetch(url, { mode: 'no-cors' }).catch(() => null);
  await new Promise((resolve) => setTimeout(resolve, 50));
  document.removeEventListener('securitypolicyviolation', note);
  return stopped;
}

test('a narrowed page connects to its own origin and the one of its chronology, and is never widened again', async () => {
  const [mine, other] = ['http://127.0.0.1:5308', 'http://127.0.0.1:5309'];
  expect(await isStopped(`${other}/`)).toBe(false);
  narrowConnections(`${mine}/set/chronology.json`);
  expect(await isStopped(`${other}/`)).toBe(true);
  expect(await isStopped(`${mine}/`)).toBe(false);
  expect(await isStopped(location.origin)).toBe(false);
  narrowConnections(`${other}/`);
  expect(await isStopped(`${other}/`)).toBe(true);
  expect(await isStopped(`${mine}/`)).toBe(true);
});
