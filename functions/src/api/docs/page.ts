import { codeByReason, type Reason } from '@cine/contract/errors';
import { sayReason } from '#platform/i18n/refusals/index.ts';
import { statusOf } from '../problem.ts';
import { type Addressed, article, contentsItem } from './article.ts';
import { code, escaped, inParagraphs } from './html.ts';
import type { OpenApi } from './open-api.ts';
import { schemaInWordsAlone } from './schema-in-words.ts';

/** The document as a web page: one file besides its style, without scripts. */
export function docsPage(document: OpenApi): string {
  const title = `${escaped(document.info.title)} API`;
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Addressed => ({ path, method, operation })),
  );
  const groups = document.tags.map(({ name }) => ({
    name,
    own: operations.filter(({ operation }) => operation.tags.includes(name)),
  }));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<header>
<h1>${title}</h1>
${inParagraphs(document.info.description)}
<p>A part is required unless it is marked as <em>optional</em>. Programs can read the same as <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
</header>
<nav aria-labelledby="contents"><h2 id="contents">Contents</h2>
<ul>
${groups.map(contentsOf).join('\n')}
<li><a href="#schemas">schemas</a></li>
<li><a href="#problems">problems</a></li>
</ul>
</nav>
<main>
${groups.map(({ name, own }) => `<section><h2 id="tag-${name}">${escaped(name)}</h2>${own.map(article).join('')}</section>`).join('\n')}
<section><h2 id="schemas">schemas</h2>
<p>The parts of answers.</p>
${Object.entries(document.components.schemas)
  .filter(([name]) => !name.startsWith('Problem'))
  .map(
    ([name, schema]) =>
      `<article id="schema-${name}"><h3>${code(name)}</h3>${schemaInWordsAlone(schema)}</article>`,
  )
  .join('\n')}
</section>
<section><h2 id="problems">problems</h2>
<p>The reasons of refusals, with their English messages.</p>
<dl>
${(Object.keys(codeByReason) as Reason[]).map(problem).join('\n')}
</dl>
</section>
</main>
</body>
</html>
`;
}

function contentsOf({ name, own }: { name: string; own: Addressed[] }): string {
  return `<li><a href="#tag-${name}">${escaped(name)}</a><ul>${own.map(contentsItem).join('')}</ul></li>`;
}

/** Stands for a message's arguments. */
const blanks = new Proxy<Record<string, number>>({}, { has: () => true, get: () => Number.NaN });

function problem(reason: Reason): string {
  const words = sayReason('en', reason, blanks).replaceAll('NaN', '…');
  return `<div id="${reason}"><dt>${code(reason)} <code>${statusOf(reason)}</code></dt><dd>${escaped(words)}</dd></div>`;
}
