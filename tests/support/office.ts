import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where LibreOffice is when it is not on the path. */
const PLACES = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** The program of LibreOffice on this machine; null where there is none. */
export function findOffice(): string | null {
  const named = process.env['SOFFICE_PATH'];
  if (named) return existsSync(named) ? named : null;
  return PLACES.find((place) => existsSync(place)) ?? null;
}

/** Why a test that needs LibreOffice does not run here. */
export const NO_OFFICE = 'LibreOffice is not installed: install libreoffice-impress, or set SOFFICE_PATH';

/** As long as a cold and busy machine may take. */
const PATIENCE_MS = 240_000;

/** A presentation as LibreOffice prints it: a PDF of one page for each slide. It is given a profile of its own. */
export function printSlides(office: string, pptx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'regesta-office-'));
  try {
    writeFileSync(join(folder, 'slides.pptx'), pptx);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const { status, stderr } = spawnSync(
      office,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'slides.pptx'),
      ],
      { timeout: PATIENCE_MS, encoding: 'utf8' },
    );
    const printed = join(folder, 'slides.pdf');
    if (!existsSync(printed))
      throw new Error(`LibreOffice printed nothing (status ${status ?? 'none'}): ${stderr}`);
    return new Uint8Array(readFileSync(printed));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
