import { queryGraph } from '@cine/contract/operations/faces/graph';
import { expect } from 'chai';
import type { TestUser } from '#test/client.ts';
import { suite } from '#test/suite.ts';

/** What costs more than any query may, so that a refusal tells what else costs. */
const excess = ['a', 'b', 'c', 'd']
  .map((name) => `${name}: movies(ids: [${Array.from({ length: 50 }, (_, at) => at + 1)}]) { id }`)
  .join(' ');

export async function ask(by: TestUser, query: string, variables = {}) {
  return by.call(queryGraph, { query, variables });
}

/** The data of a query without errors. */
export async function dataOf<Data>(...query: Parameters<typeof ask>): Promise<Data> {
  const { data, errors } = await ask(...query);
  expect(errors).to.equal(undefined);
  return data as Data;
}

export async function mine<Data>(by: TestUser, fields: string): Promise<Data> {
  return (await dataOf<{ me: Data }>(by, `{ me { ${fields} } }`)).me;
}

export async function refusalsOf(by: TestUser, fields: string): Promise<string[]> {
  const { errors = [] } = await ask(by, `{ me { ${fields} } }`);
  return errors.map(({ path = [], extensions }) => [path.slice(1).join('.'), extensions?.reason].join(' '));
}

export async function costOf(by: TestUser, field: string): Promise<number> {
  const costOfFields = async (fields: string) => {
    const { errors } = await ask(by, `{ ${excess} me { id ${fields} } }`);
    const params = errors?.[0]?.extensions?.params as { what: string; asked: number };
    expect(params.what).to.equal('complexity');
    return params.asked;
  };
  return (await costOfFields(field)) - (await costOfFields(''));
}

/** Besides those of every such query. */
export async function readsOf(by: TestUser, field: string): Promise<number> {
  return (await least('reads', by, `id ${field}`)) - (await least('reads', by, 'id'));
}

export async function writesOf(by: TestUser, fields: string): Promise<number> {
  return least('writes', by, fields);
}

/** Without those of a lease of the limit, which not every call takes. */
async function least(what: 'reads' | 'writes', by: TestUser, fields: string): Promise<number> {
  const { resetCounters, counters } = await suite();
  const counts: number[] = [];
  while (counts.length < 3) {
    await resetCounters();
    await mine(by, fields);
    counts.push((await counters())[what]);
  }
  return Math.min(...counts);
}
