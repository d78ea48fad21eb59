import type { AutomaticKind } from '@cine/contract/game/habits/automatic';
import { classicAfterYears } from '@cine/contract/game/habits/automatic';
import { maxAutomatic } from '@cine/contract/game/habits/habit';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/evenings/watches';
import * as operations from '@cine/contract/operations/game/habits';
import { listLedger, showPlayer } from '@cine/contract/operations/game/players';
import { rateMovie, withdrawRating } from '@cine/contract/operations/movies/ratings';
import { day as dayMs, minute } from '@cine/contract/time';
import { onlyZone } from '@cine/contract/zones/zone-history';
import { expect } from 'chai';
import { fittingMovies, member, sessionOf } from '../../../test/builders.ts';
import type { TestUser } from '../../../test/client.ts';
import { rejection } from '../../../test/expect-rejection.ts';
import { type Suite, suite } from '../../../test/suite.ts';
import { context } from '../../context.ts';
import { openLately, settleAutomatic } from './automatic-service.ts';

describe('A habit that movies keep', () => {
  let running: Suite;
  let owner: TestUser;
  let old: number;
  let recent: number;

  before(async () => {
    running = await suite();
    const year = new Date().getUTCFullYear() - classicAfterYears;
    [old] = (await fittingMovies([{ field: 'year', operator: 'lt', value: year }], 1)) as [number];
    [recent] = (await fittingMovies([{ field: 'year', operator: 'gt', value: year + 1 }], 1)) as [number];
  });
  beforeEach(async () => {
    owner = await member('Owner');
  });

  const made = (automatic: AutomaticKind, more: object = {}) =>
    owner.call(operations.createHabit, { name: automatic, automatic, ...more });
  const today = async () => {
    const { habits } = await owner.call(operations.showToday, {});
    return Object.fromEntries(habits.map(({ name, done }) => [name, done]));
  };
  const entries = async () =>
    (await owner.call(listLedger, {})).entries
      .filter(({ reward }) => reward === 'habit')
      .map(({ kind }) => kind)
      .toReversed();

  it('is done once what it asks for was watched, and pays as any other', async () => {
    for (const kind of ['movie', 'classic', 'together'] as const) await made(kind);
    await owner.call(recordOwnWatch, { movieId: recent });
    await running.settled();
    expect(await today()).to.deep.equal({ movie: true, classic: false, together: false });
    await owner.call(recordOwnWatch, { movieId: old });
    await running.settled();
    expect(await today()).to.deep.equal({ movie: true, classic: true, together: false });
    expect(await entries()).to.deep.equal(['granted', 'granted']);
    // Each pays 10 XP and 5 coins, and two movies alone 51 XP and 20 coins.
    expect(await owner.call(showPlayer, {})).to.include({ totalXp: 122, coins: 50 });
  });

  it('counts a movie in company', async () => {
    await made('together');
    const friend = await member('Friend');
    const { id: sessionId } = await sessionOf(owner, [friend]);
    const { recordWatch } = await import('@cine/contract/operations/evenings/sessions');
    await owner.call(recordWatch, { sessionId, movieId: recent });
    await running.settled();
    expect(await today()).to.deep.equal({ together: true });
  });

  it('is taken back with the watch, with what it paid, and returned with another', async () => {
    const { id: habitId } = await made('movie', { difficulty: 'hard' });
    const { watchId } = await owner.call(recordOwnWatch, { movieId: recent });
    await running.settled();
    await owner.call(withdrawWatch, { watchId });
    await running.settled();
    expect(await today()).to.deep.equal({ movie: false });
    expect(await owner.call(showPlayer, {})).to.include({ totalXp: 0, coins: 0 });
    expect((await owner.call(operations.showHistory, { habitId })).completions).to.deep.equal([]);
    await owner.call(recordOwnWatch, { movieId: old });
    await running.settled();
    expect(await entries()).to.deep.equal(['granted', 'taken', 'returned']);
  });

  it('is done once every movie of the day has a rating', async () => {
    await made('rated');
    await owner.call(recordOwnWatch, { movieId: recent });
    await owner.call(recordOwnWatch, { movieId: old });
    await owner.call(rateMovie, { movieId: recent, score: 70 });
    await running.settled();
    expect(await today()).to.deep.equal({ rated: false });
    await owner.call(rateMovie, { movieId: old, score: 80 });
    await running.settled();
    expect(await today()).to.deep.equal({ rated: true });
    await owner.call(withdrawRating, { movieId: old });
    await running.settled();
    expect(await today()).to.deep.equal({ rated: false });
  });

  it('asks for its days only, and for none before it was made', async () => {
    const { date } = await owner.call(operations.showToday, {});
    const weekday = (dayOf(date) + 3) % 7;
    const on = (frequencyDays: number[]) => ({ frequencyType: 'specific_days', frequencyDays });
    await owner.call(recordOwnWatch, { movieId: recent, watchedAt: `${dateOf(dayOf(date) - 1)}T12:00:00Z` });
    await made('movie', on([(weekday + 1) % 7]));
    await made('classic', on([weekday]));
    await owner.call(recordOwnWatch, { movieId: old });
    await running.settled();
    expect(await today()).to.deep.equal({ movie: false, classic: true });
    expect(await entries()).to.deep.equal(['granted']);
  });

  it('counts what was watched on its first day before it was made', async () => {
    await owner.call(recordOwnWatch, { movieId: old });
    await running.settled();
    await made('classic');
    await running.settled();
    expect(await today()).to.deep.equal({ classic: true });
  });

  it('counts it also where it is the second one, and when it comes back from the archive', async () => {
    await made('movie');
    await owner.call(recordOwnWatch, { movieId: old });
    await running.settled();
    const second = await made('classic');
    expect(second).to.deep.include({ totalCompletions: 1 });
    await owner.call(operations.archiveHabit, { habitId: second.id });
    await running.settled();
    expect(await entries()).to.deep.equal(['granted', 'granted']);

    const third = await made('rated');
    await owner.call(operations.archiveHabit, { habitId: third.id });
    await owner.call(rateMovie, { movieId: old, score: 70 });
    await running.settled();
    const back = await owner.call(operations.restoreHabit, { habitId: third.id });
    expect(back).to.deep.include({ totalCompletions: 1 });
  });

  it('keeps a day that was kept when it asks for nothing any more, until its movies are gone', async () => {
    const { id: habitId } = await made('movie');
    const { watchId } = await owner.call(recordOwnWatch, { movieId: recent });
    await running.settled();
    await owner.call(operations.archiveHabit, { habitId });
    const { watchId: other } = await owner.call(recordOwnWatch, { movieId: old });
    await running.settled();
    expect(await entries()).to.deep.equal(['granted']);
    const shown = await owner.call(operations.showHabit, { habitId });
    expect(shown.streak).to.include({ length: 1 });
    for (const each of [watchId, other]) await owner.call(withdrawWatch, { watchId: each });
    await running.settled();
    expect(await entries()).to.deep.equal(['granted', 'taken']);
  });

  it('counts a rating of a day’s last minute, which is settled in the hour after', () => {
    const calendar = { zones: onlyZone('UTC'), since: 0 };
    const midnight = dayOf('2026-12-09') * dayMs;
    expect([...openLately(calendar, midnight + minute)]).to.include(dayOf('2026-12-07'));
    expect([...openLately(calendar, midnight + 61 * minute)]).not.to.include(dayOf('2026-12-07'));
  });

  it('settles the same however often and late', async () => {
    await made('movie');
    await owner.call(recordOwnWatch, { movieId: recent });
    await running.settled();
    const before = await running.changes();
    await Promise.all([1, 2, 3].map(() => settleAutomatic(context(), owner.uid)));
    expect(await running.changes()).to.deep.equal(before);
  });

  it('isn’t its owner’s to tick, and has no target', async () => {
    const { id: habitId } = await made('movie');
    const { date } = await owner.call(operations.showToday, {});
    for (const call of [
      owner.call(operations.completeHabit, { habitId }),
      owner.call(operations.undoCompletion, { habitId, date }),
      owner.call(operations.changeHabit, { habitId, name: 'movie', targetValue: 3 }),
    ])
      expect((await rejection(call)).reason).to.equal('habit-automatic');
    expect(await owner.call(operations.changeHabit, { habitId, name: 'A movie' })).to.include({
      automatic: 'movie',
    });
  });

  it('is one of eight at most, archived ones too', async () => {
    const all = await Promise.all(Array.from({ length: maxAutomatic }, () => made('movie')));
    await owner.call(operations.archiveHabit, { habitId: all[0]!.id });
    expect((await rejection(made('movie'))).reason).to.equal('automatic-habits-full');
  });

  it('leaves days alone of which it doesn’t know every movie', async () => {
    await made('classic');
    const { watchId } = await owner.call(recordOwnWatch, { movieId: old });
    await running.settled();
    const { db } = context();
    const watches = db.collection(`users/${owner.uid}/watches`);
    const stored = (await watches.doc(watchId).get()).data()!;
    for (let at = 0; at < 60; at += 1)
      await watches.doc(`${recent}-copy${at}`).set({ ...stored, movieId: recent });
    await watches.doc(watchId).delete();
    await settleAutomatic(context(), owner.uid);
    expect(await today()).to.deep.equal({ classic: true });
  });

  it('costs those nothing who have none, also once theirs is gone', async () => {
    const { id: habitId } = await made('movie');
    await owner.call(recordOwnWatch, { movieId: recent });
    await running.settled();
    const flag = async () =>
      (await context().db.doc(`players/${owner.uid}`).get()).get('automaticHabits') as unknown;
    expect(await flag()).to.equal(true);
    await owner.call(operations.deleteHabit, { habitId });
    await owner.call(recordOwnWatch, { movieId: old });
    await running.settled();
    expect(await flag()).to.equal(undefined);
  });
});
