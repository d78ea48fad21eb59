import type { ReasonParams } from '@cine/contract/errors';
import type { Locale } from '@cine/contract/primitives';
import { writtenDate } from '@cine/contract/zones/written-date';
import { shortMail } from '../mail/index.ts';
import { type SecurityEvent, sayIn } from './words/index.ts';

/** The mail about a new device, or a way to sign in, in its owner's language and time zone. */
export function securityMail(
  { locale, timeZone }: { locale: Locale; timeZone: string },
  { event, at, params }: { event: SecurityEvent; at: number; params: ReasonParams },
  origin: string,
) {
  const when = writtenDate(at, locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const say = sayIn(locale, { ...params, when });
  return shortMail(locale, {
    subject: say(`${event}Subject`),
    paragraphs: [say(event), say('ifYours'), say('ifNot')],
    link: { label: say('open'), url: `${origin}/settings#sign-ins` },
  });
}

/** The mail to a user who asked for a new password, and signs in by a provider alone. */
export function wayMail(locale: Locale, params: { email: string; name: string }, origin: string) {
  const say = sayIn(locale, params);
  return shortMail(locale, {
    subject: say('noPasswordSubject'),
    paragraphs: [say('noPassword'), say('ifNotAsked')],
    link: { label: say('signIn'), url: origin },
  });
}

/** The mail to a user who has verified an address that another account has by a provider. */
export function otherAccountMail(locale: Locale, params: { email: string; name: string }, origin: string) {
  const say = sayIn(locale, params);
  return shortMail(locale, {
    subject: say('otherAccountSubject'),
    paragraphs: [say('otherAccount'), say('eitherAccount')],
    link: { label: say('signIn'), url: origin },
  });
}
