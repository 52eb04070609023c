/** Strings of the chronology as XML of a slide. */

/** What XML 1.0 has no way to write. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What of a text XML can write. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '');
}

/** A text for an element or an attribute: what XML cannot write is left out, what it would read is escaped. */
export function xmlText(text: string): string {
  return writable(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** Languages that a script gives away, as Office names them. */
const LANGUAGE_OF_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hangul}]/u, 'ko-KR'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja-JP'],
  [/[\p{Script=Han}]/u, 'zh-CN'],
  [/[\p{Script=Arabic}]/u, 'ar-SA'],
  [/[\p{Script=Hebrew}]/u, 'he-IL'],
  [/[\p{Script=Cyrillic}]/u, 'ru-RU'],
  [/[\p{Script=Greek}]/u, 'el-GR'],
];

const REGION: Readonly<Record<string, string>> = {
  en: 'en-US',
  ko: 'ko-KR',
  fr: 'fr-FR',
  de: 'de-DE',
  es: 'es-ES',
};

/** The language tag of a text for proofing and for the choice of a font: by its script, else the one of the file. */
export function languageOf(text: string, language: string): string {
  const found = LANGUAGE_OF_SCRIPT.find(([script]) => script.test(text));
  return (
    found?.[1] ??
    REGION[language] ??
    (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : 'en-US')
  );
}
