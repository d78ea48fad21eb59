import { type HabitDifficulty, habitDifficulties } from '@cine/contract/game/habits/habit';
import { keeperOfHabit } from '@cine/contract/game/habits/keeper';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { milestones } from '@cine/contract/game/milestones';
import { habitPay, multiplied, paidHabits } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { streaksOf } from '@cine/contract/game/streak-days';
import { createHabit } from '@cine/contract/operations/game/habits';
import { day as dayMs } from '@cine/contract/time';
import { onlyZone } from '@cine/contract/zones/zone-history';
import { expect } from 'chai';
import fc from 'fast-check';
import type { LedgerEntry } from '#core/ledger/index.ts';
import { newPlayer, type Player } from '#core/players/index.ts';
import { rounds } from '../../../../../scripts/test/deep.ts';
import { type Habit, newHabit } from './habit.ts';
import { payHabitDay } from './pay-day.ts';

const monday = dayOf('2026-12-07');

/** One whom neither badges nor milestones pay. */
const start: Player = { ...newPlayer, reel: null, milestones: milestones.map(({ level }) => level) };
const zones = onlyZone('UTC');

/** A user with habits, who says what they did from day to day. */
function somebody(difficulties: readonly HabitDifficulty[], bonus?: Player['bonus']) {
  let player = bonus ? { ...start, bonus } : start;
  const entries: LedgerEntry[] = [];
  const done = difficulties.map(() => new Set<number>());
  const unpaid = new Map<string, string | null>();
  return {
    player: () => player,
    entries,
    done,
    unpaid,
    say(habit: number, day: number, isDone: boolean, today: number) {
      if (isDone) done[habit]!.add(day);
      else done[habit]!.delete(day);
      const habitId = `h${habit}`;
      const date = dateOf(day);
      const days = [...done[habit]!].sort((one, other) => one - other);
      const now = today * dayMs;
      const of = { ...habitOf(habitId, difficulties[habit]!), days, recent: [{ day, value: null, at: now }] };
      const settled = payHabitDay({ habit: of, day, player, zones, now });
      player = settled.player;
      entries.push(...settled.entries);
      unpaid.set(sourceOf.habit(habitId, date), settled.completion!.unpaid);
      return settled;
    },
  };
}

/** One for every day. */
function habitOf(id: string, difficulty: HabitDifficulty): Habit {
  const chosen = createHabit.input.parse({ name: id, difficulty });
  return newHabit(id, { ...chosen, automatic: null }, 0, { zones, now: monday * dayMs });
}

/** What each day says: which habit, whether of the day before, whether it was done. */
const sayings = fc.array(
  fc.array(fc.record({ habit: fc.nat(7), late: fc.boolean(), isDone: fc.boolean() }), { maxLength: 9 }),
  { minLength: 1, maxLength: 14 },
);
const eight = fc.array(fc.constantFrom(...habitDifficulties), { minLength: 8, maxLength: 8 });

function played(
  difficulties: readonly HabitDifficulty[],
  days: readonly { habit: number; late: boolean; isDone: boolean }[][],
) {
  const one = somebody(difficulties);
  for (const [after, ofDay] of days.entries())
    for (const { habit, late, isDone } of ofDay) {
      const today = monday + after;
      one.say(habit, late ? today - 1 : today, isDone, today);
    }
  return one;
}

