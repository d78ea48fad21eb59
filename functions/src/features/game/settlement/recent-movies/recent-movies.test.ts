import { weekOf } from '@cine/contract/game/local-days';
import { customMovieIds } from '@cine/contract/movies/custom-movie';
import { maxRecentMovies } from '@cine/contract/operations/core/players';
import { expect } from 'chai';
import fc from 'fast-check';
import { payChallengesAlone, payMovieAlone } from '#core/players/pay/alone.test-support.ts';
import type { CandidateWatch } from '#core/players/pay/movie-dues.ts';
import { type JoinedChallenge, newPlayer, type Player } from '#core/players/player.ts';
import type { RecentWatch } from './recent-movie-pay.ts';
import { withMergedRecentMovies, withSettledMovies } from './recent-movies.ts';

type Watch = RecentWatch & CandidateWatch;

const watchOf = (movieId: number, at: number, withdrawn = false): Watch => ({
  movieId,
  watchedAt: at,
  withdrawn,
  sessionId: null,
  facts: { title: `Movie ${movieId}`, titles: { fr: `Film ${movieId}` }, runtime: 100 },
});

function dated(
  movieId: number,
  date: string,
  changes: Partial<Watch> = {},
  places: Partial<NonNullable<Watch['day']>> = {},
): Watch {
  const day = { date, timeZone: 'Europe/Paris', onTime: true, placeOfDay: 1, placeOfWeek: 1, count: 1 };
  const dated = { ...day, monday: weekOf(date), movies: [], ...places };
  return { ...watchOf(movieId, Date.parse(date)), day: dated, ...changes };
}

function paidFor(watches: readonly Watch[]): Player['recentMovies'] {
  const history: Watch[] = [];
  let player = newPlayer;
  for (const watch of watches) {
    history.push(watch);
    const { movieId } = watch;
    const ofMovie = history.filter((each) => each.movieId === movieId);
    const settled = payMovieAlone(player, movieId, ofMovie, watch.watchedAt);
    player = withSettledMovies(settled.player, {
      movieIds: [movieId],
      watches: ofMovie,
      changed: [],
      entries: [],
    });
  }
  return player.recentMovies;
}

const joinedOf = (moviesWatched: number[], made = false): JoinedChallenge => ({
  challenge: {
    id: made ? 'made' : 'noir',
    version: 1,
    titles: { fr: 'Noir' },
    rules: [],
    targetCount: 3,
    xpReward: 150,
    season: null,
    audience: made ? 'personal' : 'everyone',
    makerId: made ? 'lea' : null,
  },
  joinedAt: 0,
  moviesWatched,
  isCompleted: moviesWatched.length >= 3,
  completedAt: moviesWatched.length >= 3 ? 1 : null,
});

/** The player after each movie was watched at ten times its id, each counting for a challenge. */
function watched(count: number, made = false): Player {
  let player = newPlayer;
  for (let movieId = 1; movieId <= count; movieId += 1) {
    const joined = joinedOf(
      Array.from({ length: movieId }, (_, at) => at + 1),
      made,
    );
    const settled = payChallengesAlone(player, movieId === 3 ? [joined] : [], 5);
    player = withSettledMovies(settled.player, {
      movieIds: [movieId],
      watches: [watchOf(movieId, movieId * 10)],
      changed: [joined],
      entries: settled.entries,
    });
  }
  return player;
}

const stepsOf = ({ recentMovies }: Player) =>
  recentMovies.map(({ movieId, steps }) => [movieId, ...steps.map(({ count, xp }) => `${count}: ${xp}`)]);

