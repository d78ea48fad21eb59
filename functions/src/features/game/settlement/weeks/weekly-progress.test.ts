import { compileRules } from '@cine/contract/game/compile-rules';
import { ruleMovie } from '@cine/contract/game/rule-movie';
import { closesAt } from '@cine/contract/game/weekly/weeks';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { day, hour } from '@cine/contract/time';
import { onlyZone } from '@cine/contract/zones/zone-history';
import { expect } from 'chai';
import fc from 'fast-check';
import { newPlayer, type Player } from '#core/players/index.ts';
import { payOccasion } from '#core/players/pay/pay-occasion.ts';
import type { Week } from '#together/challenges/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import { watchDayOf } from '#watching/watches/watch-day.ts';
import { rounds } from '../../../../../../scripts/test/deep.ts';
import { withWeekly } from './weekly-progress.ts';

const monday = '2026-11-23';
const start = Date.parse(`${monday}T12:00:00Z`);
const since = start - 2 * day;

const challengeOf = (templateId: string, targetCount: 1 | 2 | 3, year: number) => ({
  templateId,
  difficulty: (['easy', 'medium', 'hard'] as const)[targetCount - 1]!,
  titles: { fr: templateId, en: templateId, ru: templateId },
  descriptions: { fr: '', en: '', ru: '' },
  rules: [{ field: 'year' as const, operator: 'gte' as const, value: year }],
  targetCount,
  xpReward: 80 * targetCount,
  movies: 30,
});
const week: Week = {
  region: 'FR',
  monday,
  madeAt: start,
  services: [8],
  challenges: [challengeOf('one', 1, 2006), challengeOf('two', 2, 2004), challengeOf('three', 3, 2002)],
};
const weekIn = (region: string, of: string) => (region === 'FR' && of === monday ? week : null);

type Recorded = { movieId: number; watchedAt: number; recordedAt: number };

/** A movie of the year 2000 and its id, dated after those before it. */
function watchOf(
  { movieId, watchedAt, recordedAt }: Recorded,
  before: readonly WatchEvent[],
  region = 'FR',
): WatchEvent {
  const recorded = { movieId, runtime: 100, watchedAt, recordedAt };
  const calendar = { zones: onlyZone('Europe/Paris'), region, since };
  const own = watchDayOf(recorded, calendar, null);
  const ofWeek = before.flatMap((watch) => (watch.day?.monday === own.monday ? [watch.day] : []));
  const [lastCounted = null] = ofWeek.toSorted((one, other) => other.count - one.count);
  return {
    id: `${movieId}-${before.length}`,
    ...recorded,
    facts: { ...unknownMovie, id: movieId, runtime: 100, year: 2000 + movieId },
    sessionId: null,
    withdrawn: false,
    day: watchDayOf(recorded, calendar, lastCounted),
  };
}

function settled(player: Player, movieId: number, all: readonly WatchEvent[], now: number): Player {
  const watches = all.filter((watch) => watch.movieId === movieId);
  const { player: counted, flipped: flippedWeekly } = withWeekly(player, [movieId], watches, weekIn, now);
  return payOccasion(
    counted,
    'watches',
    { movieIds: [movieId], watches, flippedChallenges: [], flippedWeekly },
    now,
  ).player;
}

function recounted(all: readonly WatchEvent[]): Record<string, number[]> {
  const counting = all.filter(
    ({ withdrawn, day: of, recordedAt, watchedAt }) =>
      !withdrawn &&
      watchedAt >= since &&
      of!.date >= '2026-11-23' &&
      of!.date <= '2026-11-29' &&
      of!.placeOfDay <= 6 &&
      recordedAt < Date.parse('2026-12-01T12:00:00Z'),
  );
  return Object.fromEntries(
    week.challenges.flatMap(({ templateId, rules }) => {
      const fits = compileRules(rules);
      const movies = new Set(
        counting.filter(({ facts }) => fits(ruleMovie(facts))).map(({ movieId }) => movieId),
      );
      return movies.size > 0 ? [[templateId, [...movies].sort((one, other) => one - other)]] : [];
    }),
  );
}

function moviesOf({ weekly }: Player): Record<string, number[]> {
  const ofWeek = weekly.weeks.find((each) => each.monday === monday)?.challenges ?? [];
  return Object.fromEntries(ofWeek.map(({ templateId, movies }) => [templateId, movies]));
}

const weeklyPay = ({ paid }: Player) =>
  Object.fromEntries(
    paid
      .filter(({ reward, xp }) => reward === 'weekly' && xp > 0)
      .map(({ source, xp, coins }) => [source, [xp, coins]]),
  );

