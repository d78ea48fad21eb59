import { operations } from '@cine/contract';
import { codeByReason, type Reason } from '@cine/contract/errors';
import { addressesOf } from '@cine/contract/operation';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { suite } from '#test/suite.ts';
import { problemOf } from '../problem.ts';
import type { OpenApi } from './open-api.ts';
import { inputSchema } from './schemas.ts';

/** The text of some HTML: a line for each paragraph and item. */
function textOf(html: string): string {
  const lines = html.replace(/<ul|<\/(?:p|li|h\d|dt|dd|summary)>/g, '\n$&').replace(/<[^>]+>/g, '');
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return lines.replace(/&(\w+);/g, (_, name: string) => signs[name]!);
}

/** The articles of a page by their ids. */
function articlesIn(page: string): Map<string, string> {
  return new Map(
    [...page.matchAll(/<article id="([^"]+)">.*?<\/article>/gs)].map(([article, id]) => [id!, article]),
  );
}

function limitsIn(schema: unknown): [keyword: string, value: unknown][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
    if (keyword === 'type' || keyword === 'required') return [];
    // Nothing but the named parts, or none of a list.
    if (value === false && keyword !== 'default') return [];
    // Numbers that JSON represents exactly, and constraints that a format's name implies.
    if (Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER) return [];
    if (keyword === 'pattern' && 'format' in schema) return [];
    if (keyword === 'format') return [[keyword, String(value).split('-')[0]]];
    if (keyword === 'enum') return (value as unknown[]).map((each) => [keyword, each]);
    if (keyword === 'deprecated') return [[keyword, keyword]];
    return typeof value === 'object' && keyword !== 'default' ? limitsIn(value) : [[keyword, value]];
  });
}

function standing(value: unknown): RegExp {
  const written = typeof value === 'string' ? value.replaceAll('`', '') : JSON.stringify(value);
  return new RegExp(`(?<!\\w)${written.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?!\\w)`);
}

