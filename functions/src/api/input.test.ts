import { operation } from '@cine/contract/operation';
import { expect } from 'chai';
import * as z from 'zod';
import { AppError } from '#platform/errors/app-error.ts';
import { inputOf, type RawInput } from './input.ts';

const find = operation({
  name: 'test-find',
  summary: 'Has an input of every kind that a query can carry.',
  caller: 'signed-in',
  input: z.strictObject({
    id: z.int(),
    words: z.string().optional(),
    rating: z.number().optional(),
    seen: z.boolean().optional(),
    year: z.int().nullable().optional(),
    genres: z.array(z.string()).optional(),
    providers: z.array(z.int()).optional(),
    filters: z.strictObject({ from: z.int() }).default({ from: 1 }),
  }),
  output: z.strictObject({}),
  limit: { perTenMinutes: 10, counted: 'leased' },
  ceiling: { reads: 2, writes: 1 },
  refusals: [],
  rest: { method: 'GET', path: '/api/things/{id}' },
});
const posted = operation({ ...find, rest: { method: 'POST', path: '/api/things/{id}' } });

function rawInput(
  parts: Partial<Omit<RawInput, 'query' | 'body'>> & { query?: string; body?: string | Buffer },
): RawInput {
  const { query = '', body = '', ...rest } = parts;
  return {
    parameters: { id: '7' },
    contentType: 'application/json',
    ...rest,
    query: new URLSearchParams(query),
    body: Buffer.from(body as string),
    unread: null,
  };
}

function reasonOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof AppError)
      return [error.reason, ...error.faults.map(({ params }) => String(params?.keys))];
    throw error;
  }
  return [];
}

describe('The input of a query', () => {
  const read = (query: string) => {
    const { id: _, ...rest } = inputOf(find, rawInput({ query }));
    return rest;
  };

  it('has the declared types: numbers, booleans, null and text', () => {
    expect(read('rating=7.5&seen=true&year=null&words=1984')).to.deep.equal({
      rating: 7.5,
      seen: true,
      year: null,
      words: '1984',
    });
    expect(read('year=-3&seen=false')).to.deep.equal({ year: -3, seen: false });
  });

  it('has lists for repeated keys, also for a single value', () => {
    expect(read('genres=Drama&genres=War&providers=8')).to.deep.equal({
      genres: ['Drama', 'War'],
      providers: [8],
    });
  });

  it('parses nested values as JSON', () => {
    expect(read('filters=%7B%22from%22%3A2%7D')).to.deep.equal({ filters: { from: 2 } });
  });

  it('stays text if it has the wrong type, so that the schema refuses it', () => {
    for (const part of [
      'rating=',
      'rating=1e3',
      'rating=0x10',
      'seen=1',
      'year=now',
      'filters=%7B',
      'other=1',
    ]) {
      const [[name, value]] = [...new URLSearchParams(part)] as [[string, string]];
      expect(read(part), part).to.deep.equal({ [name]: value });
      expect(find.input.safeParse(inputOf(find, rawInput({ query: part }))).success, part).to.equal(false);
    }
    expect(read('rating=1&rating=2')).to.deep.equal({ rating: ['1', '2'] });
  });

  it('may have parts with the names of object properties', () => {
    expect(Object.keys(read('__proto__=1&constructor=2'))).to.have.members(['__proto__', 'constructor']);
  });

  it('has an empty body, as a DELETE has, or none', () => {
    const deleted = operation({ ...find, rest: { method: 'DELETE', path: '/api/things/{id}' } });
    for (const each of [find, deleted]) {
      const refused = (body: string, contentType?: string) =>
        reasonOf(() => inputOf(each, rawInput({ body, ...(contentType && { contentType }) })));
      for (const nothing of ['', '{}', ' ']) expect(refused(nothing)).to.deep.equal([]);
      expect(refused('{"other":1}')).to.deep.equal(['input-invalid', 'other']);
      expect(refused('{"seen":true,"id":8}')).to.deep.equal(['input-invalid', 'seen, id']);
      expect(refused('{')).to.deep.equal(['body-not-json']);
      expect(refused('seen=true', 'application/x-www-form-urlencoded')).to.deep.equal(['body-type-unfit']);
    }
  });

  it('may not repeat a part of the path, and is refused beside a body', () => {
    expect(reasonOf(() => inputOf(find, rawInput({ query: 'id=8' })))).to.deep.equal(['input-invalid', 'id']);
    expect(reasonOf(() => inputOf(posted, rawInput({ query: 'seen=true' })))).to.deep.equal([
      'input-invalid',
      'seen',
    ]);
  });
});

describe('The input of a body', () => {
  const read = (body: string | Buffer, contentType?: string) =>
    inputOf(posted, rawInput({ body, ...(contentType !== undefined && { contentType }) }));

  it('is a JSON object or empty', () => {
    expect(read('{"seen":true}')).to.deep.equal({ id: 7, seen: true });
    for (const nothing of ['', ' \r\n', '\u{feff}']) expect(read(nothing)).to.deep.equal({ id: 7 });
    expect(read('', 'text/plain')).to.deep.equal({ id: 7 });
    expect(read('\u{feff}{"seen":true}')).to.deep.equal({ id: 7, seen: true });
    expect(read('{}', 'application/merge-patch+json; charset=utf-8')).to.deep.equal({ id: 7 });
  });

  it('is refused for its type and its form, in that order', () => {
    const refused = (...args: Parameters<typeof read>) => reasonOf(() => read(...args))[0];
    expect(refused('{', 'text/json')).to.equal('body-type-unfit');
    for (const body of ['{', '[]', '1', 'null', Buffer.from([0x7b, 0x7d, 0xff])]) {
      expect(refused(body), String(body)).to.equal('body-not-json');
    }
    expect(refused(`{"words":${'['.repeat(60_000)}${']'.repeat(60_000)}}`)).to.equal('body-too-deep');
  });
});
