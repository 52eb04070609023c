import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.ts';
import { ensureFonts } from './fonts.ts';

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

function installDebianChromium(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return (
    run('apt-get', 'update', '-qq') &&
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')
  );
}

const named = process.env['CHROMIUM_PATH'];
if (findChromium() === null) {
  if (!named) {
    console.log('No browser found; installing one.');
    if (!run('npx', 'playwright', 'install', 'chromium') || findChromium() === null) installDebianChromium();
  }
  if (findChromium() === null) {
    console.error(
      named
        ? `CHROMIUM_PATH names ${named}, which does not exist: point it at a Chrome or Chromium program.`
        : 'No browser could be found or installed: install Chrome or Chromium, or set CHROMIUM_PATH to one.',
    );
    process.exit(1);
  }
}
console.log(`Browser: ${findChromium() ?? ''}`);
ensureFonts();
