/** A number of bytes as people say it in their language: "820 kB", "3.2 MB". */
export function sizeText(bytes: number, locale: string): string {
  const [unit, size] = bytes < 1_000_000 ? ['kilobyte', 1000] : ['megabyte', 1_000_000];
  const maximumFractionDigits = bytes < 1_000_000 ? 0 : 1;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits }).format(bytes / size);
}
