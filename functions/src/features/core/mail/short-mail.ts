import type { Locale } from '@cine/contract/primitives';
import { typeset } from '@cine/contract/text/typeset';
import { html } from 'hono/html';
import { framedMail, mailStyles } from './frame.ts';
import type { MailContent } from './outbox.ts';

type Short = {
  subject: string;
  paragraphs: readonly [string, ...string[]];
  link?: { label: string; url: string } | null;
  /** Small print at the end. */
  note?: string;
};

/** A mail of some paragraphs and a link, in text and in HTML. */
export function shortMail(locale: Locale, short: Short): Omit<MailContent, 'to'> {
  const set = (text: string) => typeset(locale, text);
  const subject = set(short.subject);
  const [opening, ...others] = short.paragraphs.map(set);
  const link = short.link ? { ...short.link, label: set(short.link.label) } : null;
  const notes = short.note === undefined ? [] : [set(short.note)];
  const { link: linkStyle, plain, small } = mailStyles;
  const rows = html`<tr><td>
${others.map(
  (text) => html`<p style="${plain}">${text}</p>
`,
)}${
  link
    ? html`<p style="${plain}"><a href="${link.url}" style="${linkStyle}"><strong>${link.label}</strong></a></p>
`
    : ''
}${notes.map(
  (text) => html`<p style="${small}">${text}</p>
`,
)}</td></tr>`;
  const texts = [opening, ...others, ...(link ? [`${link.label}\n${link.url}`] : []), ...notes];
  return {
    headers: {},
    subject,
    text: `${texts.join('\n\n')}\n`,
    html: framedMail(locale, subject, opening, rows),
  };
}
