import { newMilestones } from '@cine/contract/game/milestones';
import { expect } from 'chai';
import { newPlayer, type Player } from '../player.ts';
import { payAlone, payMilestonesAlone } from './alone.test-support.ts';
import { payRatingChange, payRatingOfMovie, type RatingChange, sourcesOfRatingChange } from './pay-rating.ts';

const today = '2026-12-10';
const now = Date.parse(today);
const paidMovie = (movieId: number, date = today) => ({
  source: `movie:${movieId}`,
  reward: 'movie' as const,
  date,
  xp: 51,
  coins: 20,
  sequence: 0,
  taken: null,
});
const playerWith = (...movieIds: number[]): Player => ({
  ...newPlayer,
  paid: movieIds.map((id) => paidMovie(id)),
});
const rated = (player: Player, movieId: number, isRated = true, isFirst = true) =>
  payAlone(player, now, (till) => {
    payRatingChange(till, { movieId, isRated, isFirst, hasPaid: !isFirst, taste: player.taste });
  });

const withRating = (player: Player, movieId: number) => ({
  player: {
    ...player,
    taste: { ...player.taste, ratings: { movieIds: [movieId], scores: Uint8Array.of(80) } },
  },
});
/** What follows for a rating once its movie has paid, or what it paid was taken back. */
const withMovie = (before: Player, movieId: number, date = today, isTaken = false) => {
  const movie = { ...paidMovie(movieId, date), taken: isTaken ? { xp: 51, coins: 20 } : null };
  const { player } = before.waiting ? withRating(before, movieId) : { player: before };
  const others = player.paid.filter(({ source }) => source !== movie.source);
  return payAlone({ ...player, paid: [...others, movie] }, now, (till) =>
    payRatingOfMovie(till, { movieId }),
  );
};

