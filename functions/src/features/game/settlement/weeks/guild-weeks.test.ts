import { guildChallengeOf } from '@cine/contract/game/guilds/weeks';
import { closesAt } from '@cine/contract/game/weekly/weeks';
import { customMovieIds } from '@cine/contract/movies/custom-movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { day, hour } from '@cine/contract/time';
import { onlyZone } from '@cine/contract/zones/zone-history';
import { expect } from 'chai';
import fc from 'fast-check';
import { newPlayer, type Player } from '#core/players/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import { watchDayOf } from '#watching/watches/watch-day.ts';
import { withGuildWeeks } from './guild-weeks.ts';

const monday = '2026-11-23';
const chosenAt = Date.parse(`${monday}T12:00:00Z`);
/** A guild whose challenge of the week are movies made before 1967. */
const id = Array.from({ length: 500 }, (_, at) => `guild-${at}`).find(
  (each) => guildChallengeOf(each, monday).themeId === 'before-colour-tv',
)!;
const played: NonNullable<Player['guild']> = {
  id,
  at: chosenAt,
  left: false,
  before: { monday: 0, xp: 0 },
  weeks: [],
};
const player: Player = { ...newPlayer, guild: played };

type Seen = { movieId: number; year: number; watchedAt: number; late: number; withdrawn: boolean };

function watchOf({ movieId, year, watchedAt, late, withdrawn }: Seen, at: number): WatchEvent {
  const recorded = { movieId, runtime: 100, watchedAt, recordedAt: watchedAt + late };
  return {
    id: `${at}`,
    ...recorded,
    facts: { ...unknownMovie, id: movieId, runtime: 100, year },
    sessionId: null,
    withdrawn,
    day: watchDayOf(recorded, { zones: onlyZone('Europe/Paris'), region: 'FR', since: 0 }, null),
  };
}

const seen = fc.record({
  movieId: fc.integer({ min: 1, max: 6 }),
  year: fc.constantFrom(1950, 2000),
  watchedAt: fc.integer({ min: chosenAt - 2 * day, max: chosenAt + 9 * day }),
  late: fc.integer({ min: 0, max: 2 * day }),
  withdrawn: fc.boolean(),
});

describe('The movies that count for a guild', () => {
  it('are those of its challenge, live, of that week and recorded since it was chosen, settled in any order', () => {
    const now = chosenAt + 8 * day;
    const settled = fc.array(seen, { maxLength: 12 }).chain((all) =>
      fc.record({
        all: fc.constant(all),
        order: fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }),
      }),
    );
    fc.assert(
      fc.property(settled, ({ all, order }) => {
        const watches = all.map(watchOf);
        const after = order.reduce((one, movieId) => {
          const ofMovie = watches.filter((watch) => watch.movieId === movieId);
          return withGuildWeeks(one, [movieId], ofMovie, now);
        }, player);
        const counting = watches.filter(
          (watch) =>
            !watch.withdrawn &&
            watch.day?.monday === monday &&
            !watch.day.early &&
            watch.facts.year === 1950 &&
            watch.recordedAt >= chosenAt &&
            watch.recordedAt < closesAt(monday),
        );
        const due = [...new Set(counting.map(({ movieId }) => movieId))].sort((one, other) => one - other);
        expect(after.guild!.weeks.find((week) => week.monday === monday)?.movies ?? []).to.deep.equal(due);
        const again = withGuildWeeks(after, [1, 2, 3, 4, 5, 6], watches, now);
        expect(again).to.equal(after);
      }),
    );
  });

  it('are none of one that somebody left or never chose, and none that a member made up', () => {
    const one = { movieId: 1, year: 1950, watchedAt: chosenAt + hour, late: 0, withdrawn: false };
    const now = chosenAt + day;
    const without = [newPlayer, { ...player, guild: { ...played, left: true } }];
    for (const each of without) expect(withGuildWeeks(each, [1], [watchOf(one, 0)], now)).to.equal(each);
    const made = { ...one, movieId: customMovieIds.from + 7 };
    expect(withGuildWeeks(player, [made.movieId], [watchOf(made, 0)], now).guild!.weeks).to.deep.equal([]);
    const counted = withGuildWeeks(player, [1], [watchOf(one, 0)], now);
    expect(counted.guild!.weeks).to.deep.equal([{ monday, movies: [1] }]);
    expect(withGuildWeeks(counted, [2], [], now + 14 * day).guild!.weeks).to.deep.equal([]);
  });
});
