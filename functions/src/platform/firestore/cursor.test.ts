import { expect } from 'chai';
import fc from 'fast-check';
import * as z from 'zod';
import { rounds } from '../../../../scripts/test/deep.ts';
import { AppError } from '../errors/app-error.ts';
import { cursorOf, decodeCursor, encodeCursor } from './cursor.ts';

describe('A cursor', () => {
  const schema = z.tuple([z.string(), z.int()]);
  const refusal = (cursor: string) => {
    try {
      return decodeCursor(schema, cursor);
    } catch (error) {
      return error instanceof AppError ? error.reason : error;
    }
  };

  it('returns what was put into it, in characters that URLs take unescaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), (text, number) => {
        const cursor = encodeCursor([text, number]);
        expect(cursor).to.match(/^[\w-]+$/);
        expect(decodeCursor(schema, cursor)).to.deep.equal([text, number]);
      }),
    );
  });

  it('is refused if it is empty or holds another shape', () => {
    const odd = [null, [], ['a'], ['a', 1.5], ['a', 1, 2], { 0: 'a', 1: 1 }].map(encodeCursor);
    const whole = encodeCursor(['a', 1]);
    for (const cursor of [...odd, '', 'x', whole.slice(1), whole.slice(0, -2), '__proto__'])
      expect(refusal(cursor), cursor).to.equal('cursor-invalid');
  });

  it('is refused for arbitrary text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cursor) => {
        expect(refusal(cursor)).to.equal('cursor-invalid');
      }),
      rounds(20, 100),
    );
  });

  it('of a list names the last entry of a page by what orders it, and nothing after the last page', () => {
    const pages = cursorOf({ at: z.int(), id: z.string() });
    const page = [
      { at: 2, id: 'b', title: 'Up' },
      { at: 1, id: 'a', title: 'Her' },
    ];
    const cursor = pages.next(page, true)!;
    expect(decodeCursor(z.unknown(), cursor)).to.deep.equal([1, 'a']);
    expect(pages.after(cursor)).to.deep.equal({ at: 1, id: 'a' });
    expect([pages.next(page, false), pages.next([], true), pages.after(undefined)]).to.deep.equal([
      null,
      null,
      null,
    ]);
    expect(() => pages.after(encodeCursor(['a', 1]))).to.throw(AppError);
  });
});
