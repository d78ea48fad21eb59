import { html, raw } from 'hono/html';
import type { AuthLink } from './inbox.ts';
import type { Received } from './smtp-server.ts';

const style = raw(`
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.125rem; margin-top: 2.5rem; }
a { color: inherit; text-underline-offset: 0.2em; }
ul { list-style: none; padding: 0; }
li { padding: 0.75rem 0; border-top: 1px solid #8886; overflow-wrap: anywhere; }
.aside { opacity: 0.75; font-size: 0.875rem; }
details { margin-top: 1rem; }
iframe { width: 100%; height: 70vh; border: 1px solid #8886; border-radius: 0.5rem; background: Canvas; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
`);

/** What each of Firebase Auth's links is for. */
const purposes: Record<string, string> = {
  VERIFY_EMAIL: 'verifies the address',
  PASSWORD_RESET: 'sets a new password',
};

/** The list of mails and links, the newest first; it reloads by itself. */
export function listOf(received: readonly Received[], links: readonly AuthLink[]): string {
  const mails = received.map((mail, index) => ({ mail, number: index + 1 })).toReversed();
  return page(
    'Mails',
    html`<h1>Mails</h1>
<p class="aside">Everything the product sends on this machine ends up here. This page updates by itself.</p>
${
  mails.length === 0
    ? html`<p>No mails yet.</p>`
    : html`<ul>${mails.map(
        ({ mail, number }) => html`<li><a href="/mails/${number}">${mail.subject || 'No subject'}</a><br>
<span class="aside">to ${mail.recipients.join(', ')}, ${timeOf(mail)}</span></li>`,
      )}</ul>`
}
<h2>Links from Firebase Auth</h2>
<p class="aside">Its emulator sends no mail. These are the links that its mails would contain.</p>
${
  links.length === 0
    ? html`<p>No links yet.</p>`
    : html`<ul>${links.toReversed().map(
        ({ email, requestType, oobLink }) => html`<li><a href="${oobLink}">${email}</a><br>
<span class="aside">${purposes[requestType] ?? requestType}</span></li>`,
      )}</ul>`
}`,
    true,
  );
}

/** One mail: its HTML in a frame, its text, and all of it as it was sent. */
export function mailPage(mail: Received, number: number): string {
  return page(
    mail.subject ?? 'Mail',
    html`<p><a href="/">All mails</a></p>
<h1>${mail.subject || 'No subject'}</h1>
<p class="aside">from ${mail.from?.name ?? ''} ${mail.from_}<br>to ${mail.recipients.join(', ')}, ${timeOf(mail)}</p>
${mail.html ? html`<iframe src="/mails/${number}/content" title="The mail"></iframe>` : ''}
<details><summary>Plain text</summary><pre>${mail.text ?? ''}</pre></details>
<details><summary>Raw source</summary><pre>${mail.raw}</pre></details>`,
    false,
  );
}

/** A mail's own HTML, with links that open in a new tab. */
export function contentOf(mail: Received): string {
  return `<base target="_blank">${mail.html ?? ''}`;
}

function page(title: string, body: ReturnType<typeof html>, isLive: boolean): string {
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${isLive ? raw('<meta http-equiv="refresh" content="3">') : ''}
<title>${title}</title>
<style>${style}</style>
</head>
<body>${body}</body>
</html>`);
}

function timeOf({ receivedAt }: Received): string {
  return new Date(receivedAt).toLocaleTimeString('en-GB');
}
