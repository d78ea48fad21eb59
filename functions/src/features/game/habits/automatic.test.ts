import { type AutomaticKind, classicAfterYears } from '@cine/contract/game/habits/automatic';
import { maxAutomatic } from '@cine/contract/game/habits/habit';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { listLedger, showPlayer } from '@cine/contract/operations/core/players';
import * as operations from '@cine/contract/operations/game/habits';
import { createHabit } from '@cine/contract/operations/game/habits';
import { rateMovie, withdrawRating } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { day as dayMs, minute } from '@cine/contract/time';
import { onlyZone } from '@cine/contract/zones/zone-history';
import { expect } from 'chai';
import fc from 'fast-check';
import { context } from '#context.ts';
import { newPlayer, type Player } from '#core/players/index.ts';
import { fittingMovies, member, sessionOf, watched } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { type DayMovie, payAutomaticHabits } from './automatic.ts';
import { openLately, saveAutomaticHabits } from './automatic-service.ts';
import { type Habit, newHabit, withAmount } from './habit.ts';
import { payHabitDaysFrom } from './pay-day.ts';

describe('A habit that movies keep', () => {
  let owner: TestUser;
  let old: number;
  let recent: number;

  before(async () => {
    await suite();
    const year = new Date().getUTCFullYear() - classicAfterYears;
    [old] = (await fittingMovies([{ field: 'year', operator: 'lt', value: year }], 1)) as [number];
    [recent] = (await fittingMovies([{ field: 'year', operator: 'gt', value: year + 1 }], 1)) as [number];
  });
  beforeEach(async () => {
    owner = await member('Owner');
  });

  const made = (automatic: AutomaticKind, more: object = {}) =>
    owner.call(createHabit, { name: automatic, automatic, ...more });
  const today = async () => {
    const { habits } = await owner.call(operations.showToday, {});
    return Object.fromEntries(habits.map(({ name, done }) => [name, done]));
  };
  const entries = async () =>
    (await owner.call(listLedger, {})).entries
      .filter(({ reward }) => reward === 'habit')
      .map(({ kind }) => kind)
      .toReversed();

  it('is done once what it asks for was watched; a movie pays the one made first, and the others say so', async () => {
    const all = [];
    for (const kind of ['movie', 'classic', 'together'] as const) all.push(await made(kind));
    await watched(owner, recent);
    expect(await today()).to.deep.equal({ movie: true, classic: false, together: false });
    await watched(owner, old);
    expect(await today()).to.deep.equal({ movie: true, classic: true, together: false });
    expect(await entries()).to.deep.equal(['granted']);
    // It pays 10 XP and 5 coins, and two movies alone 51 XP and 20 coins.
    expect(await owner.call(showPlayer, {})).to.include({ totalXp: 112, coins: 45 });
    const [movie, classic] = await Promise.all(
      all.slice(0, 2).map(({ id: habitId }) => owner.call(operations.showHistory, { habitId })),
    );
    expect([movie!, classic!].map(({ completions }) => completions[0]!.unpaid)).to.deep.equal([
      null,
      'movie',
    ]);
  });

  it('counts a movie in company', async () => {
    await made('together');
    const friend = await member('Friend');
    const { id: sessionId } = await sessionOf(owner, [friend]);
    const { recordWatch } = await import('@cine/contract/operations/together/sessions');
    await owner.call(recordWatch, { sessionId, movieId: recent });
    await running.settled();
    expect(await today()).to.deep.equal({ together: true });
  });

  it('is taken back with the watch, with what it paid, and returned with another', async () => {
    const { id: habitId } = await made('movie', { difficulty: 'hard' });
    const watchId = await watched(owner, recent);
    await owner.call(withdrawWatch, { watchId });
    await running.settled();
    expect(await today()).to.deep.equal({ movie: false });
    expect(await owner.call(showPlayer, {})).to.include({ totalXp: 0, coins: 0 });
    expect((await owner.call(operations.showHistory, { habitId })).completions).to.deep.equal([]);
    await watched(owner, old);
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
    await watched(owner, old);
    expect(await today()).to.deep.equal({ movie: false, classic: true });
    expect(await entries()).to.deep.equal(['granted']);
  });

  it('counts what was watched on its first day before it was made', async () => {
    await watched(owner, old);
    await made('classic');
    await running.settled();
    expect(await today()).to.deep.equal({ classic: true });
  });

  it('counts it also where it is the second one, and when it comes back from the archive', async () => {
    await made('movie');
    await watched(owner, old);
    const second = await made('classic');
    expect(second).to.deep.include({ totalCompletions: 1 });
    await owner.call(operations.archiveHabit, { habitId: second.id });
    await running.settled();
    expect(await entries()).to.deep.equal(['granted']);

    const third = await made('rated');
    await owner.call(operations.archiveHabit, { habitId: third.id });
    await owner.call(rateMovie, { movieId: old, score: 70 });
    await running.settled();
    const back = await owner.call(operations.restoreHabit, { habitId: third.id });
    expect(back).to.deep.include({ totalCompletions: 1 });
  });

  it('keeps a day that was kept when it asks for nothing any more, until its movies are gone', async () => {
    const { id: habitId } = await made('movie');
    const watchId = await watched(owner, recent);
    await owner.call(operations.archiveHabit, { habitId });
    const other = await watched(owner, old);
    expect(await entries()).to.deep.equal(['granted']);
    const habit = await owner.call(operations.showHabit, { habitId });
    expect(habit.streak).to.include({ length: 1 });
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

  it('isn’t paid again by a movie once the habit that it paid is deleted', async () => {
    const { id: habitId } = await made('movie');
    await made('classic');
    await watched(owner, old);
    await owner.call(operations.deleteHabit, { habitId });
    await saveAutomaticHabits(context(), owner.uid);
    expect(await entries()).to.deep.equal(['granted']);
    // Another one pays what is left.
    const year = new Date().getUTCFullYear() - classicAfterYears;
    const classics = await fittingMovies([{ field: 'year', operator: 'lt', value: year }], 2);
    await watched(owner, classics[1]!);
    expect(await entries()).to.deep.equal(['granted', 'granted']);
  });

  it('settles the same however often and late', async () => {
    await made('movie');
    await watched(owner, recent);
    const before = await running.changes();
    await Promise.all([1, 2, 3].map(() => saveAutomaticHabits(context(), owner.uid)));
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
      await expectRefusal(call, 'habit-automatic');
    expect(await owner.call(operations.changeHabit, { habitId, name: 'A movie' })).to.include({
      automatic: 'movie',
    });
  });

  it('is one of eight at most, archived ones too', async () => {
    const all = await Promise.all(Array.from({ length: maxAutomatic }, () => made('movie')));
    await owner.call(operations.archiveHabit, { habitId: all[0]!.id });
    await expectRefusal(made('movie'), 'automatic-habits-full');
  });

  it('leaves days alone of which it doesn’t know every movie', async () => {
    await made('classic');
    const watchId = await watched(owner, old);
    const { db } = context();
    const watches = db.collection(`users/${owner.uid}/watches`);
    const fields = (await watches.doc(watchId).get()).data()!;
    await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        watches.doc(`${recent}-copy${at}`).set({ ...fields, movieId: recent }),
      ),
    );
    await watches.doc(watchId).delete();
    await saveAutomaticHabits(context(), owner.uid);
    expect(await today()).to.deep.equal({ classic: true });
  });

  it('costs those nothing who have none, also once theirs is gone', async () => {
    const { id: habitId } = await made('movie');
    await watched(owner, recent);
    const flag = async () =>
      (await context().db.doc(`players/${owner.uid}`).get()).get('automaticHabits') as unknown;
    expect(await flag()).to.equal(true);
    await owner.call(operations.deleteHabit, { habitId });
    await watched(owner, old);
    expect(await flag()).to.equal(undefined);
  });
});