describe('What a habit pays', () => {
  it('is multiplied by the streak of its day and by intelligence, and coins are not', () => {
    const bonus = { intelligence: 10, charisma: 30 };
    const one = somebody(['hard'], bonus);
    const xp = [0, 1, 2].map((after) => one.say(0, monday + after, true, monday + after).paid);
    expect(xp).to.deep.equal([1, 2, 3].map((streak) => ({ xp: multiplied(20, streak, 10), coins: 10 })));
    expect(one.entries.map((entry) => entry.bonus)).to.deep.equal([bonus, bonus, bonus]);
  });

  it('stays within the caps of each day, and what pays nothing says why', () => {
    fc.assert(
      fc.property(eight, sayings, (difficulties, days) => {
        const one = played(difficulties, days);
        const granted = one.entries.filter(({ kind }) => kind === 'granted');
        for (const ofDay of Map.groupBy(granted, ({ date }) => date).values()) {
          expect(ofDay.length).to.be.at.most(paidHabits.perDay);
          for (const difficulty of habitDifficulties) {
            const alike = ofDay.filter(({ base }) => base === habitPay[difficulty].xp);
            expect(alike.length).to.be.at.most(paidHabits.mostOf[difficulty]);
          }
        }
        for (const [habit, ofHabit] of one.done.entries())
          for (const day of ofHabit) {
            const source = sourceOf.habit(`h${habit}`, dateOf(day));
            const last = one.entries.findLast((entry) => entry.source === source);
            const pays = last !== undefined && last.kind !== 'taken';
            expect(pays).to.equal(one.unpaid.get(source) === null);
          }
      }),
      rounds(80, 400),
    );
  });

  it('is what the streak makes of it in the end, at least, and nothing once all is undone', () => {
    fc.assert(
      fc.property(eight, sayings, (difficulties, days) => {
        const one = played(difficulties, days);
        const player = one.player();
        const sum = one.entries.reduce((total, { xp }) => total + xp, 0);
        expect(player.totalXp).to.equal(sum);
        expect(player.habitsDone ?? 0).to.equal(player.paid.filter(({ taken }) => !taken).length);
        const doneDays = new Set(one.done.flatMap((each) => [...each]));
        expect([...player.days.older, ...player.days.recent.map(({ at }) => at)]).to.have.members([
          ...doneDays,
        ]);
        const lengths = new Map(streaksOf(doneDays).days.map(({ day, length }) => [dateOf(day), length]));
        for (const { taken, base, xp, date } of player.paid)
          if (!taken) expect(xp).to.be.at.least(multiplied(base!, lengths.get(date)!, 0));

        const today = monday + days.length - 1;
        for (const [habit, ofHabit] of one.done.entries())
          for (const day of [...ofHabit]) one.say(habit, day, false, Math.min(today, day + 1));
        expect(one.player()).to.deep.include({ totalXp: 0, coins: 0 });
        expect(one.player().habitsDone ?? 0).to.equal(0);
      }),
      rounds(80, 400),
    );
  });

  it('is counted for badges within the caps of a day, however many habits were done', () => {
    const one = somebody(Array.from({ length: 9 }, () => 'easy'));
    for (let habit = 0; habit < 9; habit += 1) one.say(habit, monday, true, monday);
    expect(one.player().habitsDone).to.equal(paidHabits.perDay);
    one.say(8, monday, false, monday);
    expect(one.player().habitsDone).to.equal(paidHabits.perDay);
    one.say(0, monday, false, monday);
    expect(one.player().habitsDone).to.equal(paidHabits.perDay - 1);
  });

  it('keeps a day as long as one of its habits was done', () => {
    const one = somebody(['easy', 'easy']);
    one.say(0, monday, true, monday);
    one.say(1, monday, true, monday);
    one.say(0, monday, false, monday);
    expect(one.player().days.recent).to.deep.equal([{ at: monday, by: [keeperOfHabit('h1')] }]);
    one.say(1, monday, false, monday);
    expect(one.player().days).to.deep.equal({ older: [], recent: [] });
  });

  it('keeps days for good that were done long ago', () => {
    const one = somebody(['easy']);
    for (const after of [0, 1, 30]) one.say(0, monday + after, true, monday + after);
    expect(one.player().days.older).to.deep.equal([monday, monday + 1]);
    one.say(0, monday + 30, false, monday + 31);
    expect(one.player().days.older).to.deep.equal([monday, monday + 1]);
  });
});
