import type { Locale } from '@cine/contract/primitives';
import { html } from 'hono/html';

export type PageWords = 'askTitle' | 'ask' | 'askButton' | 'doneTitle' | 'done';

/** Asks whether to unsubscribe, with one button, or confirms it. The form goes to the page's address. */
export function page(locale: Locale, say: (text: PageWords) => string, which: 'ask' | 'done'): string {
  const title = say(which === 'ask' ? 'askTitle' : 'doneTitle');
  const form = html`<form method="post">
<input type="hidden" name="List-Unsubscribe" value="One-Click">
<button>${say('askButton')}</button>
</form>`;
  return String(html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/api/unsubscribe.css">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${say(which)}</p>
${which === 'ask' ? form : ''}
</main>
</body>
</html>
`);
}

/** The page's style, in its own file, as our pages allow no inline styles. */
export const pageStyle = `:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 32rem; margin: 0 auto; padding: 3rem 1rem; }
h1 { font-size: 1.5rem; line-height: 1.2; }
button { min-height: 3rem; padding: 0.5rem 1.25rem; font: inherit; }
`;
