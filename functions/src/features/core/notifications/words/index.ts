import { type Kind, kinds, openedBy, type Params } from '@cine/contract/notifications/kinds';
import { momentOptions, withMoment } from '@cine/contract/notifications/moment';
import type { Locale } from '@cine/contract/primitives';
import { typeset } from '@cine/contract/text/typeset';
import { writtenDate } from '@cine/contract/zones/written-date';
import { format, formatIfWhole } from '#platform/i18n/refusals/format.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';

type Text = { title: string; body: string };

/** A body of several messages is their sentences; a message may say nothing. */
type Message = { title: string; body: string | readonly string[] };

/** The texts of mails and of the page that ends them. */
export type MailWords = Record<
  | 'subject'
  | 'intro'
  | 'more'
  | 'open'
  | 'why'
  | 'settings'
  | 'unsubscribe'
  | 'askTitle'
  | 'ask'
  | 'askButton'
  | 'doneTitle'
  | 'done',
  string
>;

/** The texts of pushes and mails in one language, as ICU messages. They name nobody. */
export type NotificationWords = { kinds: Record<Kind, Message>; digest: Message; mail: MailWords };

const words: Record<Locale, NotificationWords> = { en, fr, ru };

/** What a push shows and opens; one with the same tag replaces another. */
export type PushText = Text & { tag: string; url: string; lang: Locale };

export function pushText(
  locale: Locale,
  { id, kind, params, from }: { id: string; kind: Kind; params: Params; from: { uid: string } | null },
): PushText {
  return {
    tag: id,
    url: withOpened(kinds[kind].leadsTo(params, from), id),
    lang: locale,
    ...inWords(locale, words[locale].kinds[kind], inLanguage(locale, params)),
  };
}

/** What a list says about a notification; as much as its parameters allow if a former release made it. */
export function listText(locale: Locale, kind: Kind, params: Params): { title: string; text: string } {
  // Notifications of former releases don't say whether a date is of a group.
  const values = { inGroup: 'no', ...inLanguage(locale, params) };
  const { title, body } = words[locale].kinds[kind];
  return {
    title: shownIfWhole(locale, title, values) ?? digestText(locale, 1).title,
    text: shownIfWhole(locale, body, values) ?? '',
  };
}

function inLanguage(locale: Locale, params: Params): Params {
  return withMoment(params, (at, timeZone) => writtenDate(at, locale, { ...momentOptions, timeZone }));
}

/** The page then knows that the notification was read. */
function withOpened(path: string, id: string): string {
  const url = new URL(path, 'https://any');
  url.searchParams.set(openedBy, id);
  return url.pathname + url.search + url.hash;
}

/** What the push of several notifications shows. */
export function digestText(locale: Locale, count: number): PushText {
  const text = inWords(locale, words[locale].digest, { count });
  return { tag: 'digest', url: '/notifications', lang: locale, ...text };
}

export function sayMail(locale: Locale, text: keyof MailWords, params: Params = {}): string {
  return format(locale, words[locale].mail[text], params);
}

/** Longer texts wouldn't be shown whole, and a message has 4 kB. */
const longest = 300;

function inWords(locale: Locale, { title, body }: Message, params: Params): Text {
  const say = (message: Message['body']) =>
    short(
      locale,
      [message].flat().map((each) => format(locale, each, params)),
    );
  return { title: say(title), body: say(body) };
}

function shownIfWhole(locale: Locale, message: Message['body'], params: Params): string | null {
  const sentences = [message].flat().map((each) => formatIfWhole(locale, each, params));
  return sentences.includes(null) ? null : short(locale, sentences);
}

function short(locale: Locale, sentences: readonly (string | null)[]): string {
  return typeset(locale, sentences.filter(Boolean).join(' ')).slice(0, longest);
}
