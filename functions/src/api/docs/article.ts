/** The part of `/api/docs` on one operation, and its line in the contents. */
import type { Reason } from '@cine/contract/errors';
import { statusOf } from '../problem.ts';
import { code, inWords } from './html.ts';
import type { Documented, Parameter } from './open-api.ts';
import { partItem, partsOf, schemaInWords } from './schema-in-words.ts';

export type Addressed = { path: string; method: string; operation: Documented };

const wheres = { path: 'In the path', query: 'In the query', header: 'In the headers' } as const;

export function article({ path, method, operation }: Addressed): string {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const body = requestBody?.content['application/json']?.schema;
  return `<article id="${operationId}">
<h3>${code(method.toUpperCase(), 'method')} ${code(path)}</h3>
<p>${inWords(summary)}</p>
<p>${inWords(description)}</p>
${(['path', 'query', 'header'] as const).map((where) => parametersIn(where, parameters)).join('')}
${body ? `<h4>In the body</h4>${partsOf(body)}` : ''}
<p>${answersOf(responses)}</p>
<details><summary>Reasons for refusal</summary>${refusals(operation['x-refusals'])}</details>
</article>`;
}

function answersOf(responses: Documented['responses']): string {
  if (responses['204']) return 'Answers <code>204</code>, without a body.';
  const { 200: usual, 201: created, 304: unchanged } = responses;
  const name = JSON.stringify(created ?? usual).match(/#\/components\/schemas\/(\w+)/)?.[1];
  if (name === undefined) {
    const types = usual && 'content' in usual ? Object.keys(usual.content ?? {}) : [];
    return `Answers <code>200</code> with ${types.map((type) => code(type)).join(', ')}.`;
  }
  const status = created ? '<code>201</code> and its <code>Location</code>' : '<code>200</code>';
  const other = created && usual ? ', or <code>200</code> if nothing was created' : '';
  const or304 = unchanged ? ', or <code>304</code> if it is unchanged' : '';
  return `Answers ${status} with <a href="#schema-${name}">${code(name)}</a>${other}${or304}.`;
}

export function contentsItem({ path, method, operation }: Addressed): string {
  return `<li><a href="#${operation.operationId}">${code(method.toUpperCase(), 'method')} ${code(path)}</a></li>`;
}

function parametersIn(where: 'path' | 'query' | 'header', parameters: readonly Parameter[]): string {
  const own = parameters.filter((parameter) => parameter.in === where);
  if (own.length === 0) return '';
  const items = own.map((parameter) =>
    partItem({ name: parameter.name, accepts: valuesInWords(parameter), isOptional: !parameter.required }),
  );
  return `<h4>${wheres[where]}</h4><ul class="parts">${items.join('')}</ul>`;
}

function valuesInWords({ schema, content, explode, description }: Parameter): string {
  const accepts = schema
    ? schemaInWords(schema)
    : `as JSON: ${schemaInWords(content?.['application/json']?.schema ?? {})}`;
  return `${accepts}${explode ? '; the key is repeated for each' : ''}${description ? `: ${inWords(description)}` : ''}`;
}

function refusals(reasons: readonly Reason[]): string {
  const byStatus = Object.entries(Object.groupBy(reasons, statusOf));
  const items = byStatus.map(
    ([status, own = []]) =>
      `<li><code>${status}</code> ${own.map((reason) => inWords(`\`${reason}\``)).join(', ')}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}
