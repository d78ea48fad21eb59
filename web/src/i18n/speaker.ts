import type { Locale } from '@cine/contract/primitives';
import { isolate } from '@cine/contract/text/isolate';
import { typeset, withNames } from '@cine/contract/text/typeset';
import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import type { Words } from './catalogues.ts';
import { dateTimeFormat, numberFormat, pluralRules } from './formats.ts';
import type { Say, WordKey } from './index.tsx';

/** Formats shared by all messages, whose numbers and plurals are alike. */
const formatters = {
  getNumberFormat: numberFormat,
  getDateTimeFormat: dateTimeFormat,
  getPluralRules: pluralRules,
} as Formatters;

/** Formats a catalogue's texts; each message is parsed on first use. */
export function speaker(locale: Locale, words: Words): Say {
  const messages = new Map<WordKey, string | IntlMessageFormat>();
  const parse = (key: WordKey) => {
    const [page, name] = key.split('.') as [keyof Words, string];
    const message = typeset(locale, (words[page] as Record<string, string>)[name]!);
    return message.includes('{')
      ? new IntlMessageFormat(message, locale, undefined, { formatters })
      : message;
  };
  return (key, params) => {
    const message = messages.get(key) ?? parse(key);
    messages.set(key, message);
    if (typeof message === 'string') return message;
    const isolated =
      params && Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isolate(value)]));
    return withNames(locale, String(message.format(isolated)));
  };
}
