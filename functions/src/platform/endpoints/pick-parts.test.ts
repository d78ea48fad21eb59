import { expect } from 'chai';
import * as z from 'zod';
import { pickParts } from './pick-parts.ts';

describe('What of an answer its schema names', () => {
  const movie = z.strictObject({ id: z.int(), titles: z.record(z.string(), z.string()) });

  it('is all of it that clients know, and nothing else, at any depth', () => {
    const schema = z.strictObject({
      movies: z.array(movie),
      best: movie.nullable(),
      by: z.partialRecord(z.enum(['tom', 'lea']), movie).exactOptional(),
      pair: z.tuple([movie, z.int()]),
      free: z.looseObject({ known: z.int() }),
      any: z.unknown(),
    });
    const secret = { id: 7, titles: { fr: 'Ran' }, secret: 1 };
    const ran = { id: 7, titles: { fr: 'Ran' } };
    const free = { known: 1, more: 2 };
    expect(
      pickParts(schema, {
        movies: [secret],
        best: secret,
        by: { lea: secret },
        pair: [secret, 2],
        free,
        any: free,
        hidden: 3,
      }),
    ).to.deep.equal({ movies: [ran], best: ran, by: { lea: ran }, pair: [ran, 2], free, any: free });
    expect(pickParts(schema, { movies: [], best: null, at: undefined })).to.deep.equal({
      movies: [],
      best: null,
    });
  });

  it('follows the shape that the literals tell, or the one with most of the fields', () => {
    const told = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('one'), first: z.int() }),
      z.strictObject({ kind: z.literal('two'), second: z.int() }),
    ]);
    expect(pickParts(told, { kind: 'two', first: 1, second: 2 })).to.deep.equal({ kind: 'two', second: 2 });
    const open = z.union([z.string(), z.array(movie), movie, z.strictObject({ id: z.int(), year: z.int() })]);
    expect(pickParts(open, { id: 1, year: 2, secret: 3 })).to.deep.equal({ id: 1, year: 2 });
    expect(pickParts(open, [{ id: 1, titles: {}, year: 3 }])).to.deep.equal([{ id: 1, titles: {} }]);
    expect(pickParts(open, 'text')).to.equal('text');
  });
});
