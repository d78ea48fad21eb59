import type { Locale } from '@cine/contract/primitives';
import { writtenDate } from '@cine/contract/zones/written-date';
import { shortMail } from '../mail/index.ts';
import type { RecentSignIn } from './documents.ts';
import { sayIn } from './words/index.ts';

/** The mail about a sign-in on a new device, in its owner's language and time zone. */
export function signInMail(
  { locale, timeZone }: { locale: Locale; timeZone: string },
  { at, kind }: Pick<RecentSignIn, 'at' | 'kind'>,
  origin: string,
) {
  const when = writtenDate(at, locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const params = { when, named: kind === '' ? 'no' : 'yes', device: kind };
  const say = (text: Parameters<ReturnType<typeof sayIn>>[0]) => sayIn(locale)(text, params);
  return shortMail(locale, {
    subject: say('subject'),
    paragraphs: [say('what'), say('ifYours'), say('ifNot')],
    link: { label: say('open'), url: `${origin}/settings#sign-ins` },
  });
}
