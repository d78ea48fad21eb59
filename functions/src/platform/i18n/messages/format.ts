import type { ReasonParams } from '@cine/contract/errors';
import type { Locale } from '@cine/contract/primitives';
import { typeset } from '@cine/contract/typeset';
import { IntlMessageFormat } from 'intl-messageformat';

/** An ICU message in its language, with its blanks filled. */
export function format(locale: Locale, message: string, params: ReasonParams): string {
  return String(new IntlMessageFormat(typeset(locale, message), locale).format(params));
}