describe('A rating', () => {
  it('pays once, soon after its movie was paid', () => {
    const { player, entries } = rated(playerWith(1), 1);
    expect(entries.map(({ id, xp, coins }) => [id, xp, coins])).to.deep.equal([['rating:1', 5, 2]]);
    expect(rated(player, 1, true, false).entries).to.deep.equal([]);
    expect(rated(playerWith(), 1).entries).to.deep.equal([]);
    const late = { ...newPlayer, paid: [paidMovie(1, '2026-11-25')] };
    expect(rated(late, 1).entries).to.deep.equal([]);
    expect(rated({ ...late, paid: [paidMovie(1, '2026-11-26')] }, 1).entries).to.have.length(1);
  });

  it('pays nothing if it changes an earlier one, or its movie was taken back', () => {
    expect(rated(playerWith(1), 1, true, false).entries).to.deep.equal([]);
    const taken = { ...paidMovie(1), taken: { xp: 51, coins: 20 } };
    expect(rated({ ...newPlayer, paid: [taken] }, 1).entries).to.deep.equal([]);
  });

  it('pays five times a day, and what was taken back keeps its place', () => {
    let player = playerWith(1, 2, 3, 4, 5, 6);
    for (const movieId of [1, 2, 3, 4, 5]) player = rated(player, movieId).player;
    expect(rated(player, 6).entries).to.deep.equal([]);
    const { player: less, entries } = rated(player, 1, false, false);
    expect(entries.map(({ kind, xp, coins }) => [kind, xp, coins])).to.deep.equal([['taken', -5, -2]]);
    expect(rated(less, 6).entries).to.deep.equal([]);
    expect(rated(less, 1, true, false).entries.map(({ kind }) => kind)).to.deep.equal(['returned']);
  });

  it('waits for its movie, and pays with it, once and by its own date', () => {
    const waiting = rated(newPlayer, 1).player;
    expect(waiting.waiting).to.deep.equal([{ movieId: 1, date: today }]);
    expect(withMovie(waiting, 1).entries.map(({ id, date }) => [id, date])).to.deep.equal([
      ['rating:1', today],
    ]);
    const { player } = withMovie(waiting, 1);
    expect([player.waiting, withMovie(player, 1).entries]).to.deep.equal([undefined, []]);
    // A watch of long after, and one of another movie, pay nothing for it.
    expect(withMovie(waiting, 1, '2026-12-25').entries).to.deep.equal([]);
    expect(withMovie(waiting, 2).entries).to.deep.equal([]);
    // It was withdrawn before.
    const withdrawn = rated(waiting, 1, false, false).player;
    expect([withdrawn.waiting, withMovie(withdrawn, 1).entries]).to.deep.equal([undefined, []]);
    expect(withMovie(rated(withdrawn, 1, true, false).player, 1).entries).to.deep.equal([]);
  });

  it('waits with nineteen others at most, for two weeks', () => {
    let player: Player = { ...newPlayer, waiting: [{ movieId: 99, date: '2026-11-25' }] };
    for (let movieId = 1; movieId <= 21; movieId += 1) player = rated(player, movieId).player;
    const ids = player.waiting!.map(({ movieId }) => movieId);
    expect(ids).to.deep.equal(Array.from({ length: 20 }, (_, index) => 21 - index));
  });

  it('is taken back and returned with what its movie paid, while it is there', () => {
    const { player } = withRating(rated(playerWith(1), 1).player, 1);
    const undone = withMovie(player, 1, today, true);
    expect(undone.entries.map(({ kind, xp, coins }) => [kind, xp, coins])).to.deep.equal([['taken', -5, -2]]);
    expect(rated(undone.player, 1, true, false).entries).to.deep.equal([]);
    expect(withMovie(undone.player, 1).entries.map(({ kind }) => kind)).to.deep.equal(['returned']);
    const { player: unrated } = rated(undone.player, 1, false, false);
    expect(withMovie({ ...unrated, taste: newPlayer.taste }, 1).entries).to.deep.equal([]);
  });

  it('needs its last entry only where it may pay, or where the player may have forgotten what it paid', () => {
    const needs = (player: Player, changes: Partial<RatingChange> = {}) => {
      const first = { movieId: 1, isRated: true, isFirst: true, hasPaid: false, taste: player.taste };
      return sourcesOfRatingChange(player, { ...first, ...changes }, now).length > 0;
    };
    expect(needs(playerWith())).to.equal(false);
    expect(needs(playerWith(1))).to.equal(true);
    expect(needs(playerWith(1), { isFirst: false })).to.equal(false);
    expect(needs(playerWith(), { isRated: false, isFirst: false })).to.equal(false);
    expect(needs(playerWith(), { isRated: false, isFirst: false, hasPaid: true })).to.equal(true);
    // It may have paid with its movie.
    expect(needs({ ...newPlayer, seen: [1] }, { isFirst: false })).to.equal(true);
    expect(needs({ ...rated(newPlayer, 1).player, seen: [1] }, { isFirst: false })).to.equal(false);
    const paid = rated(playerWith(1), 1).player;
    expect(needs(paid, { isRated: false, isFirst: false, hasPaid: true })).to.equal(false);
  });
});

describe('A milestone', () => {
  it('is paid once and never again, also if the level falls below and rises again', () => {
    const first = payMilestonesAlone({ ...newPlayer, level: 11 }, now);
    expect(first.entries.map(({ id, xp, coins }) => [id, xp, coins])).to.deep.equal([
      ['level:5', 0, 100],
      ['level:10', 0, 250],
    ]);
    expect(first.player).to.deep.include({ coins: 350, milestones: [5, 10] });
    const fallen = payMilestonesAlone({ ...first.player, level: 9 }, now);
    expect(
      payMilestonesAlone({ ...fallen.player, level: 15 }, now).entries.map(({ id }) => id),
    ).to.deep.equal(['level:15']);
  });

  it('is one of those of the Habit Tracker', () => {
    const all = newMilestones(1_000, []);
    expect(all.map(({ level }) => level)).to.deep.equal([5, 10, 15, 20, 25, 30, 40, 50, 75, 100]);
    expect(all.reduce((sum, { coins }) => sum + coins, 0)).to.equal(14_350);
    expect(all.reduce((sum, { points }) => sum + points, 0)).to.equal(85);
  });
});
