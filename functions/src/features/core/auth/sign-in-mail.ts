import type { Locale } from '@cine/contract/primitives';
import { typeset } from '@cine/contract/text/typeset';
import { html } from 'hono/html';
import { framedMail, mailStyles } from '../mail/index.ts';
import type { RecentSignIn } from './documents.ts';
import { sayIn } from './words/index.ts';

/** The mail about a sign-in on a new device, in its owner's language and time zone. */
export function signInMail(
  { locale, timeZone }: { locale: Locale; timeZone: string },
  { at, kind }: Pick<RecentSignIn, 'at' | 'kind'>,
  origin: string,
) {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const params = { when: format.format(at), named: kind === '' ? 'no' : 'yes', device: kind };
  const say = (text: Parameters<ReturnType<typeof sayIn>>[0]) => typeset(locale, sayIn(locale)(text, params));
  const [subject, what, ifYours, ifNot, open] = [
    say('subject'),
    say('what'),
    say('ifYours'),
    say('ifNot'),
    say('open'),
  ];
  const url = `${origin}/settings#sign-ins`;
  const { link, plain } = mailStyles;
  const rows = html`<tr><td>
<p style="${plain}">${ifYours}</p>
<p style="${plain}">${ifNot}</p>
<p style="${plain}"><a href="${url}" style="${link}"><strong>${open}</strong></a></p>
</td></tr>`;
  return {
    headers: {},
    subject,
    text: `${[what, ifYours, ifNot, `${open}\n${url}`].join('\n\n')}\n`,
    html: framedMail(locale, subject, what, rows),
  };
}
