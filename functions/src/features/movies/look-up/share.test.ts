import { expect } from 'chai';
import fc from 'fast-check';
import {
  dailyShareOfMember,
  type LookedUp,
  leastWantedMovies,
  mostAskersToGo,
  newMoviesPerDay,
  placesShort,
  roomFor,
} from './share.ts';

const sizes = fc.oneof(fc.integer({ min: 1, max: 50_000 }), fc.constantFrom(20, 5_000, 45_000));
const asks = fc.array(
  fc.record({ who: fc.constantFrom('a', 'b', 'c', 'd', 'e'), wanted: fc.integer({ min: 1, max: 8 }) }),
  { maxLength: 400 },
);

/** What each member has added after a day of look-ups. */
function dayOf(size: number, all: readonly { who: string; wanted: number }[]): Map<string, number> {
  const added = new Map<string, number>();
  let today = 0;
  for (const { who, wanted } of all) {
    const own = added.get(who) ?? 0;
    const room = roomFor({ catalogueSize: size, movies: Math.floor(size / 2), today, own });
    const taken = Math.min(wanted, room);
    added.set(who, own + taken);
    today += taken;
  }
  return added;
}

describe('The share of a look-up', () => {
  it('never takes the catalogue beyond a tenth more than its size', () => {
    const added = { today: fc.nat({ max: 500 }), own: fc.nat({ max: 30 }), movies: fc.nat({ max: 60_000 }) };
    fc.assert(
      fc.property(sizes, fc.record(added), (catalogueSize, rest) => {
        const room = roomFor({ catalogueSize, ...rest });
        expect(room).to.be.at.least(0);
        if (room > 0) expect(rest.movies + room).to.be.at.most(1.1 * catalogueSize);
      }),
    );
  });

  it('keeps one member to their share, and all of them to the budget of the day', () => {
    fc.assert(
      fc.property(sizes, asks, (size, all) => {
        const added = dayOf(size, all);
        const most = Math.max(0, ...added.values());
        const total = [...added.values()].reduce((sum, each) => sum + each, 0);
        expect(most).to.be.at.most(dailyShareOfMember(size));
        expect(total).to.be.at.most(newMoviesPerDay(size));
      }),
    );
  });

  it('leaves the half of a day to members who have added nothing, however often others ask', () => {
    fc.assert(
      fc.property(fc.constantFrom(5_000, 45_000), asks, (size, all) => {
        const firsts = new Set(all.map(({ who }) => who)).size * 8;
        const total = [...dayOf(size, all).values()].reduce((sum, each) => sum + each, 0);
        expect(total).to.be.at.most(newMoviesPerDay(size) / 2 + firsts);
      }),
    );
    const alone = { catalogueSize: 45_000, movies: 45_000, today: 225 };
    expect(roomFor({ ...alone, own: 8 })).to.equal(0);
    expect(roomFor({ ...alone, own: 0 })).to.be.at.least(8);
  });

  it('needs twenty members to use up a day of 45,000 movies, and ten days to use up the room', () => {
    expect(Math.ceil(newMoviesPerDay(45_000) / dailyShareOfMember(45_000))).to.be.at.least(20);
    expect((0.1 * 45_000) / newMoviesPerDay(45_000)).to.be.at.least(10);
  });
});

describe('The movies that make room for others', () => {
  const all = fc
    .array(fc.record({ askers: fc.nat({ max: 4 }), isReferenced: fc.boolean() }), { maxLength: 60 })
    .map((movies): LookedUp[] => movies.map((movie, movieId) => ({ movieId, ...movie })));
  const places = fc.nat({ max: 70 });

  it('are as many as a day begins short of, and a tenth of the room at most', () => {
    fc.assert(
      fc.property(sizes, fc.nat({ max: 60_000 }), (size, movies) => {
        const short = placesShort(size, movies);
        const room = Math.floor(1.1 * size) - size;
        expect(short).to.be.within(0, Math.min(newMoviesPerDay(size), Math.ceil(room / 10)));
        if (movies <= size) expect(short).to.equal(0);
      }),
    );
    expect(placesShort(45_000, 49_500)).to.equal(450);
    expect(placesShort(45_000, 49_100)).to.equal(50);
  });

  it('are asked for by fewer members than any that stays, or by as many; those that nobody has go first, then the oldest', () => {
    fc.assert(
      fc.property(all, places, (lookedUp, count) => {
        const gone = new Set(leastWantedMovies(lookedUp, count));
        expect(gone.size).to.equal(Math.min(count, lookedUp.length));
        const rank = ({ movieId, askers, isReferenced }: LookedUp) =>
          1_000 * askers + (isReferenced ? 500 : 0) + movieId;
        const [goes, stays] = [true, false].map((isGone) =>
          lookedUp.filter(({ movieId }) => gone.has(movieId) === isGone).map(rank),
        );
        expect(Math.max(-1, ...goes!)).to.be.below(Math.min(Number.POSITIVE_INFINITY, ...stays!));
      }),
    );
  });

  it('are the same if only those of the deciding number of askers are looked for in what users have', () => {
    fc.assert(
      fc.property(all, places, (lookedUp, count) => {
        const last = mostAskersToGo(
          lookedUp.map(({ askers }) => askers),
          count,
        );
        const narrowed = lookedUp.map((each) => ({
          ...each,
          isReferenced: each.askers === last && each.isReferenced,
        }));
        expect(leastWantedMovies(narrowed, count)).to.have.members(leastWantedMovies(lookedUp, count));
      }),
    );
  });

  it('never include one that more members ask for than a crowd has, while the crowd holds others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 }), (crowd, held) => {
        const theirs = Array.from({ length: held }, (_, movieId) => ({
          movieId,
          askers: crowd,
          isReferenced: true,
        }));
        const loved = { movieId: held, askers: crowd + 1, isReferenced: false };
        expect(leastWantedMovies([loved, ...theirs], held)).to.not.include(held);
      }),
    );
  });
});
