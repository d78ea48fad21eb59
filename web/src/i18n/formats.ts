/** Intl's formats, each made once. */
import { zoneShown } from './zone.ts';

/** Intl's formats, made once for each language and options: making one takes far longer than using it. */
export const listFormat = keeping(Intl.ListFormat);
export const numberFormat = keeping(Intl.NumberFormat);
export const relativeTimeFormat = keeping(Intl.RelativeTimeFormat);
export const pluralRules = keeping(Intl.PluralRules);
export const displayNames = keeping(Intl.DisplayNames);
const zonedFormat = keeping(Intl.DateTimeFormat);

/** Writes instants in the reader's time zone, unless another is given. */
export function dateTimeFormat(
  language: string | string[],
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return zonedFormat(language, { timeZone: zoneShown(), ...options });
}

function keeping<Options extends object, Format>(
  Kind: new (language: string | string[], options: Options) => Format,
): (language: string | string[], options: Options) => Format {
  const made = new Map<string, Format>();
  return (language, options) => {
    const key = JSON.stringify([language, options]);
    const format = made.get(key) ?? new Kind(language, options);
    made.set(key, format);
    return format;
  };
}
