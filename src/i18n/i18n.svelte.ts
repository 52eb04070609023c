/** The words of the interface. A message is keyed by area and name; `{name}` in it is filled from the parameters. */
import { en, type MessageKey } from './en/index.ts';
import { numberFormat, pluralRules } from './numbers.ts';

/** A message, or its forms by plural category (CLDR) of the parameter `n`. */
export type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
export type Params = Readonly<Record<string, string | number>>;

const TABLES: Readonly<Record<string, Readonly<Record<MessageKey, Message>>>> = { en };

class I18n {
  locale = $state('en');
}
export const i18n = new I18n();
// The first format of numbers takes an engine some milliseconds: it is made while the chronology is on its way.
numberFormat(i18n.locale);

/** A message filled from its parameters. Numbers are written as the locale writes them. */
function filled(message: Message, params: Params): string {
  const n = params['n'];
  const form =
    typeof message === 'string'
      ? message
      : (message[pluralRules(i18n.locale).select(typeof n === 'number' ? n : 0)] ?? message.other);
  return form.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    return typeof value === 'number' ? numberFormat(i18n.locale).format(value) : (value ?? '');
  });
}

/** The message in the reader's language. */
export function t(key: MessageKey, params: Params = {}): string {
  return filled((TABLES[i18n.locale] ?? en)[key], params);
}

/**
 * The messages of a part of the program that is loaded only when used, language by language: they are loaded with
 * it and not with the first screen.
 */
export function area<Key extends string>(
  tables: Readonly<{ en: Readonly<Record<Key, Message>> } & Record<string, Readonly<Record<Key, Message>>>>,
): (key: Key, params?: Params) => string {
  return (key, params = {}) => filled((tables[i18n.locale] ?? tables.en)[key], params);
}
