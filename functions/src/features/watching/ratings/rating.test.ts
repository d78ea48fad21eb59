import { expect } from 'chai';
import fc from 'fast-check';
import {
  changedRating,
  mergeRatings,
  type Rating,
  type Standing,
  undoneRating,
  unratedMovie,
  withoutFormer,
} from './rating.ts';

const card: Rating['card'] = {
  title: 'Stalker',
  originalTitle: 'Сталкер',
  titles: {},
  year: 1979,
  runtime: 162,
  genres: [],
  directors: [],
  posterPath: null,
};
const fresh = unratedMovie({ movieId: 1398, card });
const standing = ({ score, ratedAt }: Standing) => ({ score, ratedAt });

type Event = { score: number | null; by: 'guest' | 'member'; at: number };

const lived = (events: readonly Event[]) =>
  events.reduce((rating, { score, at }) => changedRating(rating, score, at), fresh);

describe('A rating', () => {
  it('keeps its former value when it changes', () => {
    const rated = changedRating(fresh, 80, 1);
    expect([standing(rated), rated.previous]).to.deep.equal([
      { score: 80, ratedAt: 1 },
      { score: null, ratedAt: null },
    ]);
    const again = changedRating(rated, 60, 2);
    expect([standing(again), again.previous]).to.deep.equal([
      { score: 60, ratedAt: 2 },
      { score: 80, ratedAt: 1 },
    ]);
    expect(changedRating(again, null, 3).previous).to.deep.equal({ score: 60, ratedAt: 2 });
  });

  it('is unchanged by the same score, so that its former value is not lost', () => {
    const rated = changedRating(changedRating(fresh, 80, 1), 60, 2);
    expect(changedRating(rated, 60, 3)).to.equal(rated);
    expect(changedRating(fresh, null, 3)).to.equal(fresh);
  });

  it('is restored by undo, withdrawn or not, and a second undo restores the change', () => {
    const withdrawn = changedRating(changedRating(fresh, 80, 1), null, 2);
    expect(standing(undoneRating(withdrawn))).to.deep.equal({ score: 80, ratedAt: 1 });
    expect(undoneRating(undoneRating(withdrawn))).to.deep.equal(withdrawn);
    const first = changedRating(fresh, 80, 1);
    expect(standing(undoneRating(first))).to.deep.equal({ score: null, ratedAt: null });
    expect(undoneRating(undoneRating(first))).to.deep.equal(first);
  });

  it('goes back to what is left once what was before it is taken back', () => {
    const again = changedRating(changedRating(fresh, 100, 1), 55, 2);
    const left = { score: null, ratedAt: null };
    const rating = withoutFormer(again, { gone: { score: 100, ratedAt: 1 }, left });
    expect(standing(rating)).to.deep.equal({ score: 55, ratedAt: 2 });
    expect(standing(undoneRating(rating))).to.deep.equal(left);
    expect(withoutFormer(again, { gone: { score: 100, ratedAt: 0 }, left })).to.equal(again);
  });

  it('is merged from two users as if one user had done it all, in any order', () => {
    const happening = fc.record({
      isTakenBack: fc.boolean(),
      by: fc.constantFrom('guest' as const, 'member' as const),
    });
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 8 }), (happenings) => {
        const has = { guest: false, member: false };
        const events = happenings.flatMap(({ isTakenBack, by }, at): Event[] => {
          // Withdrawing a missing rating does nothing.
          if (isTakenBack && !has[by]) return [];
          has[by] = !isTakenBack;
          return [{ score: isTakenBack ? null : at, by, at: at + 1 }];
        });
        const [guest, member] = (['guest', 'member'] as const).map((who) =>
          lived(events.filter(({ by }) => by === who)),
        );
        expect(standing(mergeRatings(member!, guest!))).to.deep.equal(standing(lived(events)));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the earlier of two users’ ratings for undo, whichever of them gave it', () => {
    const early = changedRating(fresh, 40, 1);
    const late = changedRating(fresh, 90, 2);
    for (const one of [mergeRatings(early, late), mergeRatings(late, early)]) {
      expect(standing(one)).to.deep.equal({ score: 90, ratedAt: 2 });
      expect(one.previous).to.deep.equal({ score: 40, ratedAt: 1 });
    }
  });

  it('stays undone when it is merged', () => {
    const undoneOne = undoneRating(changedRating(changedRating(fresh, 80, 2), 60, 5));
    const one = mergeRatings(undoneOne, changedRating(fresh, 70, 1));
    expect([standing(one), one.previous]).to.deep.equal([
      { score: 80, ratedAt: 2 },
      { score: 70, ratedAt: 1 },
    ]);
    const nothing = undoneRating(changedRating(fresh, 60, 5));
    expect(standing(mergeRatings(nothing, changedRating(fresh, 70, 1)))).to.deep.equal({
      score: 70,
      ratedAt: 1,
    });
  });

  it('has the first one’s movie, and the first one’s value at equal instants', () => {
    const other = { ...changedRating(fresh, 20, 1), movieId: 33 };
    expect(mergeRatings(changedRating(fresh, 90, 1), other)).to.include({ movieId: 1398, score: 90 });
  });
});
