import { expect } from 'chai';
import fc from 'fast-check';
import { withFreeOffers, withPresence, withServicesOf } from '../sessions/index.ts';
import { filters, inputOf, now, sessionOf, tonightSessions, withFree } from './arbitraries.test-support.ts';
import { type ListQuery, tonightPageOf } from './page.ts';
import { answerTonight } from './service.ts';
import { sessionViewing } from './tonight-session.ts';

const somebody = { name: 'x', guest: false, region: 'FR', present: true, joinedAt: now };
const session = sessionOf('together', 'FR', {
  lea: { ...somebody, providers: [8, 337] },
  tom: { ...somebody, providers: [8] },
  zoe: { ...somebody, providers: [8, 337] },
});
const viewed = sessionViewing(session);
const rows = Array.from({ length: 7 }, (_, index) => ({
  rank: 70 - Math.floor(index / 3),
  movie: { id: index },
}));

const opening =
  (input: Partial<ListQuery>, of = session) =>
  () =>
    tonightPageOf(rows, inputOf(input), sessionViewing(of));

describe('Pages of tonight', () => {
  it('put together are the whole list, without a gap or a movie twice, whatever their size', () => {
    fc.assert(
      fc.property(tonightSessions, filters, fc.integer({ min: 1, max: 6 }), (tonight, filters, pageSize) => {
        const input = inputOf({ filters });
        const whole = answerTonight(withFree(tonight), input);
        const paged: unknown[] = [];
        let cursor: string | null = null;
        do {
          const page: typeof whole = answerTonight(withFree(tonight), {
            ...input,
            pageSize,
            ...(cursor && { cursor }),
          });
          expect(page.total).to.equal(whole.total);
          expect(page.candidates.length).to.be.at.most(pageSize);
          paged.push(...page.candidates);
          cursor = page.nextCursor;
          if (cursor) expect(page.candidates).to.have.length(pageSize);
        } while (cursor);
        expect(paged).to.deep.equal(whole.candidates);
      }),
    );
  });

  it('end without a cursor, even if the last page is full', () => {
    expect(tonightPageOf(rows, inputOf({ pageSize: 7 }), viewed).nextCursor).to.equal(null);
    expect(tonightPageOf([], inputOf(), viewed)).to.deep.equal({ rows: [], nextCursor: null });
  });

  it('continue between movies of the same rank, and end after the last', () => {
    for (const { rank, movie } of rows) {
      const { nextCursor } = tonightPageOf([{ rank, movie }, ...rows], inputOf({ pageSize: 1 }), viewed);
      const next = tonightPageOf(rows, inputOf({ cursor: nextCursor! }), viewed);
      expect(next.rows.map(({ movie }) => movie.id)).to.deep.equal([1, 2, 3, 4, 5, 6].slice(movie.id));
    }
  });

  it('continue after a movie that has left the list meanwhile', () => {
    const { nextCursor } = tonightPageOf(rows, inputOf({ pageSize: 3 }), viewed);
    const without = rows.filter(({ movie }) => movie.id !== 2);
    const { rows: next } = tonightPageOf(without, inputOf({ pageSize: 3, cursor: nextCursor! }), viewed);
    expect(next.map(({ movie }) => movie.id)).to.deep.equal([3, 4, 5]);
  });

  it('refuse a cursor of a list with other filters', () => {
    const query = inputOf({ pageSize: 3, filters: { genres: ['Drama'] } });
    const cursor = tonightPageOf(rows, query, viewed).nextCursor!;
    expect(opening({ cursor })).to.throw('cursor-invalid');
    expect(opening({ cursor, filters: { genres: ['War'] } })).to.throw('cursor-invalid');
    expect(opening({ cursor, filters: query.filters }, withFreeOffers(session, true))).to.throw(
      'cursor-invalid',
    );
    expect(opening({ cursor, filters: query.filters }, { ...session, id: 'other' })).to.throw(
      'cursor-invalid',
    );
    expect(opening({ cursor, filters: query.filters, pageSize: 2 })).not.to.throw();
  });

  it('refuse a cursor once other attendees are present or other services count', () => {
    const cursor = tonightPageOf(rows, inputOf({ pageSize: 3 }), viewed).nextCursor!;
    expect(withPresence(session, 'zoe', false).commonProviders).to.deep.equal(session.commonProviders);
    expect(opening({ cursor }, withPresence(session, 'zoe', false))).to.throw('cursor-invalid');
    expect(opening({ cursor }, withServicesOf(session, 'lea'))).to.throw('cursor-invalid');
    expect(opening({ cursor }, session)).not.to.throw();
  });

  it('refuse a malformed cursor', () => {
    const { nextCursor } = tonightPageOf(rows, inputOf({ pageSize: 3 }), viewed);
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const made = ['', 'x', nextCursor!.slice(1), encoded(null), encoded([1, 2]), encoded([1, 2, 'digest'])];
    for (const cursor of made) expect(opening({ cursor }), cursor).to.throw('cursor-invalid');
  });
});
