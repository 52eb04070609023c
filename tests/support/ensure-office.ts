/**
 * Makes sure that slides can be tested with LibreOffice, where that is asked for: with `CI` set, as root on Debian, its
 * package is installed. Elsewhere it only says what to do, and the tests of it are skipped.
 */
import { spawnSync } from 'node:child_process';
import { findOffice, NO_OFFICE } from './office.ts';

function run(command: string, ...args: string[]): boolean {
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  );
}

function installDebianOffice(): void {
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && run('apt-get', '--version');
  if (!process.env['CI'] || !canInstall) return;
  console.log('No LibreOffice found; installing it.');
  if (run('apt-get', 'update', '-qq')) {
    run(
      'apt-get',
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'libreoffice-impress',
      'fonts-liberation',
      'fonts-noto-cjk',
    );
  }
}

if (findOffice() === null) installDebianOffice();
console.log(findOffice() ?? `${NO_OFFICE}. What needs it is skipped.`);
