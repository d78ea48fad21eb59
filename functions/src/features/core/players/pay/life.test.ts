import { allKept } from '@cine/contract/game/active-days';
import { dayOf, weekOf } from '@cine/contract/game/local-days';
import { type Forecast, forecast } from '@cine/contract/game/pay/forecast';
import { streakOn } from '@cine/contract/game/streak-days';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { day, hour } from '@cine/contract/time';
import { onlyZone } from '@cine/contract/zones/zone-history';
import { assert } from 'chai';
import fc from 'fast-check';
import { withBonus } from '#game/characters/character.ts';
import type { WatchEvent } from '#watching/watches/watch.ts';
import { type WatchDay, watchDayOf } from '#watching/watches/watch-day.ts';
import { bonusesIn, recountedFilm, recountedPay } from '../../../../../../scripts/audit/recount.ts';
import { deep, rounds } from '../../../../../../scripts/test/deep.ts';
import type { LedgerEntry } from '../../ledger/ledger.ts';
import { newPlayer, type Player } from '../player.ts';
import { payOccasion, sourcesNeeded } from './pay-occasion.ts';

const start = Date.parse('2026-01-05T19:00:00Z');
const calendar = { zones: onlyZone('Europe/Paris'), since: start - day };

const anyRecord = fc.record({
  do: fc.constant('record' as const),
  movieId: fc.integer({ min: 1, max: 12 }),
  ago: fc.constantFrom(0, 0, 0, 20 * hour, 4 * day),
  members: fc.constantFrom(null, 0, 0, 0, 1, 2, 3),
  evening: fc.integer({ min: 1, max: 4 }),
});

/** Short enough that weeks become full. */
const anyWait = fc.record({
  do: fc.constant('wait' as const),
  ms: fc.constantFrom(hour, 10 * hour, day, day, day, 8 * day, 200 * day),
});

/** Points were allotted, or something else is worn. */
const anyChange = fc.record({
  do: fc.constant('change' as const),
  intelligence: fc.integer({ min: 2, max: 60 }),
  charisma: fc.integer({ min: 2, max: 40 }),
});

const anyStep = fc.oneof(
  { weight: 5, arbitrary: anyRecord },
  { weight: 2, arbitrary: anyChange },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('withdraw' as const), which: fc.nat(), byHost: fc.boolean() }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('link' as const), which: fc.nat() }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('deliver' as const), which: fc.nat() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(hour, 10 * hour, day, 2 * day, 8 * day, 20 * day, 30 * day, 200 * day),
    }),
  },
);

/** A player's life of months: what was recorded, and triggers that come late and more than once. */
class Life {
  now = start;
  player: Player = newPlayer;
  readonly entries: LedgerEntry[] = [];
  readonly watches: WatchEvent[] = [];
  private underWay: number[] = [];

  /** The day of the watch of a week that knows most of its movies. */
  lastCountedIn(monday: string): WatchDay | null {
    const [lastCounted = null] = this.watches
      .flatMap((watch) => (watch.day?.monday === monday ? [watch.day] : []))
      .toSorted((one, other) => other.count - one.count);
    return lastCounted;
  }

  record(movieId: number, ago: number, members: number | null, evening: number): void {
    const recorded = { movieId, runtime: 100, watchedAt: this.now - ago, recordedAt: this.now };
    const { date, monday } = watchDayOf(recorded, calendar, null);
    const lastCounted = this.lastCountedIn(monday);
    const sessionId = members === null ? null : `evening-${evening}-${date}`;
    this.watches.push({
      id: `${movieId}-${this.watches.length}`,
      ...recorded,
      facts: { ...unknownMovie, id: movieId, runtime: 100 },
      sessionId,
      withdrawn: false,
      day: watchDayOf(recorded, calendar, lastCounted),
      ...(members !== null && { company: { members, hosted: true } }),
    });
    this.underWay.push(movieId);
  }

  withdraw(which: number, byHost: boolean): void {
    const recent = this.watches.filter(
      ({ withdrawn, recordedAt }) => !withdrawn && this.now - recordedAt < day,
    );
    const watch = recent[which % (recent.length || 1)];
    if (!watch) return;
    watch.withdrawn = true;
    if (byHost && watch.sessionId !== null) watch.keepsDay = true;
    this.underWay.push(watch.movieId);
  }

