import type { Locale } from '@cine/contract/primitives';
import { format } from '#platform/i18n/refusals/format.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';

/** What is asked of each address, and what each is told at the end. */
export type MailKind =
  | 'askFormer'
  | 'askNew'
  | 'done'
  | 'doneNew'
  | 'taken'
  | 'failed'
  | 'refusedByFormer'
  | 'refusedByNew';

type Text = 'subject' | 'opening' | 'button' | 'note';

/** The texts of a change's mails in one language, as ICU messages. */
export type ChangeWords = Record<MailKind, Record<Text, string>>;

const words: Record<Locale, ChangeWords> = { en, fr, ru };

export function sayInMail(locale: Locale, kind: MailKind, text: Text, params: { email: string }): string {
  return format(locale, words[locale][kind][text], params);
}
