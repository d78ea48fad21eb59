import type { Locale } from '@cine/contract/primitives';
import { typeset } from '@cine/contract/text/typeset';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Say, WordKey, Words } from './index.tsx';

/** Formats a catalogue's texts; each message is parsed on first use. */
export function speaker(locale: Locale, words: Words): Say {
  const formats = new Map<WordKey, IntlMessageFormat>();
  return (key, params) => {
    const [page, name] = key.split('.') as [keyof Words, string];
    const message = typeset(locale, (words[page] as Record<string, string>)[name]!);
    if (!params && !message.includes('{')) return message;
    const format = formats.get(key) ?? new IntlMessageFormat(message, locale);
    formats.set(key, format);
    return String(format.format(params));
  };
}
