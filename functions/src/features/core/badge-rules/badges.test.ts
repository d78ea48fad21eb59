import { badgeRarities } from '@cine/contract/game/badges/badge';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import { day as dayMs } from '@cine/contract/time';
import { assert } from 'chai';
import fc from 'fast-check';
import { rounds } from '../../../../../scripts/test/deep.ts';
import { newPlayer } from '../players/player.ts';
import { withWatchesOf } from '../players/player-watches.ts';
import { allBadges, badgeProgress, earnedBadges } from './all-badges.ts';
import { lifeThatMeets, playerWho, type SampleShowing, watchOf } from './lives.test-support.ts';
import { packReel, unpackReel } from './packed-reel.ts';
import { maxReelBytes } from './reel.ts';
import { type BadgeWatch, reelEntryOf } from './reel-entry.ts';
import { secretBadges } from './secret-badges.ts';

const start = dayOf('2026-10-20');

/** Showings of a life that badges are made for: few movies of few kinds, on few dates. */
const anyShown: fc.Arbitrary<SampleShowing> = fc.record({
  movieId: fc.integer({ min: 1, max: 30 }),
  date: fc.integer({ min: 0, max: 80 }).map((after) => dateOf(start + after)),
  at: fc.constantFrom(0, 3, 7, 14, 20, 23),
  facts: fc.record({
    year: fc.constantFrom(null, 1905, 1926, 1959, 1964, 1999),
    genres: fc.subarray([...genreNames], { maxLength: 4 }),
    directors: fc.constantFrom([], ['Agnès Varda'], ['Satyajit Ray', 'Somebody']),
    countries: fc.constantFrom([], ['FR'], ['JP', 'KR', 'IT', 'US']),
    language: fc.constantFrom(null, 'xx', 'fr', 'en'),
    runtime: fc.constantFrom(null, 75, 90, 200),
  }),
  members: fc.constantFrom(0, 1, 2),
  evening: fc.constantFrom('one', 'two', 'three', 'four'),
  group: fc.constantFrom('group', 'other'),
  predicted: fc.constantFrom(20, 80),
  placeOfDay: fc.constantFrom(1, 3, 6, 7),
  withdrawn: fc.boolean(),
});
const anyWatches = fc
  .uniqueArray(anyShown, {
    maxLength: 60,
    size: 'max',
    selector: ({ movieId, date, at }) => `${movieId} ${date} ${at}`,
  })
  .map((all) => all.map(watchOf));

