import type { ReasonParams } from '@cine/contract/errors';
import type { Locale } from '@cine/contract/primitives';
import { format } from '#platform/i18n/refusals/format.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';

/** The texts of the mail about a sign-in on a new device, as ICU messages. */
export type SignInWords = Record<'subject' | 'what' | 'ifYours' | 'ifNot' | 'open', string>;

const words: Record<Locale, SignInWords> = { fr, en, ru };

export function sayIn(locale: Locale): (text: keyof SignInWords, params: ReasonParams) => string {
  return (text, params) => format(locale, words[locale][text], params);
}
