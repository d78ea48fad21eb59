import type { ReasonParams } from '@cine/contract/errors';
import type { Locale } from '@cine/contract/primitives';
import { format } from '#platform/i18n/refusals/format.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';

/** What a user is warned of: a sign-in on a new device, or an added or removed way to sign in. */
export type SecurityEvent = 'newDevice' | 'wayAdded' | 'wayRemoved';

/** The texts of the mail about it, as ICU messages. */
export type SecurityWords = Record<
  | SecurityEvent
  | `${SecurityEvent}Subject`
  | ('ifYours' | 'ifNot' | 'open')
  | ('noPasswordSubject' | 'noPassword' | 'ifNotAsked' | 'signIn')
  | ('otherAccountSubject' | 'otherAccount' | 'eitherAccount'),
  string
>;

const words: Record<Locale, SecurityWords> = { fr, en, ru };

export function sayIn(locale: Locale, params: ReasonParams): (text: keyof SecurityWords) => string {
  return (text) => format(locale, words[locale][text], params);
}
