import { customMovieIds } from '@cine/contract/movies/custom-movie';
import { expect } from 'chai';
import { newPlayer, type Player, paidBy } from '../player.ts';
import type { LedgerEntry } from './ledger.ts';
import type { PayingWatch } from './movie-dues.ts';
import { payMovie } from './settle-movie.ts';
import { settleVote } from './settle-vote.ts';

const date = '2026-12-10';
const now = Date.parse(`${date}T20:00:00Z`);

function watchOf(changes: Partial<PayingWatch> = {}, onTime = true): PayingWatch {
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
      const settled = settleVote(player, { pollId, watch: watchOf() }, null, now);
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
    const { player } = settleVote(newPlayer, { pollId: 'one', watch }, null, now);
    const settled = payMovie(player, 391, [watch], null, date, now);
    expect(settled.entries.map(({ source }) => source)).to.deep.equal(['movie:391']);
    const withdrawn = watchOf({ withdrawn: true });
    const paid = paidBy(settled.player, 'movie:391');
    const taken = payMovie(settled.player, 391, [withdrawn], paid, date, now);
    expect(taken.entries.map(({ source, kind }) => [source, kind])).to.deep.equal([
      ['movie:391', 'taken'],
      ['poll:one', 'taken'],
    ]);
    const gone = paidBy(taken.player, 'movie:391');
    const back = payMovie(taken.player, 391, [watch], gone, date, now);
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
      expect(settleVote(newPlayer, { pollId: 'one', watch }, null, now).entries).to.deep.equal([]);
  });

  it('pays nothing again once its player has forgotten that it did', () => {
    const [entry] = settleVote(newPlayer, { pollId: 'one', watch: watchOf() }, null, now).entries;
    expect(settleVote(newPlayer, { pollId: 'one', watch: watchOf() }, entry!, now).entries).to.deep.equal([]);
  });
});