describe('Badges', () => {
  it('are at least 48, each with an id of its own', () => {
    assert.isAtLeast(allBadges.length, 48);
    assert.lengthOf(new Set(allBadges.map(({ id }) => id)), allBadges.length);
    for (const rarity of badgeRarities)
      assert.isTrue(
        allBadges.some((badge) => badge.rarity === rarity),
        rarity,
      );
  });

  it('have a picture that no other has, and secret ones words in three languages', () => {
    const pictures = allBadges.map(({ art: { motif, letters, hues } }) => `${motif} ${letters} ${hues}`);
    assert.lengthOf(new Set(pictures), allBadges.length);
    for (const { id, name, description, hint } of secretBadges)
      for (const words of [name, description, hint]) assert.hasAllKeys(words, ['fr', 'en', 'ru'], id);
  });

  it('can each be earned by some life', () => {
    for (const { id, condition } of allBadges)
      assert.isTrue(earnedBadges(lifeThatMeets(condition), new Set()).has(id), id);
  });

  it('are not earned by a life that lacks one step', () => {
    for (const { id, condition } of allBadges) {
      const { have, need } = badgeProgress(lifeThatMeets(condition), 1000).get(id)!;
      if (condition.type !== 'level') assert.equal(have, need, id);
      assert.isFalse(earnedBadges(newPlayer, new Set()).has(id), id);
    }
  });

  it('are the same whatever the order in which the same watches are settled, and however often', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(
        anyWatches.chain((watches) =>
          fc.tuple(
            fc.constant(watches),
            fc.shuffledSubarray([...watches, ...watches], { minLength: 2 * watches.length }),
          ),
        ),
        ([watches, otherwise]) => {
          const one = playerWho(watches);
          const other = playerWho(otherwise, watches);
          assert.deepEqual(other.reel, one.reel);
          const earned = earnedBadges(one, new Set());
          assert.deepEqual(earnedBadges(other, new Set()), earned);
          for (const id of earned) reached.add(id);
        },
      ),
      rounds(50, 150),
    );
    assert.isAbove(reached.size, 20);
  });

  it('lose exactly what a withdrawn watch brought', () => {
    fc.assert(
      fc.property(anyWatches, anyShown.map(watchOf), (watches, more) => {
        const before = playerWho(watches);
        const others = watches.filter(({ id }) => id !== more.id);
        const without = playerWho([more], others, before);
        const recorded = playerWho([more], [...others, { ...more, withdrawn: false }], without);
        const undone = playerWho([more], [...others, { ...more, withdrawn: true }], recorded);
        assert.deepEqual(undone.reel, without.reel);
      }),
      rounds(50, 150),
    );
  });

  it('count nothing of the seventh movie of a day, of what is over a week late or from before, and of movies that members made', () => {
    const showing = { movieId: 1, date: '2026-10-20' };
    const watch = watchOf(showing);
    const late = watchOf(showing);
    const custom = watchOf({ ...showing, movieId: 2 ** 40 });
    assert.isNotNull(reelEntryOf(1, [watch]));
    assert.isNull(reelEntryOf(1, [watchOf({ ...showing, placeOfDay: 7 })]));
    const lateBy = (days: number, early = false): BadgeWatch => {
      const recordedAt = late.watchedAt + days * dayMs;
      return { ...late, recordedAt, day: { ...late.day!, onTime: false, ...(early && { early: true }) } };
    };
    assert.isNotNull(reelEntryOf(1, [lateBy(7)]));
    assert.isNull(reelEntryOf(1, [lateBy(8)]));
    assert.isNull(reelEntryOf(1, [lateBy(1, true)]));
    assert.isNull(reelEntryOf(custom.movieId, [custom]));
  });

  it('count dates over New Year as one season, and those of two years as two', () => {
    const at = (date: string, movieId: number) => watchOf({ movieId, date, members: 1, evening: date });
    const count = (watches: BadgeWatch[]) => badgeProgress(playerWho(watches), 1).get('countdown')!.have;
    assert.equal(count([at('2026-12-31', 1), at('2027-01-01', 2)]), 2);
    assert.equal(count([at('2026-12-31', 1), at('2027-12-31', 2)]), 1);
    assert.equal(count([at('2026-12-30', 1), at('2027-01-02', 2)]), 0);
  });
});

describe('A badge for a level', () => {
  it('doesn’t hold itself up', () => {
    const xpOfFive = 200 * 5 ** 3;
    const held = { at: 0, sequence: 0, taken: null };
    const player = {
      ...newPlayer,
      totalXp: xpOfFive,
      earned: ['level-five'],
      badges: { 'level-five': { ...held, xp: 25 } },
    };
    const bare = { ...newPlayer, totalXp: player.totalXp - 25 };
    assert.deepEqual(earnedBadges(player, new Set()), earnedBadges(bare, new Set()));
  });
});

describe('Packed movies', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(anyWatches, (watches) => {
        const entries = [...Map.groupBy(watches, ({ movieId }) => movieId)]
          .flatMap(([movieId, ofMovie]) => reelEntryOf(movieId, ofMovie) ?? [])
          .sort((one, other) => one.movieId - other.movieId);
        assert.deepEqual(unpackReel(packReel(entries)), entries);
      }),
    );
  });

  it('stay within their room, and those watched longest ago leave', () => {
    const entries = Array.from(
      { length: 2_000 },
      (_, at) =>
        reelEntryOf(at * 30 + 1, [
          watchOf({
            movieId: at * 30 + 1,
            date: dateOf(start + at),
            facts: {
              directors: [`Director ${at}`],
              countries: ['FR', 'IT', 'US'],
              language: 'fr',
              year: 1990,
              runtime: 100,
            },
            members: 2,
            evening: `${at}`,
            group: 'group',
          }),
        ])!,
    );
    const full = { ...newPlayer, reel: packReel(entries) };
    assert.isAbove(full.reel.length, maxReelBytes);
    const latest = watchOf({ movieId: 5, date: dateOf(start + 2_001) });
    const { reel } = withWatchesOf(full, 5, [latest]);
    assert.isAtMost(reel!.length, maxReelBytes);
    assert.isAbove(reel!.length, 0.98 * maxReelBytes);
    const ids = new Set(unpackReel(reel!).map(({ movieId }) => movieId));
    assert.isTrue(ids.has(5) && ids.has(entries.at(-1)!.movieId));
    assert.isFalse(ids.has(entries[0]!.movieId));
    const most = Math.max(...allBadges.map(({ condition }) => ('count' in condition ? condition.count : 0)));
    assert.isAbove(ids.size, 2 * most);
  });
});
