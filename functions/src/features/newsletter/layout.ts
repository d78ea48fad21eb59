import { html } from 'hono/html';
import type { Issue } from './issue.ts';

const product = 'Ciné-Compagnon';

/** The issue as plain text. */
export function asText(issue: Issue): string {
  const movies = issue.movies.map(({ title, facts, reason, where, url }) =>
    [`${title}${facts && ` (${facts})`}`, reason, where, url].join('\n'),
  );
  const links = [issue.settings, issue.unsubscribe].map(({ text, url }) => `${text}\n${url}`);
  const parts = [
    issue.greeting,
    issue.intro,
    ...movies,
    issue.samples,
    issue.why,
    ...links,
    issue.attribution,
  ];
  return `${parts.filter((part) => part !== null).join('\n\n')}\n`;
}

/**
 * The issue as HTML: one column without images, remote content or colours, so that it suits dark mode and screen
 * readers.
 */
export function asHtml(issue: Issue): string {
  const { locale, subject, greeting, intro, movies, samples, why, settings, unsubscribe, attribution } =
    issue;
  const link = 'color: inherit; text-decoration: underline;';
  const small = 'margin: 0 0 8px; font-size: 14px; line-height: 1.5;';
  const plain = 'margin: 0 0 16px; font-size: 16px; line-height: 1.5;';
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
<p style="${plain}">${greeting}<br>${intro}</p>
</td></tr>
${movies.map(
  ({ title, facts, reason, where, url }) => html`<tr><td style="padding: 16px 0; border-top: 1px solid;">
<h2 style="margin: 0 0 4px; font-size: 18px; line-height: 1.3;"><a href="${url}" style="${link}">${title}</a></h2>
<p style="margin: 0; font-size: 16px; line-height: 1.5;">${facts ? html`${facts}<br>` : ''}${reason}<br><strong>${where}</strong></p>
</td></tr>
`,
)}
<tr><td style="padding: 16px 0 0; border-top: 1px solid;">
${samples === null ? '' : html`<p style="${small}">${samples}</p>`}
<p style="${small}">${why}<br>
<a href="${settings.url}" style="${link}">${settings.text}</a> · <a href="${unsubscribe.url}" style="${link}">${unsubscribe.text}</a></p>
<p style="${small}">${attribution}</p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`);
}
