import { spawnSync } from 'node:child_process';

/** Fonts with the widths of Arial, in which what is handed over is set. */
const AS_WIDE_AS_ARIAL = /Arial|Liberation Sans|Arimo/;

function isThere(): boolean {
  return AS_WIDE_AS_ARIAL.test(spawnSync('fc-match', ['Arial'], { encoding: 'utf8' }).stdout);
}

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

/**
 * Makes sure that Linux has a font as wide as Arial: pictures for other machines are measured in it whatever this one
 * has. As root on Debian its package is installed; elsewhere it only says what to do.
 */
export function ensureFonts(): void {
  if (process.platform !== 'linux' || isThere()) return;
  if (process.getuid?.() === 0 && run('apt-get', 'update', '-qq'))
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'fontconfig', 'fonts-liberation');
  if (!isThere())
    console.warn(
      'No font as wide as Arial was found: install Liberation Sans, or words of pictures will meet.',
    );
}