  /** A guest of an evening has an account now. */
  link(which: number): void {
    const recent = this.watches.filter(
      ({ company, withdrawn, recordedAt }) => company && !withdrawn && this.now - recordedAt <= 30 * day,
    );
    const linked = recent[which % (recent.length || 1)];
    if (!linked) return;
    for (const watch of this.watches.filter(({ sessionId }) => sessionId === linked.sessionId)) {
      if (watch.movieId !== linked.movieId) continue;
      watch.company = { hosted: true, members: watch.company!.members + 1 };
    }
    this.underWay.push(linked.movieId);
  }

  /** The character has other stats now. */
  change(intelligence: number, charisma: number): void {
    this.player = withBonus(this.player, { intelligence, charisma });
  }

  deliver(movieId: number): void {
    const watches = this.watches
      .filter((watch) => watch.movieId === movieId)
      .toSorted((one, other) => other.recordedAt - one.recordedAt)
      .slice(0, 30);
    const changes = { movieIds: [movieId], watches, flippedChallenges: [] };
    // Only what settling asks for is known of the ledger.
    const sources = sourcesNeeded(this.player, 'watches', changes, this.now);
    const last = sources.flatMap((source) => this.entries.findLast((entry) => entry.source === source) ?? []);
    const { player, entries } = payOccasion(this.player, 'watches', changes, this.now, last);
    for (const entry of entries) {
      assert.isFalse(
        this.entries.some(({ id }) => id === entry.id),
        `${entry.id} is paid twice`,
      );
      // What was granted keeps the bonus of that moment.
      if (['movie', 'evening'].includes(entry.reward)) {
        const former = this.entries.findLast(({ source }) => source === entry.source);
        const stamp = entry.kind === 'granted' ? this.player.bonus : former?.bonus;
        assert.deepEqual(entry.bonus, stamp, `bonus of ${entry.id}`);
      }
      this.entries.push(entry);
    }
    this.player = player;
  }

  /** A delivery that is under way, which may come once more; null if none is. */
  deliverOne(which: number): void {
    const at = which % (this.underWay.length || 1);
    const movieId = this.underWay[at];
    if (movieId === undefined) return;
    if (which % 3 > 0) this.underWay.splice(at, 1);
    this.deliver(movieId);
  }

  /** Time passes; triggers aren't later than some hours. */
  wait(ms: number): void {
    for (const movieId of this.underWay.splice(0)) this.deliver(movieId);
    this.now += ms;
  }
}

/** What a forecast promises in all. */
function promised({ movie, week, hostedSession }: Forecast) {
  const of = (unit: 'xp' | 'coins') => movie[unit] + week[unit] + hostedSession[unit];
  return { xp: of('xp'), coins: of('coins') };
}

/** What a movie just watched would pay, by what clients know: the player, week's movies, last payment. */
function forecastIn(life: Life, movieId: number, members: number | null, evening: number): Forecast {
  const { player, now, entries, watches } = life;
  const { date: today, monday } = watchDayOf(
    { movieId, runtime: 100, watchedAt: now, recordedAt: now },
    calendar,
    null,
  );
  const { tonight: streak } = streakOn(dayOf(today), allKept(player.days), new Set(player.short.days));
  const isSeen = watches.some((watch) => watch.movieId === movieId && !watch.withdrawn);
  const last = entries.findLast(({ source }) => source === `movie:${movieId}`);
  return forecast(player, {
    movieId,
    runtime: 100,
    today,
    streak,
    weekMovies: life.lastCountedIn(monday)?.movies ?? [],
    paidOn: isSeen ? (last?.date ?? null) : null,
    company: members === null ? null : { sessionId: `evening-${evening}-${today}`, members, hosted: true },
  });
}

