/** Checks a player's standing on boards, and the film XP behind it. */
import { isDeepStrictEqual } from 'node:util';
import { toInstant } from '@cine/contract/time';
import { rankedByOf } from '../../../functions/src/features/core/players/ranked-by.ts';
import { recountedFilm } from '../recount.ts';
import { bySource, type Entry, playerPath, type StoredUser } from '../stored-user.ts';
import type { Check } from './check.ts';

/** A player's film XP are those of their entries, of all time and of the last week. */
export const film: Check = (user) => {
  const { filmXp: film } = user.player;
  const counted = recountedFilm(inOrder(user.entries));
  // Players from before film XP was counted began with what members' challenges had paid long before, too.
  const made = user.entries.filter(({ reward }) => reward === 'own-challenge');
  const most =
    counted.xp +
    Math.max(
      0,
      made.reduce((sum, { xp }) => sum + xp, 0),
    );
  const isSame = film.xp >= counted.xp && film.xp <= most;
  // Entries of the first version are from before weeks were counted.
  const { week } = recountedFilm(inOrder(user.entries.filter(({ version }) => version >= 2)));
  const isSameWeek =
    (film.week.monday === week.monday && film.week.xp === week.xp) ||
    // A week may have had nothing but badges that need no movie, from when these counted as film XP.
    (film.week.monday > week.monday && film.week.xp === 0);
  return [
    ...(isSame ? [] : [`has ${film.xp} film XP, and its entries add up to ${counted.xp}`]),
    ...(isSameWeek ? [] : [`has ${weekly(film.week)}, and its entries say ${weekly(week)}`]),
  ].map((what) => ({ path: playerPath(user), what }));
};

function weekly({ monday, xp }: { monday: number; xp: number }): string {
  return `${xp} film XP in the week of day ${monday}`;
}

/** By their times, but those of one source by their numbers, as clocks of instances differ. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const latest = new Map<string, number>();
  const numbered = entries.toSorted((one, other) => one.sequence - other.sequence);
  const timed = numbered.map((entry) => {
    const at = Math.max(entry.at, latest.get(entry.source) ?? 0);
    latest.set(entry.source, at);
    return { entry, at };
  });
  return timed.toSorted((one, other) => one.at - other.at).map(({ entry }) => entry);
}

/** How many challenges a player has completed is how many still pay. */
export const completed: Check = (user) => {
  const paying = [...bySource(user.entries).values()].filter(
    ([first, ...others]) =>
      ['challenge', 'weekly'].includes(first!.reward) && (others.at(-1) ?? first!).kind !== 'taken',
  );
  // Completions from before they were counted are found among the entries alone.
  const since = paying.filter(([first]) => first!.version >= 2).length;
  const has = user.player.completed;
  if (has >= since && has <= paying.length) return [];
  return [
    { path: playerPath(user), what: `has completed ${has} challenges, and ${paying.length} have paid` },
  ];
};

/** A standing says what its player earned and how they want to be seen. An erased one's has no player. */
export const standing: Check = (user) => (user.standing?.gone ? [] : [...earned(user), ...look(user)]);

function earned({ uid, player, standing }: StoredUser) {
  const { film, week, points, stars, level, guild } = rankedByOf(player);
  const has = standing ?? {};
  const path = `standings/${uid}`;
  const wrong = (what: string, stands: number | undefined, is: number) =>
    (stands ?? 0) === is
      ? []
      : [{ path, what: `stands with ${stands ?? 0} ${what}, and the player has ${is}` }];
  return [
    ...wrong('film XP', has.film?.xp, film.xp),
    ...wrong('film XP of the week', has.week?.xp, week.xp),
    ...wrong('points', has.points, points),
    ...wrong('stars', has.stars, stars),
    ...((has.level ?? 1) === level
      ? []
      : [{ path, what: `stands at level ${has.level ?? 1}, and the player is at ${level}` }]),
    ...(isDeepStrictEqual(has.guild ?? null, guild)
      ? []
      : [{ path, what: 'stands with something else for its guild than the player has' }]),
  ];
}

function look({ uid, account, standing }: StoredUser) {
  const path = `standings/${uid}`;
  if (account?.kind !== 'member') return [];
  const { displayName, visibility, figure, suspension } = account;
  const isShown = standing?.name === displayName && standing.visibility === visibility;
  const stands = untilInWords(standing?.suspendedUntil);
  const is = untilInWords(suspension?.until);
  return [
    ...(isShown
      ? []
      : [
          `stands as ${standing?.name}, ${standing?.visibility}, and the account says ${displayName}, ${visibility}`,
        ]),
    ...(isDeepStrictEqual(standing?.figure, figure) ? [] : ['shows another figure than the account has']),
    ...(stands === is ? [] : [`stands ${stands}, and the account is ${is}`]),
  ].map((what) => ({ path, what }));
}

function untilInWords(until: number | null | undefined): string {
  if (until === undefined) return 'without a suspension';
  return until === null ? 'suspended without an end' : `suspended until ${toInstant(until)}`;
}
