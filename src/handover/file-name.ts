/** A file's name out of a title: letters and digits of any script, so that every system takes it; `number` in a series of files. */
export function fileName(title: string, ending: string, number: number | null = null): string {
  const words = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  const name = words === '' ? 'regesta' : words;
  return `${number === null ? '' : `${String(number).padStart(2, '0')}-`}${name}.${ending}`;
}
