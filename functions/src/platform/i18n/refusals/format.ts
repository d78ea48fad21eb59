/** Formats a refusal's message in a language. */
import type { ReasonParams } from '@cine/contract/errors';
import type { Locale } from '@cine/contract/primitives';
import { typeset, withNames } from '@cine/contract/text/typeset';
import { FormatError, IntlMessageFormat } from 'intl-messageformat';

/** Parsed messages by locale and text: at most as many as the catalogues have. */
const parsed = new Map<string, IntlMessageFormat>();

/** A refusal's ICU message in a language, parsed once an instance, with its parameters. */
export function format(locale: Locale, message: string, params: ReasonParams): string {
  const key = `${locale} ${message}`;
  let format = parsed.get(key);
  if (!format) {
    format = new IntlMessageFormat(typeset(locale, message), locale);
    parsed.set(key, format);
  }
  return withNames(locale, String(format.format(params)));
}

/** The message, or null if an argument that it needs is missing. */
export function formatIfWhole(locale: Locale, message: string, params: ReasonParams): string | null {
  try {
    return format(locale, message, params);
  } catch (error) {
    if (error instanceof FormatError && error.code === 'MISSING_VALUE') return null;
    throw error;
  }
}