describe('What movies pay for habits', () => {
  const monday = dayOf('2026-12-07');
  const zones = onlyZone('UTC');
  const days = [6, 5, 4, 3, 2, 1, 0].map((after) => monday + after);
  const moment = { now: (monday + 6) * dayMs + minute, zones };
  const frequencies = [
    { frequencyType: 'daily', frequencyDays: [], frequencyCount: null },
    { frequencyType: 'weekly', frequencyDays: [], frequencyCount: null },
    { frequencyType: 'x_per_week', frequencyDays: [], frequencyCount: 2 },
    { frequencyType: 'specific_days', frequencyDays: [0, 3, 6], frequencyCount: null },
  ] as const;
  type Turn = { day: number; movie: number; isThere: boolean };
  const turn: fc.Arbitrary<Turn> = fc.record({ day: fc.nat(6), movie: fc.nat(2), isThere: fc.boolean() });
  const kinds = fc.array(
    fc.record({
      automatic: fc.constantFrom<AutomaticKind>('movie', 'together', 'classic'),
      which: fc.nat(frequencies.length - 1),
    }),
    { minLength: 1, maxLength: 4 },
  );
  /** A movie alone, one with others, and a classic. */
  const movieOf = (day: number, movie: number): DayMovie => ({
    movieId: 10 * (day + 1) + movie,
    year: movie === 2 ? 1950 : 2026,
    together: movie === 1,
    rated: false,
  });

  const habitsOf = (all: { automatic: AutomaticKind; which: number }[]) =>
    all.map(({ automatic, which }, at) => {
      const frequency = frequencies[which]!;
      const chosen = {
        ...createHabit.input.parse({ name: 'Any' }),
        ...frequency,
        frequencyDays: [...frequency.frequencyDays],
      };
      const made = { now: (monday - 1) * dayMs + at, zones };
      return newHabit(`h${at}`, { ...chosen, automatic }, at, made);
    });

  const settledBy = (habits: Habit[], player: Player, there: ReadonlySet<string>) => {
    const movies = new Map(
      days.map((day) => {
        const ofDay = [0, 1, 2].filter((movie) => there.has(`${day - monday} ${movie}`));
        return [day, ofDay.map((movie) => movieOf(day - monday, movie))];
      }),
    );
    return payAutomaticHabits(habits, movies, days, new Set(days), player, moment);
  };
  const paying = ({ paid }: Player) =>
    paid
      .filter(({ reward, taken }) => reward === 'habit' && !taken)
      .map(({ source, by }) => `${source} ${by?.join()}`)
      .sort();

  it('ends the same in whatever order movies come, go and come back, and each movie pays once', () => {
    fc.assert(
      fc.property(kinds, fc.array(turn, { maxLength: 14 }), (all, turns) => {
        const there = new Set<string>();
        let [habits, player]: [Habit[], Player] = [habitsOf(all), newPlayer];
        for (const { day, movie, isThere } of turns) {
          there[isThere ? 'add' : 'delete'](`${day} ${movie}`);
          const outcome = settledBy(habits, player, there);
          [habits, player] = [outcome.habits, outcome.player];
          for (const { habit, settled } of outcome.written)
            expect(settled.completion?.done ?? false).to.equal(habit.days.includes(settled.day));
        }
        const atOnce = settledBy(habitsOf(all), newPlayer, there);
        expect(paying(player)).to.deep.equal(paying(atOnce.player));
        expect(habits.map((habit) => habit.days)).to.deep.equal(atOnce.habits.map((habit) => habit.days));
        const spent = player.paid.filter(({ taken }) => !taken).flatMap(({ by = [] }) => by);
        expect(new Set(spent).size).to.equal(spent.length);
        for (const [at, { which }] of all.entries()) {
          const paidDays = player.paid
            .filter(({ source, taken }) => !taken && source.startsWith(`habit:h${at}:`))
            .map(({ date }) => dayOf(date) - monday);
          const { frequencyType, frequencyCount } = frequencies[which]!;
          if (frequencyType === 'weekly') expect(paidDays.length).to.be.at.most(1);
          if (frequencyType === 'x_per_week') expect(paidDays.length).to.be.at.most(frequencyCount);
          if (frequencyType === 'specific_days') expect([0, 3, 6]).to.include.members(paidDays);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is no more than once for a habit that its owner ticks as often as it asks, whichever days are undone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.array(turn, { maxLength: 20 }), (count, turns) => {
        const chosen = {
          ...createHabit.input.parse({ name: 'Any' }),
          frequencyType: 'x_per_week' as const,
          frequencyCount: count,
        };
        let habit = newHabit('own', { ...chosen, automatic: null }, 0, { now: (monday - 1) * dayMs, zones });
        let player: Player = newPlayer;
        const unpaid = new Map<number, unknown>();
        for (const { day: after, isThere } of turns) {
          const day = monday + after;
          habit = withAmount(habit, day, isThere ? { value: null } : null, moment);
          for (const settled of payHabitDaysFrom({ habit, day, player, ...moment })) {
            player = settled.player;
            if (settled.completion) unpaid.set(settled.day, settled.completion.unpaid);
            else unpaid.delete(settled.day);
          }
        }
        const first = habit.days.slice(0, count);
        const pays = player.paid
          .filter(({ reward, taken }) => reward === 'habit' && !taken)
          .map(({ date }) => dayOf(date));
        expect(pays.sort((one, other) => one - other)).to.deep.equal(first);
        for (const day of habit.days) expect(unpaid.get(day)).to.equal(first.includes(day) ? null : 'times');
      }),
      { numRuns: 60 },
    );
  });
});
