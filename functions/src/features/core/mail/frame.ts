import type { Locale } from '@cine/contract/primitives';
import { html } from 'hono/html';

const product = 'Ciné-Compagnon';

/** What mails look like: a link, small print, a paragraph. */
export const mailStyles = {
  link: 'color: inherit; text-decoration: underline;',
  small: 'margin: 0 0 8px; font-size: 14px; line-height: 1.5;',
  plain: 'margin: 0 0 16px; font-size: 16px; line-height: 1.5;',
} as const;

/** A mail's HTML around its rows: no remote content and no colours, to suit dark mode and screen readers. */
export function framedMail(locale: Locale, subject: string, opening: unknown, rows: unknown): string {
  return String(html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
</head>
<body style="margin: 0; padding: 0;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td align="center" style="padding: 24px 16px; font-family: system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width: 600px; text-align: left;">
<tr><td>
<h1 style="margin: 0 0 16px; font-size: 20px; line-height: 1.3;">${product}</h1>
<p style="${mailStyles.plain}">${opening}</p>
</td></tr>
${rows}
</table>
</td></tr>
</table>
</body>
</html>
`);
}

/** Headers for a mail program's own unsubscribe button (RFC 8058). */
export function unsubscribeHeaders(url: string): Record<string, string> {
  return {
    'List-Unsubscribe': `<${url}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
