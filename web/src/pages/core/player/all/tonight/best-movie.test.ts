import type { Advance, Candidate } from '@cine/contract/operations/together/tonight';
import { expect } from 'chai';
import { noProgress, type Progress } from '#data/queries/use-progress.ts';
import { bestMovieOf } from './best-movie.ts';

const advance = (uid: string, challengeId: string, completes = false): Advance => ({
  uid,
  challengeId,
  titles: {},
  count: completes ? 3 : 2,
  target: 3,
  completes,
  xpReward: 120,
});
const movie = (movieId: number, ...advances: Advance[]) => ({ movieId, advances }) as unknown as Candidate;

describe('The movie that brings a player most', () => {
  it('is one that completes a challenge, before one that advances several', () => {
    const several = movie(1, advance('lea', 'noir'), advance('lea', 'korea'));
    const completing = movie(2, advance('lea', 'noir'), advance('lea', 'old-west', true));
    const best = bestMovieOf([several, completing], 'lea', noProgress)!;
    expect(best.movie.movieId).to.equal(2);
    expect(best.advances.map(({ challengeId }) => challengeId)).to.deep.equal(['old-west', 'noir']);
  });

  it('is worth no more than the week’s rest for all the challenges by members that it completes', () => {
    const makes = (id: string) => [id, { challenge: { id, makerId: 'tom' } }] as const;
    const challenges = Object.fromEntries(
      ['one', 'two', 'three'].map(makes),
    ) as unknown as Progress['challenges'];
    const made = movie(
      1,
      ...['one', 'two', 'three'].map((id) => ({ ...advance('lea', id, true), xpReward: 50 })),
    );
    const readyMade = movie(2, advance('lea', 'old-west', true));
    expect(bestMovieOf([made, readyMade], 'lea', { ...noProgress, challenges })!.movie.movieId).to.equal(2);
  });

  it('is the best ranked of equals; if no movie advances a challenge of theirs, none or anyway the first', () => {
    const equals = [movie(1), movie(2, advance('lea', 'noir')), movie(3, advance('lea', 'noir'))];
    expect(bestMovieOf(equals, 'lea', noProgress)?.movie.movieId).to.equal(2);
    const ofOthers = [movie(1, advance('tom', 'noir', true)), movie(2)];
    expect(bestMovieOf(ofOthers, 'lea', noProgress)).to.equal(null);
    expect(bestMovieOf(ofOthers, 'lea', noProgress, true)).to.deep.equal({
      movie: ofOthers[0],
      advances: [],
    });
  });
});