describe('A player’s recent movies', () => {
  it('tell what each movie was for a challenge, the last first, and which of them earned its XP', () => {
    expect(stepsOf(watched(3))).to.deep.equal([
      [3, '3: 150'],
      [2, '2: 0'],
      [1, '1: 0'],
    ]);
  });

  it('have no step for more movies than a challenge asks for', () => {
    expect(stepsOf(watched(4))).to.deep.equal([[4], [3, '3: 150'], [2, '2: 0'], [1, '1: 0']]);
  });

  it('keep titles of members’ challenges only: those of ready-made ones are known', () => {
    expect(watched(1).recentMovies[0]!.steps[0]!.titles).to.deep.equal({});
    expect(watched(1, true).recentMovies[0]!.steps[0]!.titles).to.deep.equal({ fr: 'Noir' });
  });

  it('are corrected when an earlier movie is taken back, with the XP that it costs', () => {
    const player = watched(3);
    const changed = joinedOf([2, 3]);
    const grant = {
      id: 'challenge:noir',
      source: 'challenge:noir',
      reward: 'challenge',
      kind: 'granted',
      xp: 150,
      coins: 75,
      paid: { xp: 150, coins: 75 },
      date: '1970-01-01',
      sequence: 0,
      at: 5,
    } as const;
    const settled = payChallengesAlone(player, [changed], 6, [grant]);
    const undone = withSettledMovies(settled.player, {
      movieIds: [1],
      watches: [watchOf(1, 10, true)],
      changed: [changed],
      entries: settled.entries,
    });
    expect(stepsOf(undone)).to.deep.equal([
      [3, '2: 0'],
      [2, '1: 0'],
    ]);
    expect(undone.totalXp).to.equal(0);
  });

  it('let another movie complete what one less completed', () => {
    const former = watched(4);
    const player = withSettledMovies(former, {
      movieIds: [1],
      watches: [],
      changed: [joinedOf([2, 3, 4])],
      entries: [],
    });
    expect(stepsOf(player)).to.deep.equal([
      [4, '3: 150'],
      [3, '2: 0'],
      [2, '1: 0'],
    ]);
  });

  it('follow a promotion: the catalogue’s movie takes the place of the other', () => {
    const former = watched(3);
    const player = withSettledMovies(former, {
      movieIds: [3, 99],
      watches: [watchOf(99, 30)],
      changed: [joinedOf([1, 2, 99])],
      entries: [],
    });
    expect(stepsOf(player)[0]).to.deep.equal([99, '3: 150']);
    expect(player.recentMovies).to.have.length(3);
  });

  it('tell what the movie itself earned, with what its week brought, and its day of the streak', () => {
    const together = dated(1, '2026-12-10', { sessionId: 'one', company: { members: 2, hosted: true } });
    const [first] = paidFor([together]);
    expect(first!.pay).to.deep.equal({ xp: 81 + 100 + 15, coins: 30 + 40 + 15, streak: 1 });
    const next = dated(2, '2026-12-11', { sessionId: 'two', company: { members: 1, hosted: false } });
    expect(paidFor([together, next]).map(({ movieId, pay }) => [movieId, pay])).to.deep.equal([
      [2, { xp: 83, coins: 30, streak: 2 }],
      [1, first!.pay],
    ]);
  });

  it('say why a movie earned nothing itself', () => {
    const reasonOf = (watch: Watch, ...before: Watch[]) => paidFor([...before, watch])[0]!.unpaid;
    expect(reasonOf(dated(1, '2026-12-10'))).to.equal(undefined);
    expect(reasonOf(dated(1, '2026-12-10', {}, { onTime: false }))).to.equal('late');
    expect(reasonOf(dated(1, '2026-12-10', {}, { placeOfDay: 4 }))).to.equal('day');
    expect(reasonOf(dated(1, '2026-12-10', {}, { placeOfWeek: 8 }))).to.equal('week');
    expect(reasonOf(dated(customMovieIds.from, '2026-12-10'))).to.equal('custom');
    const again = dated(1, '2026-12-10');
    expect(paidFor([dated(1, '2026-12-01'), again]).map(({ unpaid, pay }) => [unpaid, pay])).to.deep.equal([
      ['again', undefined],
    ]);
    expect(reasonOf(again, dated(1, '2026-12-09'))).to.equal(undefined);
  });

  it('of a guest join a member’s where they count for a challenge that was merged', () => {
    const merged = joinedOf([1, 2, 3, 7]);
    const member = withSettledMovies(newPlayer, {
      movieIds: [7],
      watches: [watchOf(7, 70)],
      changed: [joinedOf([7])],
      entries: [],
    });
    const elsewhere = withSettledMovies(watched(3), {
      movieIds: [50],
      watches: [watchOf(50, 500)],
      changed: [],
      entries: [],
    });
    const { player, entries } = payChallengesAlone(member, [merged], 80);
    expect(stepsOf(withMergedRecentMovies(player, elsewhere, merged, entries))).to.deep.equal([
      [7],
      [3, '3: 150'],
      [2, '2: 0'],
      [1, '1: 0'],
    ]);
  });

  it('are the same object once settled, at most twelve, and never of a movie that was taken back', () => {
    const watches = fc.array(
      fc.record({ movieId: fc.integer({ min: 1, max: 20 }), at: fc.nat(100), withdrawn: fc.boolean() }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(watches, (each) => {
        const all = each.map(({ movieId, at, withdrawn }) => watchOf(movieId, at, withdrawn));
        const live = new Set(all.filter(({ withdrawn }) => !withdrawn).map(({ movieId }) => movieId));
        const settle = (player: Player, movieId: number) => {
          const counting = [...live].filter((id) => id <= movieId);
          return withSettledMovies(player, {
            movieIds: [movieId],
            watches: all,
            changed: [joinedOf(counting)],
            entries: [],
          });
        };
        let player = newPlayer;
        for (const { movieId } of all) player = settle(player, movieId);
        const last = all.at(-1);
        if (last) expect(settle(player, last.movieId)).to.equal(player);
        expect(player.recentMovies.length).to.be.at.most(maxRecentMovies);
        expect(player.recentMovies.every(({ movieId }) => live.has(movieId))).to.equal(true);
        expect(player.recentMovies.map(({ at }) => -at)).to.deep.equal(
          player.recentMovies.map(({ at }) => -at).toSorted((one, other) => one - other),
        );
      }),
    );
  });
});