describe("The API's documentation", () => {
  let url: string;
  before(async () => {
    ({ url } = await suite());
  });

  it('is an OpenAPI 3.1 document that a public validator accepts, with every operation of the contract', async () => {
    const response = await fetch(`${url}/api/openapi.json`);
    expect(response.headers.get('content-type')).to.match(/^application\/openapi\+json/);
    const document = (await response.json()) as OpenApi;
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect([valid, errors, validator.version]).to.deep.equal([true, undefined, '3.1']);
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    const all = [...operations.values()].flatMap(({ name, rest }) =>
      addressesOf(rest).map((_address, at) => (at === 0 ? name : `${name}-${at + 1}`)),
    );
    expect(ids).to.have.members(all);
  });

  it('defines every schema that it refers to, and refers to every schema that it defines', async () => {
    const text = await (await fetch(`${url}/api/openapi.json`)).text();
    const { components } = JSON.parse(text) as OpenApi;
    const referred = new Set(
      [...text.matchAll(/"#\/components\/(schemas|responses)\/(\w+)"/g)].map(([, , name]) => name),
    );
    const there = [...Object.keys(components.schemas), ...Object.keys(components.responses)];
    expect([...referred]).to.have.members([...new Set(there)]);
  });

  it('says of each id what it names, unless it is required and its name says so', () => {
    for (const { name, input } of operations.values()) {
      const { properties, required } = inputSchema(input);
      for (const [field, { description }] of Object.entries(properties)) {
        const isPlain = required.includes(field) && field !== 'id';
        if (isPlain || !/^(?:id|in[A-Z]\w*|key|cursor|code|uids?|\w+Ids?)$/.test(field)) continue;
        expect(description, `${field} of ${name}: .describe(…) it`).to.be.a('string');
      }
    }
  });

  it('says of every streaming service’s number, taken or given, where the names are', async () => {
    const document = await (await fetch(`${url}/api/openapi.json`)).json();
    const numbers: object[] = [];
    const collect = (node: unknown, field: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { type } = node as { type?: unknown };
      if (/provider/i.test(field) && type === 'integer') numbers.push(node);
      for (const [name, each] of Object.entries(node))
        collect(each, ['items', 'anyOf'].includes(name) || Array.isArray(node) ? field : name);
    };
    collect(document, '');
    expect(numbers).to.have.length.above(10);
    for (const each of numbers)
      expect(each).to.have.property('description').that.includes('`GET /api/services` names them');
  });

  it('has a problem for each reason', async () => {
    const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as OpenApi;
    const { schemas } = document.components;
    const ajv = new Ajv2020({ strict: false, validateSchema: false });
    const validators = new Map<number, ReturnType<typeof ajv.compile>>();
    for (const reason of Object.keys(codeByReason) as Reason[]) {
      const refusal = {
        code: codeByReason[reason],
        message: 'Words',
        details: { reason, params: { seconds: 1 } },
      };
      const problem = problemOf(refusal);
      // For methods that an address has no operation for.
      if (problem.status === 405) continue;
      const validate = validators.get(problem.status) ?? ajv.compile(schemas[`Problem${problem.status}`]!);
      validators.set(problem.status, validate);
      expect(validate(problem), `${reason}: ${ajv.errorsText(validate.errors)}`).to.equal(true);
      expect(validate({ ...problem, reason: 'another' }), reason).to.equal(false);
    }
  });

  it('is also a web page that loads only its own style and no scripts', async () => {
    const response = await fetch(`${url}/api/docs`);
    const page = await response.text();
    expect(response.headers.get('content-type')).to.match(/^text\/html/);
    for (const { rest, name } of operations.values()) {
      expect(page).to.include(`<article id="${name}">`);
      for (const { path } of addressesOf(rest)) expect(page).to.include(path);
    }
    expect([...page.matchAll(/(?:src|href)="([^#"][^"]*)"/g)].map(([, target]) => target)).to.deep.equal([
      '/api/docs.css',
      '/api/openapi.json',
    ]);
    expect(page).to.not.match(/<script|<style|\sstyle=|\son\w+=/);
    const anchors = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(anchors).to.include(target);
    const style = await fetch(`${url}/api/docs.css`);
    expect(style.headers.get('content-type')).to.match(/^text\/css/);
    expect(await style.text()).to.not.match(/url\(|@import/);
  });

  it('leads to that page from its address with a slash at the end', async () => {
    const response = await fetch(`${url}/api/docs/`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).to.deep.equal([301, '/api/docs']);
  });

  it('shows no raw Markdown or JSON schema on that page', async () => {
    const page = await (await fetch(`${url}/api/docs`)).text();
    expect(page).to.not.match(/`|\*\*|\$ref|additionalProperties|undefined|\[object/);
    expect(textOf(page)).to.not.include('NaN');
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).to.have.length(new Set(ids).size);
    for (const [paragraph] of textOf(page.slice(0, page.indexOf('<nav'))).matchAll(/.+/g))
      expect(paragraph.split(' ').length, paragraph).to.be.below(60);
  });

  it('shows every value, bound and default of each parameter and body', async () => {
    const page = await (await fetch(`${url}/api/docs`)).text();
    const articles = articlesIn(page);
    const { paths } = (await (await fetch(`${url}/api/openapi.json`)).json()) as OpenApi;
    const keywordCounts: Record<string, number> = {};
    for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
      const { operationId, parameters = [], requestBody } = operation;
      const article = articles.get(operationId) ?? '';
      const checkLimits = (where: string, schema: unknown) => {
        for (const [keyword, value] of limitsIn(schema)) {
          expect(` ${textOf(where)} `, `${operationId}: ${keyword}`).to.match(standing(value));
          keywordCounts[keyword] = (keywordCounts[keyword] ?? 0) + 1;
        }
      };
      for (const { name, required, schema, content } of parameters) {
        const [item] = new RegExp(`<li><code>${name}</code>.*?</li>`).exec(article) ?? [''];
        expect(item.includes('optional'), `${operationId}: ${name}`).to.equal(!required);
        checkLimits(item, schema ?? content);
      }
      const body = requestBody?.content['application/json']?.schema;
      for (const name of Object.keys(body?.properties ?? {}))
        expect(article).to.include(`<code>${name}</code>`);
      checkLimits(article, body);
    }
    expect(keywordCounts).to.include.all.keys(
      ...['enum', 'const', 'default', 'minimum', 'maximum', 'exclusiveMinimum', 'multipleOf'],
      ...['minLength', 'maxLength', 'minItems', 'maxItems', 'pattern', 'format', 'description'],
    );
    expect(keywordCounts.enum).to.be.above(100);
    expect(textOf(articles.get('movies-list') ?? '')).to.include(
      'order optional one of popularity, year, title, trending, by default popularity',
    );
  });

  it('links every refusal to its explanation', async () => {
    const page = await (await fetch(`${url}/api/docs`)).text();
    const articles = articlesIn(page);
    const { paths } = (await (await fetch(`${url}/api/openapi.json`)).json()) as OpenApi;
    for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods)))
      for (const reason of operation['x-refusals'])
        expect(articles.get(operation.operationId)).to.include(
          `<a href="#${reason}"><code>${reason}</code></a>`,
        );
    const explained = page.matchAll(/<div id="([\w-]+)"><dt>.*?<\/dt><dd>[A-Z][^<]{10,}<\/dd><\/div>/g);
    expect([...explained].map(([, reason]) => reason)).to.include.members(Object.keys(codeByReason));
  });

  it('is sent again only when it has changed', async () => {
    const first = await fetch(`${url}/api/docs`);
    const etag = first.headers.get('etag')!;
    const again = await fetch(`${url}/api/docs`, { headers: { 'if-none-match': etag } });
    expect([first.headers.get('cache-control'), again.status]).to.deep.equal(['public, max-age=300', 304]);
  });
});
