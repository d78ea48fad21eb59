import { operations } from '@cine/contract';
import { codeByReason, type Reason } from '@cine/contract/errors';
import { addressesOf } from '@cine/contract/operation';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { suite } from '../../../test/suite.ts';
import { problemOf } from '../problem.ts';
import type { OpenApi } from './open-api.ts';

describe('What the API tells of itself', () => {
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

  it('has every schema that it refers to, and refers to every one that it has', async () => {
    const text = await (await fetch(`${url}/api/openapi.json`)).text();
    const { components } = JSON.parse(text) as OpenApi;
    const referred = new Set(
      [...text.matchAll(/"#\/components\/(schemas|responses)\/(\w+)"/g)].map(([, , name]) => name),
    );
    const there = [...Object.keys(components.schemas), ...Object.keys(components.responses)];
    expect([...referred]).to.have.members([...new Set(there)]);
  });

  it('has the problem that each reason makes', async () => {
    const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as OpenApi;
    const ajv = new Ajv2020({ strict: false, validateSchema: false });
    for (const reason of Object.keys(codeByReason) as Reason[]) {
      const refusal = {
        code: codeByReason[reason],
        message: 'Words',
        details: { reason, params: { seconds: 1 } },
      };
      const problem = problemOf(refusal);
      // No operation has this one: it is for methods that an address has no operation for.
      if (problem.status === 405) continue;
      const validate = ajv.compile(document.components.schemas[`Problem${problem.status}`]!);
      expect(validate(problem), `${reason}: ${ajv.errorsText(validate.errors)}`).to.equal(true);
      expect(validate({ ...problem, reason: 'another' }), reason).to.equal(false);
    }
  });

  it('is also a page for people that loads nothing but its own style, and needs no script', async () => {
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

  it('is sent once and then only when it has changed', async () => {
    const first = await fetch(`${url}/api/docs`);
    const etag = first.headers.get('etag')!;
    const again = await fetch(`${url}/api/docs`, { headers: { 'if-none-match': etag } });
    expect([first.headers.get('cache-control'), again.status]).to.deep.equal(['public, max-age=300', 304]);
  });
});
