/**
 * Runs a command once in each of two time zones, one on either side of UTC: what is read and shown must not depend
 * on where the reader sits. Usage: `tsx tests/support/in-time-zones.ts COMMAND [ARGUMENTS]`.
 */
import { spawnSync } from 'node:child_process';

const [command = '', ...args] = process.argv.slice(2);
for (const zone of ['America/Los_Angeles', 'Asia/Seoul']) {
  console.log(`\nTZ=${zone}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, TZ: zone },
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
