import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { unpackReel } from '../badge-rules/index.ts';
import { loadEntries } from '../ledger/index.ts';
import type { JoinedChallenge, Player, Taste } from './player.ts';
import { deletePlayer, loadFinished, loadPlayers } from './store.ts';
import { joinedView, recentMovieView } from './view.ts';

/** Exports and erases a user's player, ledger and finished challenges; `settlement` merges guests'. */
export const lifecycle = {
  documents: ['players/{uid}', 'players/{uid}/ledger/{entryId}', 'players/{uid}/finished/{challengeId}'],
  exportParts: async ({ db }, uid) => {
    const [player] = await loadPlayers(db, [uid]);
    return { player: playerToExport(player!), taste: tasteToExport(player!.taste) };
  },
  exportLists: {
    finished: async ({ db }, uid, afterId, limit) =>
      (await loadFinished(db, uid, { afterId, limit })).map((joined) => ({
        id: joined.challenge.id,
        entry: joinedToExport(joined),
      })),
    ledger: async ({ db }, uid, afterId, limit) =>
      (await loadEntries(db, uid, { afterId, limit })).map((entry) => ({
        id: entry.id,
        entry: { ...entry, at: toInstant(entry.at) },
      })),
  },
  erase: async ({ db }, uid) => deletePlayer(db, uid),
} satisfies Lifecycle;

function playerToExport({
  challenges,
  concessions,
  recentMovies,
  short,
  taste: _taste,
  filmXp,
  settledAt,
  reel,
  badges,
  earned: _earned,
  warning,
  guild,
  ...player
}: Player): AccountExport['player'] {
  return {
    ...player,
    film: {
      ...filmXp,
      at: toInstantOrNull(filmXp.at),
      week: { ...filmXp.week, at: toInstantOrNull(filmXp.week.at) },
    },
    ...(settledAt !== undefined && { settledAt: toInstant(settledAt) }),
    warning: {
      ...warning,
      at: toInstantOrNull(warning.at),
      zones: warning.zones?.map((zone) => ({ ...zone, since: toInstant(zone.since) })) ?? null,
    },
    ...(guild && { guild: { ...guild, at: toInstant(guild.at) } }),
    challenges: Object.values(challenges).map(joinedToExport),
    concessions: concessions.map((each) => ({ ...each, at: toInstant(each.at) })),
    evenings: recentMovies.map(recentMovieView),
    reel: reel && unpackReel(reel).map(({ movieId }) => movieId),
    badges: Object.fromEntries(
      Object.entries(badges).map(([id, badge]) => [id, { ...badge, at: toInstant(badge.at) }]),
    ),
    short: { ...short, at: toInstantOrNull(short.at) },
  };
}

function joinedToExport({ undone, ...joined }: JoinedChallenge): AccountExport['finished'][number] {
  return { ...joinedView(joined), ...(undone && { undone }) };
}

function tasteToExport({ count, ratedAt, genres, hidden }: Taste): AccountExport['taste'] {
  return { count, ratedAt: toInstantOrNull(ratedAt), genres, hidden };
}
