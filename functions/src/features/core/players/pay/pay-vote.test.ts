import { customMovieIds } from '@cine/contract/movies/custom-movie';
import { expect } from 'chai';
import type { LedgerEntry } from '../../ledger/ledger.ts';
import { newPlayer, type Player } from '../player.ts';
import { payMovieAlone } from './alone.test-support.ts';
import type { CandidateWatch } from './movie-dues.ts';
import { payOccasion } from './pay-occasion.ts';

const date = '2026-12-10';
const now = Date.parse(`${date}T20:00:00Z`);

function watchOf(changes: Partial<CandidateWatch> = {}, onTime = true): CandidateWatch {
  const day = { date, onTime, placeOfDay: 1, placeOfWeek: 1, monday: '2026-12-07', count: 1, movies: [] };
  return {
    movieId: 391,
    facts: { runtime: 100 },
    sessionId: 'evening',
    withdrawn: false,
    day: { ...day, timeZone: 'Europe/Paris' },
    ...changes,
  };
}

describe('A vote', () => {
  it('pays twice a day at most, and once for each poll', () => {
    let player: Player = newPlayer;
    const entries: LedgerEntry[] = [];
    for (const pollId of ['one', 'two', 'two', 'three', 'one']) {
      const settled = payOccasion(player, 'vote', { pollId, watch: watchOf() }, now);
      player = settled.player;
      entries.push(...settled.entries);
    }
    expect(entries.map(({ id, xp, coins }) => [id, xp, coins])).to.deep.equal([
      ['poll:one', 5, 2],
      ['poll:two', 5, 2],
    ]);
    expect(player).to.include({ totalXp: 10, coins: 4 });
  });

  it('is neither taken nor paid again as its movie is settled', () => {
    const watch = watchOf();
    const { player } = payOccasion(newPlayer, 'vote', { pollId: 'one', watch }, now);
    const settled = payMovieAlone(player, 391, [watch], now);
    expect(settled.entries.map(({ source }) => source)).to.deep.equal(['movie:391']);
    const withdrawn = watchOf({ withdrawn: true });
    const taken = payMovieAlone(settled.player, 391, [withdrawn], now);
    expect(taken.entries.map(({ source, kind }) => [source, kind])).to.deep.equal([
      ['movie:391', 'taken'],
      ['poll:one', 'taken'],
    ]);
    const back = payMovieAlone(taken.player, 391, [watch], now);
    expect(back.entries.map(({ source, kind }) => [source, kind])).to.deep.equal([
      ['movie:391', 'returned'],
      ['poll:one', 'returned'],
    ]);
  });

  it('pays nothing for a watch that pays nothing: withdrawn, late, or of a custom movie', () => {
    for (const watch of [
      watchOf({ withdrawn: true }),
      watchOf({}, false),
      watchOf({ movieId: customMovieIds.from }),
    ])
      expect(payOccasion(newPlayer, 'vote', { pollId: 'one', watch }, now).entries).to.deep.equal([]);
  });

  it('pays nothing again once its player has forgotten that it did', () => {
    const vote = { pollId: 'one', watch: watchOf() };
    const { entries } = payOccasion(newPlayer, 'vote', vote, now);
    expect(payOccasion(newPlayer, 'vote', vote, now, entries).entries).to.deep.equal([]);
  });
});