const anyStep = fc.record({
  movieId: fc.integer({ min: 1, max: 9 }),
  /** Hours after the week's noon of Monday. */
  at: fc.integer({ min: -40, max: 210 }),
  late: fc.constantFrom(0, 0, 2, 50),
  withdrawn: fc.boolean(),
});

describe('Progress in weekly challenges', () => {
  it('is that of the live watches in any order, however often each is settled, and paid once', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (steps, draws) => {
        const watches: WatchEvent[] = [];
        for (const { movieId, at, late } of steps.toSorted(
          (one, other) => one.at + one.late - other.at - other.late,
        )) {
          const watchedAt = start + at * hour;
          watches.push(watchOf({ movieId, watchedAt, recordedAt: watchedAt + late * hour }, watches));
        }
        const now = start + 10 * day;
        let player: Player = newPlayer;
        const settle = () => {
          const [drawn] = draws.take(1);
          player = settled(player, (drawn! % 9) + 1, watches, now);
        };
        for (const [index, { withdrawn }] of steps.entries()) {
          settle();
          watches[index] = { ...watches[index]!, withdrawn };
          settle();
        }
        for (let movieId = 9; movieId >= 1; movieId -= 1) player = settled(player, movieId, watches, now);
        const expected = recounted(watches);
        expect(moviesOf(player)).to.deep.equal(expected);
        const completed = week.challenges.filter(
          ({ templateId, targetCount }) => (expected[templateId]?.length ?? 0) >= targetCount,
        );
        expect(player.weekly.completed).to.equal(completed.length);
        expect(weeklyPay(player)).to.deep.equal(
          Object.fromEntries(
            completed.map(({ templateId, xpReward }) => [
              `weekly:${monday}:${templateId}`,
              [xpReward, xpReward / 2],
            ]),
          ),
        );
      }),
      rounds(50, 150),
    );
  });

  it('takes a movie of Sunday until Tuesday noon in UTC, and none of the next Monday', () => {
    const sunday = Date.parse('2026-11-29T22:00:00Z');
    const count = (watchedAt: number, recordedAt: number) => {
      const watch = watchOf({ movieId: 9, watchedAt, recordedAt }, []);
      return withWeekly(newPlayer, [9], [watch], weekIn, recordedAt).player.weekly.completed;
    };
    expect(new Date(closesAt(monday)).toISOString()).to.equal('2026-12-01T12:00:00.000Z');
    expect(count(sunday, closesAt(monday) - 1)).to.equal(1);
    expect(count(sunday, closesAt(monday))).to.equal(0);
    expect(count(sunday + 4 * hour, sunday + 4 * hour)).to.equal(0);
  });

  it('stays in the region of the week’s first movie, even if the user moves', () => {
    const first = watchOf({ movieId: 1, watchedAt: start, recordedAt: start }, [], 'GB');
    const next = watchOf({ movieId: 9, watchedAt: start + hour, recordedAt: start + hour }, [first], 'FR');
    expect(next.day!.region).to.equal('GB');
    const { weekly } = withWeekly(newPlayer, [9], [next], weekIn, start + hour).player;
    expect(weekly).to.deep.equal({ completed: 0, weeks: [{ monday, region: 'GB', challenges: [] }] });
  });

  it('has a promoted movie by its new id for as long as its week is kept', () => {
    const recorded = { watchedAt: start, recordedAt: start };
    const player = settled(newPlayer, 9, [watchOf({ movieId: 9, ...recorded }, [])], start);
    const promoted = watchOf({ movieId: 7, ...recorded }, []);
    for (const days of [2, 16]) {
      const after = withWeekly(player, [9, 7], [promoted], weekIn, start + days * day);
      const [week] = after.player.weekly.weeks;
      expect(week!.challenges.map(({ movies }) => movies)).to.deep.equal([[7], [7], [7]]);
      expect(after.flipped).to.deep.equal([]);
    }
  });

  it('doesn’t count what was watched before signing up, and forgets weeks after a fortnight', () => {
    const early = watchOf({ movieId: 9, watchedAt: since - hour, recordedAt: since }, []);
    const ofMonday = { ...early, day: { ...early.day!, monday } };
    expect(moviesOf(withWeekly(newPlayer, [9], [ofMonday], weekIn, start).player)).to.deep.equal({});
    const watch = watchOf({ movieId: 9, watchedAt: start, recordedAt: start }, []);
    const player = settled(newPlayer, 9, [watch], start);
    const later = withWeekly(player, [8], [], weekIn, start + 14 * day).player;
    expect(later).to.equal(player);
    const gone = withWeekly(player, [8], [], weekIn, start + 21 * day).player;
    expect(gone.weekly).to.deep.equal({ completed: 1, weeks: [] });
  });
});
