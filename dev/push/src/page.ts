import { html, raw } from 'hono/html';
import type { TakenMessage } from './push-service.ts';

const style = raw(`
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; }
li { padding: 0.75rem 0; overflow-wrap: anywhere; }
`);

/** The messages taken, the newest first, as a page that reloads by itself. */
export function listOf(taken: readonly TakenMessage[]): string {
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="3">
<title>Pushes</title>
<style>${style}</style>
</head>
<body>
<h1>Pushes</h1>
${
  taken.length === 0
    ? html`<p>No pushes yet.</p>`
    : html`<ul>${taken
        .toReversed()
        .map(
          ({ payload, takenAt }) =>
            html`<li>${new Date(takenAt).toLocaleTimeString('en-GB')} <code>${payload}</code></li>`,
        )}</ul>`
}
</body>
</html>`);
}