describe('A life of months', () => {
  it('is paid for each movie what was forecast before it', () => {
    const reached = {
      full: 0,
      half: 0,
      day: 0,
      week: 0,
      again: 0,
      ofWeek: 0,
      hostedSession: 0,
      bonus: 0,
      better: 0,
    };
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyRecord, anyRecord, anyWait, anyChange), {
          minLength: 20,
          maxLength: 50,
          size: 'max',
        }),
        (steps) => {
          const life = new Life();
          for (const step of steps) {
            // Nothing is withdrawn: what was taken back returns as it was, which is for another test.
            if (step.do === 'wait') life.wait(step.ms);
            else if (step.do === 'change') life.change(step.intelligence, step.charisma);
            else {
              const expected = forecastIn(life, step.movieId, step.members, step.evening);
              const before = life.entries.length;
              life.record(step.movieId, 0, step.members, step.evening);
              life.wait(0);
              // Badges and milestones stay a surprise.
              const paid = life.entries
                .slice(before)
                .filter(({ reward }) => ['movie', 'week', 'evening'].includes(reward));
              const sum = (unit: 'xp' | 'coins') => paid.reduce((total, entry) => total + entry[unit], 0);
              assert.deepEqual(
                { xp: sum('xp'), coins: sum('coins') },
                promised(expected),
                `movie ${step.movieId}`,
              );
              if (expected.unpaid) reached[expected.unpaid as 'day'] += 1;
              else reached[expected.movie.coins < 20 ? 'half' : 'full'] += 1;
              reached.bonus += paid.filter(({ bonus }) => bonus).length;
              reached.better += paid.filter(
                ({ kind, bonus }) => kind === 'adjusted' && bonus !== life.player.bonus,
              ).length;
              reached.ofWeek += Number(expected.week.xp > 0);
              reached.hostedSession += Number(expected.hostedSession.xp > 0);
            }
          }
        },
      ),
      rounds(25, 60),
    );
    for (const [what, times] of Object.entries(reached)) assert.isAbove(times, deep(1, 3), what);
  });

  it('pays each source what its watches say, however late and often they are settled, and nothing twice', () => {
    const reached = { adjusted: 0, taken: 0, returned: 0, again: 0, evenings: 0, weeksLate: 0, stamped: 0 };
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 30, maxLength: 150, size: 'max' }), (steps) => {
        const life = new Life();
        for (const step of steps) {
          if (step.do === 'record') life.record(step.movieId, step.ago, step.members, step.evening);
          else if (step.do === 'change') life.change(step.intelligence, step.charisma);
          else if (step.do === 'withdraw') life.withdraw(step.which, step.byHost);
          else if (step.do === 'link') life.link(step.which);
          else if (step.do === 'deliver') life.deliverOne(step.which);
          else life.wait(step.ms);
        }
        life.wait(0);
        const { player, entries, watches } = life;
        const total = (field: 'xp' | 'coins') => entries.reduce((sum, entry) => sum + entry[field], 0);
        assert.deepInclude(player, { totalXp: total('xp'), coins: total('coins') });
        assert.isAtLeast(player.coins, 0);
        assert.deepEqual(player.filmXp, recountedFilm(entries));

        const { least, most } = recountedPay(watches, bonusesIn(entries));
        const sources = new Set([...entries.map(({ source }) => source), ...least.keys()]);
        for (const source of sources) {
          // Which of a week's evenings pay depends on which was settled first.
          if (source.startsWith('session:')) continue;
          const own = entries.filter((entry) => entry.source === source);
          const sum = (unit: 'xp' | 'coins') => own.reduce((sum, entry) => sum + entry[unit], 0);
          const none = { xp: 0, coins: 0 };
          const low = least.get(source) ?? none;
          const high = least.has(source) ? most.get(source)! : none;
          for (const unit of ['xp', 'coins'] as const)
            assert.isAtLeast(sum(unit), low[unit], `least ${unit} of ${source}`);
          // What its watches may pay at most, as often as it was granted.
          const granted = own.filter(({ kind }) => kind === 'granted').length;
          if (!/^(?:movie|week):/.test(source)) continue;
          for (const unit of ['xp', 'coins'] as const)
            assert.isAtMost(sum(unit), high[unit] * granted, `most ${unit} of ${source}`);
        }
        const evenings = entries.filter(({ reward, kind }) => reward === 'evening' && kind === 'granted');
        for (const [week, ofWeek] of Map.groupBy(evenings, ({ date }) => weekOf(date)))
          assert.isAtMost(ofWeek.length, 2, `evenings in the week of ${week}`);
        for (const { kind } of entries) if (kind in reached) reached[kind as 'taken'] += 1;
        reached.evenings += entries.filter(({ reward }) => reward === 'evening').length;
        reached.weeksLate += entries.filter(
          ({ reward, kind, at, date }) =>
            reward === 'week' && kind === 'granted' && at - Date.parse(date) > 14 * day,
        ).length;
        // What is settled later has a bonus that the player no longer has, or had none.
        reached.stamped += entries.filter(
          ({ kind, base, bonus }) =>
            base !== undefined && kind === 'adjusted' && bonus?.charisma !== player.bonus?.charisma,
        ).length;
        reached.again += entries.filter(({ kind, sequence }) => kind === 'granted' && sequence > 0).length;
      }),
      rounds(50, 150),
    );
    // The property proves nothing about cases that no life reached.
    for (const [what, times] of Object.entries(reached)) assert.isAbove(times, deep(1, 5), what);
  });
});
