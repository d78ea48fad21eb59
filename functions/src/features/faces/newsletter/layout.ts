/** An issue of the newsletter as text and as HTML. */
import { html } from 'hono/html';
import { framedMail, mailStyles } from '#core/mail/index.ts';
import type { Issue } from './issue.ts';

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

export function asHtml(issue: Issue): string {
  const { locale, subject, greeting, intro, movies, samples, why, settings, unsubscribe, attribution } =
    issue;
  const { link, small } = mailStyles;
  return framedMail(
    locale,
    subject,
    html`${greeting}<br>${intro}`,
    html`${movies.map(
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
</td></tr>`,
  );
}
