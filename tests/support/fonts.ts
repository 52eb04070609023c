import { spawnSync } from 'node:child_process';

/** A font that tests need, how to see whether one is there, and Debian's package of one. */
interface Need {
  readonly what: string;
  readonly isThere: () => boolean;
  readonly debian: string;
}

function said(command: string, ...args: string[]): string {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout : '';
}

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

const NEEDS: readonly Need[] = [
  {
    what: 'as wide as Arial, in which pictures for other machines are measured',
    isThere: () => /Arial|Liberation Sans|Arimo/.test(said('fc-match', 'Arial')),
    debian: 'fonts-liberation',
  },
  {
    what: 'with Korean letters, which are read back from what is printed',
    isThere: () => said('fc-list', ':lang=ko', 'family').includes('\n'),
    debian: 'fonts-noto-cjk',
  },
  {
    what: 'with emoji, which are read back likewise',
    isThere: () => said('fc-list', ':charset=1f469', 'family').includes('\n'),
    debian: 'fonts-noto-color-emoji',
  },
];

/** Makes sure of the fonts that tests need on Linux: as root on Debian installs them; elsewhere says what is wanting. */
export function ensureFonts(): void {
  if (process.platform !== 'linux') return;
  const missing = NEEDS.filter(({ isThere }) => !isThere());
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && run('apt-get', 'update', '-qq')) {
    const packages = missing.map(({ debian }) => debian);
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'fontconfig', ...packages);
  }
  for (const { what, isThere, debian } of missing)
    if (!isThere()) console.warn(`There is no font ${what}: install one, such as Debian's ${debian}.`);
}
