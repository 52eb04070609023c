/** The words of the interface. A message is keyed by area and name; `{name}` in it is filled from the parameters. */
import { en, type MessageKey } from './en/index.ts';

/** A message, or its forms by plural category (CLDR) of the parameter `n`. */
export type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
export type Params = Readonly<Record<string, string | number>>;

const TABLES: Readonly<Record<string, Readonly<Record<MessageKey, Message>>>> = { en };

class I18n {
  locale = $state('en');
}
export const i18n = new I18n();

/** The message in the reader's language. Numbers are written as the locale writes them. */
export function t(key: MessageKey, params: Params = {}): string {
  const message: Message = (TABLES[i18n.locale] ?? en)[key];
  const n = params['n'];
  const form =
    typeof message === 'string'
      ? message
      : (message[new Intl.PluralRules(i18n.locale).select(typeof n === 'number' ? n : 0)] ?? message.other);
  return form.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    return typeof value === 'number' ? value.toLocaleString(i18n.locale) : (value ?? '');
  });
}
