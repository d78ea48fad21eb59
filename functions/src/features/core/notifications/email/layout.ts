import type { Locale } from '@cine/contract/primitives';
import { typeset } from '@cine/contract/text/typeset';
import { html } from 'hono/html';
import { framedMail, mailStyles, unsubscribeHeaders } from '../../mail/index.ts';
import { type MailWords, sayMail } from '../words/index.ts';

/** What a mail has: some notifications' texts, and how many there are in all. */
export type Digest = { locale: Locale; texts: readonly { title: string; body: string }[]; count: number };

/** Where a mail's links lead: the dashboard's address, and the token that ends these mails. */
export type MailLinks = { origin: string; token: string };

/** A day's mail: its headers, and the same in text and in HTML. */
export function mailOf({ locale, texts, count }: Digest, { origin, token }: MailLinks) {
  const say = (text: keyof MailWords) =>
    typeset(locale, sayMail(locale, text, { count, more: count - texts.length }));
  const subject = say('subject');
  const intro = say('intro');
  const open = say('open');
  const why = say('why');
  const settings = say('settings');
  const unsubscribe = say('unsubscribe');
  const more = count > texts.length ? say('more') : null;
  const urls = {
    open: `${origin}/notifications`,
    settings: `${origin}/settings#notifications`,
    unsubscribe: `${origin}/api/notifications/unsubscribe?locale=${locale}&token=${token}`,
  };
  const text = [
    intro,
    ...texts.map(({ title, body }) => `${title}\n${body}`),
    ...(more === null ? [] : [more]),
    `${open}\n${urls.open}`,
    why,
    `${settings}\n${urls.settings}`,
    `${unsubscribe}\n${urls.unsubscribe}`,
  ].join('\n\n');
  const { link, small, plain } = mailStyles;
  const rows = html`${texts.map(
    ({ title, body }) => html`<tr><td style="padding: 16px 0; border-top: 1px solid;">
<h2 style="margin: 0 0 4px; font-size: 18px; line-height: 1.3;">${title}</h2>
<p style="margin: 0; font-size: 16px; line-height: 1.5;">${body}</p>
</td></tr>
`,
  )}
<tr><td style="padding: 16px 0 0; border-top: 1px solid;">
${more === null ? '' : html`<p style="${plain}">${more}</p>`}
<p style="${plain}"><a href="${urls.open}" style="${link}"><strong>${open}</strong></a></p>
<p style="${small}">${why}<br>
<a href="${urls.settings}" style="${link}">${settings}</a> · <a href="${urls.unsubscribe}" style="${link}">${unsubscribe}</a></p>
</td></tr>`;
  return {
    headers: unsubscribeHeaders(urls.unsubscribe),
    subject,
    text: `${text}\n`,
    html: framedMail(locale, subject, intro, rows),
  };
}
