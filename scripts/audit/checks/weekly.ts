import { partsOf, sourceOf } from '@cine/contract/game/pay/sources';
import { bySource, playerPath, type StoredUser } from '../stored-user.ts';
import { type Check, difference } from './check.ts';

const maxOfWeek = 3;

/** Weekly challenges count live watches of their week, pay where they are completed, and a week has three. */
export const weekly: Check = (user) => {
  const paying = new Set(
    [...bySource(user.entries)].flatMap(([source, own]) =>
      own[0]!.reward === 'weekly' && own.at(-1)!.kind !== 'taken' ? [source] : [],
    ),
  );
  const { completed, weeks } = user.player.weekly;
  const ofWeeks = Map.groupBy(paying, (source) => partsOf(source)[0]!);
  return [
    ...weeks.flatMap((week) => [...watched(user, week), ...paid(week, paying)]),
    ...[...ofWeeks].flatMap(([monday, of]) =>
      of.length > maxOfWeek
        ? [`was paid ${of.length} challenges of the week of ${monday}, which has three`]
        : [],
    ),
    ...(completed === paying.size
      ? []
      : [`has completed ${completed} weekly challenges, and ${paying.size} have paid`]),
  ].map((what) => ({ path: playerPath(user), what }));
};

type Week = StoredUser['player']['weekly']['weeks'][number];

function watched(user: StoredUser, { monday, challenges }: Week): string[] {
  return challenges.flatMap(({ templateId, movies }) => unwatched(user, monday, movies, templateId));
}

function unwatched(
  { watches }: StoredUser,
  monday: string,
  movies: readonly number[],
  of: string,
  since = 0,
) {
  const live = watches.filter(
    ({ withdrawn, day, recordedAt }) => !withdrawn && day?.monday === monday && recordedAt >= since,
  );
  return difference(movies, new Set(live.map(({ movieId }) => movieId))).map(
    (id) => `has movie ${id} for ${of} in the week of ${monday}, without a watch`,
  );
}

function paid({ monday, challenges }: Week, paying: ReadonlySet<string>): string[] {
  return challenges.flatMap(({ templateId, target, movies }) => {
    const source = sourceOf.weekly(monday, templateId);
    if (movies.length >= target === paying.has(source)) return [];
    return [
      `has ${movies.length} of ${target} movies for ${source}, which has ${paying.has(source) ? '' : 'not '}paid`,
    ];
  });
}

/**
 * A guild's challenges count movies with a live watch of that week, recorded since the player chose the
 * guild.
 */
export const guild: Check = (user) => {
  const { at, weeks = [] } = user.player.guild ?? {};
  return weeks
    .flatMap(({ monday, movies }) => unwatched(user, monday, movies, 'its guild', at))
    .map((what) => ({ path: playerPath(user), what }));
};
