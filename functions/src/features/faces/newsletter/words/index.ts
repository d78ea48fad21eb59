import type { ReasonParams } from '@cine/contract/errors';
import type { Locale } from '@cine/contract/primitives';
import { format } from '#platform/i18n/refusals/format.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';

/** The texts of issues and of the unsubscribe pages, as ICU messages. */
export type IssueWords = Record<
  | 'subject'
  | 'greeting'
  | 'intro'
  | 'runtime'
  | 'where'
  | 'taste'
  | 'tasteBetween'
  | 'genres'
  | 'acclaim'
  | 'popular'
  | 'samples'
  | 'why'
  | 'settings'
  | 'unsubscribe'
  | 'attribution'
  | 'askTitle'
  | 'ask'
  | 'askButton'
  | 'doneTitle'
  | 'done',
  string
>;

export const issueWords: Record<Locale, IssueWords> = { fr, en, ru };

export type Say = (text: keyof IssueWords, params?: ReasonParams) => string;

export function sayIn(locale: Locale): Say {
  return (text, params = {}) => format(locale, issueWords[locale][text], params);
}

/** A list in a language: "Netflix, Canal+ ou MUBI". */
export function listIn(locale: Locale, names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
}
