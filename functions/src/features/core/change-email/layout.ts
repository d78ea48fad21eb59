import type { Locale } from '@cine/contract/primitives';
import { typeset } from '@cine/contract/text/typeset';
import { html } from 'hono/html';
import { framedMail, mailStyles } from '../mail/index.ts';
import { type MailKind, sayInMail } from './words/index.ts';

/** A mail about a change to an address, in text and in HTML; with a link if it asks something. */
export function mailOf(locale: Locale, kind: MailKind, email: string, url: string | null) {
  const say = (text: Parameters<typeof sayInMail>[2]) =>
    typeset(locale, sayInMail(locale, kind, text, { email }));
  const [subject, opening, button, note] = [say('subject'), say('opening'), say('button'), say('note')];
  const link = url === null ? [] : [`${button}\n${url}`];
  const { link: linkStyle, small, plain } = mailStyles;
  const rows = html`<tr><td>
${
  url === null
    ? ''
    : html`<p style="${plain}"><a href="${url}" style="${linkStyle}"><strong>${button}</strong></a></p>
`
}<p style="${small}">${note}</p>
</td></tr>`;
  return {
    headers: {},
    subject,
    text: `${[opening, ...link, note].join('\n\n')}\n`,
    html: framedMail(locale, subject, opening, rows),
  };
}
