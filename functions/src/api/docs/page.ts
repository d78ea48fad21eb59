import { codeByReason, type Reason } from '@cine/contract/errors';
import { statusOf, titleOf } from '../problem.ts';
import type { Documented, OpenApi, Parameter } from './open-api.ts';

/** The document as a page for people: one file besides its style, without any script. */
export function docsPage(document: OpenApi): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const sections = document.tags.map(({ name }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name));
    return `<section><h2 id="tag-${name}">${escaped(name)}</h2>${own.map(article).join('')}</section>`;
  });
  const toc = document.tags.map(({ name }) => `<a href="#tag-${name}">${escaped(name)}</a>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(document.info.title)} API</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<main>
<h1>${escaped(document.info.title)} API</h1>
<p>${inWords(document.info.description)}</p>
<p>Sign in with Firebase and send the ID token: <code>Authorization: Bearer …</code>. The same as
<a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
<nav aria-label="Contents">${toc.join(' ')} <a href="#schemas">schemas</a> <a href="#problems">problems</a></nav>
${sections.join('\n')}
<section><h2 id="schemas">schemas</h2>
${Object.entries(document.components.schemas)
  .filter(([name]) => !name.startsWith('Problem'))
  .map(([name, schema]) => `<details id="schema-${name}"><summary>${name}</summary>${json(schema)}</details>`)
  .join('\n')}
</section>
<section><h2 id="problems">problems</h2>
<table><thead><tr><th scope="col">reason</th><th scope="col">status</th><th scope="col">title</th></tr></thead>
<tbody>${(Object.keys(codeByReason) as Reason[]).map(problemRow).join('\n')}</tbody></table>
</section>
</main>
</body>
</html>
`;
}

function article({
  path,
  method,
  operation,
}: {
  path: string;
  method: string;
  operation: Documented;
}): string {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const body = requestBody?.content['application/json']?.schema;
  const answer = JSON.stringify(responses['200']).match(/#\/components\/schemas\/(\w+)/)?.[1] ?? '';
  return `<article id="${operationId}">
<h3><code class="method">${method.toUpperCase()}</code> <code>${escaped(path)}</code></h3>
<p>${escaped(summary)} ${escaped(description)}</p>
${parameters.length > 0 ? `<ul>${parameters.map(parameterItem).join('')}</ul>` : ''}
${body ? `<details><summary>Body</summary>${json(body)}</details>` : ''}
<p>Answers ${Object.keys(responses).join(', ')}; 200 with <a href="#schema-${answer}">${answer}</a>.</p>
</article>`;
}

function parameterItem({ name, in: where, required, schema, content }: Parameter): string {
  const type = schema ? (schema.type ?? '') : `${Object.keys(content ?? {})[0]}`;
  return `<li><code>${escaped(name)}</code> in ${where}, ${escaped(String(type))}${required ? ', required' : ''}</li>`;
}

function problemRow(reason: Reason): string {
  return `<tr id="${reason}"><td><code>${reason}</code></td><td>${statusOf(reason)}</td><td>${escaped(titleOf(reason))}</td></tr>`;
}

function json(value: unknown): string {
  return `<pre tabindex="0">${escaped(JSON.stringify(value, null, 2))}</pre>`;
}

/** Text with its `code` as code. */
function inWords(text: string): string {
  return escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
