import { isDeepStrictEqual } from 'node:util';
import { chunksOf } from '@cine/contract/chunks-of';
import type { Context } from '#context.ts';
import { type FoundStanding, loadGuildStandings } from '#core/standings/index.ts';
import { loadGuilds } from '../guilds/index.ts';
import { guildPlaces, guildWeeks } from './guild-ranking.ts';
import { countedPlaces, type Moved } from './ranking.ts';
import * as store from './store.ts';

const atOnce = 50;

/**
 * Counts the guilds anew for which a user plays, or no longer plays, whose standing changed, and those
 * whose groups are gone. Returns how they moved in the table of a week, and those that may be deleted once
 * the run counts.
 */
export async function foldGuilds(
  context: Context,
  run: store.Run,
  changed: readonly FoundStanding[],
  monday: number,
): Promise<{ moved: Moved[]; gone: string[] }> {
  const { db } = context;
  const gone = await store.loadGoneGuilds(db);
  const concerned = changed.flatMap(({ standing }) => [standing.guild?.id, standing.ranked?.guild?.id]);
  const groupIds = [...new Set([...gone, ...concerned])].filter((id) => id !== undefined);
  const moved: Moved[] = [];
  for (const ids of chunksOf(groupIds, atOnce)) {
    const guilds = await loadGuilds(db, ids);
    const counted = await Promise.all(guilds.map((each) => countGuild(context, run, each, monday)));
    await store.writeGuilds(
      db,
      counted.filter(({ isOther }) => isOther),
    );
    moved.push(...counted.map(({ fields: { ranked } }) => ranked));
  }
  return { moved, gone };
}

async function countGuild(
  { db, now: clock }: Context,
  { run, failed }: store.Run,
  { groupId, guild }: store.FoundGuild,
  monday: number,
) {
  const playing = guild.gone ? [] : await loadGuildStandings(db, groupId);
  const players = playing.map(({ standing }) => standing);
  const now = clock();
  const ranked = { run, former: countedPlaces(guild, failed), now: guildPlaces(players, monday, now) };
  const { weeks, won } = guildWeeks(groupId, guild, players, now);
  const isOther =
    !isDeepStrictEqual([guild.ranked?.now ?? {}, guild.weeks, guild.won], [ranked.now, weeks, won]) ||
    failed.includes(guild.ranked?.run ?? 0);
  return { groupId, isOther, fields: { ranked, weeks, won } };
}
