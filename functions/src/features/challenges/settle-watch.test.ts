import { expect } from 'chai';
import { unknownMovie } from '../../../test/unknown-movie.ts';
import { newPlayer } from '../players/player.ts';
import type { WatchEvent } from '../watches/index.ts';
import { settleMovie } from './settle-watch.ts';

function watched(movieId: number, watchedAt: number, concession: number): WatchEvent {
  return {
    id: `${movieId}-one`,
    movieId,
    facts: { ...unknownMovie, id: movieId },
    watchedAt,
    recordedAt: watchedAt,
    sessionId: 'one',
    withdrawn: false,
    concession,
  };
}

describe('A settled movie', () => {
  it('adds its own concessions only, when all watches are given to fill a challenge that has room again', () => {
    const all = [watched(7, 2, 40), watched(8, 1, -5)];
    const former = { ...newPlayer, seen: [8], concessions: [{ watchId: '8-one', at: 1, points: -5 }] };
    const { player } = settleMovie(former, 7, all, 3);
    expect(player.seen).to.deep.equal([7, 8]);
    expect(player.concessions).to.deep.equal([
      { watchId: '7-one', at: 2, points: 40 },
      { watchId: '8-one', at: 1, points: -5 },
    ]);
  });
});
