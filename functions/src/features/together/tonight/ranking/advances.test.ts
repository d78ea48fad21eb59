import { explain } from '@cine/contract/game/compile-rules';
import { dateOf } from '@cine/contract/game/local-days';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  challengeOf,
  joinedOf,
  movieOf,
  now,
  playerOf,
  tonightSessions,
} from '../arbitraries.test-support.ts';
import { advancesFor } from './advances.ts';

const comedy = movieOf({ id: 7, genres: ['Comedy'] });

function advancesOf(joined: Parameters<typeof joinedOf>[]): string[] {
  const players = new Map([['lea', playerOf(joined.map((each) => joinedOf(...each)))]]);
  return advancesFor(players, now)(comedy).map(({ challengeId }) => challengeId);
}

describe('What a movie advances', () => {
  it('is listed for each player, with the count after it and what reaching the goal earns', () => {
    const challenge = challengeOf({ targetCount: 3 });
    const players = new Map([
      ['lea', playerOf([joinedOf(challenge, { moviesWatched: [1, 2] })])],
      ['tom', playerOf([joinedOf(challenge)])],
      ['zoe', playerOf([])],
    ]);
    const { id: challengeId, titles, xpReward } = challenge;
    expect(advancesFor(players, now)(comedy)).to.deep.equal([
      { uid: 'lea', challengeId, titles, count: 3, target: 3, completes: true, xpReward },
      { uid: 'tom', challengeId, titles, count: 1, target: 3, completes: false, xpReward },
    ]);
  });

  it('says what a member’s challenge would pay each attendee, of what is left to them in the week', () => {
    const challenge = challengeOf({ xpReward: 120, makerId: 'lea' });
    const paid = {
      source: 'challenge:other',
      reward: 'own-challenge',
      date: dateOf(Math.floor(now / day)),
    } as const;
    const spent = { ...paid, xp: 40, coins: 0, sequence: 0, taken: null };
    const players = new Map([
      ['lea', { ...playerOf([joinedOf(challenge)]), timeZone: 'UTC', paid: [spent] }],
      ['tom', playerOf([joinedOf(challenge)])],
    ]);
    expect(advancesFor(players, now)(comedy).map(({ xpReward }) => xpReward)).to.deep.equal([10, 50]);
  });

  it('is the same for movies of the catalogue, which are tested once for all', () => {
    fc.assert(
      fc.property(tonightSessions, ({ players, movies }) => {
        const [alone, ofCatalogue] = [advancesFor(players, now), advancesFor(players, now, movies)];
        for (const movie of movies.values()) expect(ofCatalogue(movie)).to.deep.equal(alone(movie));
      }),
    );
  });

  it('leaves out a challenge that is completed, or has counted the movie already', () => {
    const challenge = challengeOf();
    expect(advancesOf([[challenge, { isCompleted: true, moviesWatched: [1, 2, 3] }]])).to.deep.equal([]);
    expect(advancesOf([[challenge, { moviesWatched: [7] }]])).to.deep.equal([]);
    expect(advancesOf([[challenge, { moviesWatched: [8] }]])).to.deep.equal(['comedies']);
  });

  it('leaves out a seasonal challenge before and after its season', () => {
    const at = (from: number, to: number) => {
      const season = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
      return advancesOf([[challengeOf({ season })]]);
    };
    expect(at(now + 1, now + day)).to.deep.equal([]);
    expect(at(now - day, now)).to.deep.equal([]);
    expect(at(now, now + 1)).to.deep.equal(['comedies']);
  });

  it('keeps two versions of one challenge apart', () => {
    const players = new Map([
      ['lea', playerOf([joinedOf(challengeOf())])],
      [
        'tom',
        playerOf([
          joinedOf(challengeOf({ version: 2, rules: [{ field: 'genre', operator: 'eq', value: 'War' }] })),
        ]),
      ],
    ]);
    expect(advancesFor(players, now)(comedy).map(({ uid }) => uid)).to.deep.equal(['lea']);
  });

  it('lists every open challenge that the movie meets by its explained rules, and no other', () => {
    fc.assert(
      fc.property(tonightSessions, ({ players, movies }) => {
        const advancesOfMovie = advancesFor(players, now);
        for (const movie of movies.values()) {
          const expected = [...players].flatMap(([uid, { challenges }]) =>
            Object.values(challenges)
              .filter(({ moviesWatched }) => !moviesWatched.includes(movie.id))
              .filter(({ challenge }) => explain(challenge.rules, movie).met)
              .map(({ challenge }) => `${uid} ${challenge.id}`),
          );
          const listed = advancesOfMovie(movie).map(({ uid, challengeId }) => `${uid} ${challengeId}`);
          expect(listed).to.deep.equal(expected);
        }
      }),
    );
  });
});
