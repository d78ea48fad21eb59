/** Audits leaderboards: whether each player and guild stands where they should. */
import { isDeepStrictEqual } from 'node:util';
import type { Board } from '@cine/contract/operations/game/leaderboards';
import { type Standing, standingDocument } from '../../../functions/src/features/core/standings/index.ts';
import { guildDocument } from '../../../functions/src/features/game/guilds/index.ts';
import {
  countsDocument,
  foldRunDocument,
} from '../../../functions/src/features/game/leaderboards/documents.ts';
import { guildPlaces } from '../../../functions/src/features/game/leaderboards/guild-ranking.ts';
import { sizeOf, withMoves } from '../../../functions/src/features/game/leaderboards/histogram.ts';
import {
  type Counts,
  countedPlaces,
  isOnBoards,
  movesOn,
  placesOf,
} from '../../../functions/src/features/game/leaderboards/ranking.ts';
import { placeCountsOf } from '../../../functions/src/features/game/leaderboards/store.ts';
import type { Fault } from '../fault.ts';
import type { Stored } from '../stored-user.ts';

export const boardPaths = ['leaderboards/counts', 'leaderboards/run'] as const;

const boards: readonly Board[] = ['ever', 'week', 'collectors'];

/** What boards count: the places of the last finished run, and which runs' places don't count. */
export type Counted = { counts: Counts; failed: readonly number[] };

export async function countedOf(documents: readonly Stored[]): Promise<Counted | null> {
  const [counts, run] = boardPaths.map((path) => documents.find((each) => each.path === path)?.data);
  if (!counts || !run) return null;
  const { run: last, committed, failed } = foldRunDocument.decode(run);
  return {
    counts: placeCountsOf(await countsDocument.unpack(counts)),
    // A run that is under way, or died, has written places that don't count yet.
    failed: last === committed ? failed : [...failed, last],
  };
}

/**
 * Boards have counted everybody who stands between each two bounds, and have everybody at the place that they
 * have earned, guilds by what their players have.
 */
export async function boardFaults(
  { counts, failed }: Counted,
  standings: AsyncIterable<Stored>,
  guilds: AsyncIterable<Stored>,
): Promise<Fault[]> {
  const { monday, since, asOf } = counts;
  const teams = new Map<string, Standing[]>();
  /** Guilds that the next run counts anew: a user came, earned or left since the last one. */
  const late = new Set<string | undefined>();
  const empty = ([...boards, 'guilds'] as const).map((board) => [
    board,
    counts.boards[board].map(({ from }) => ({ from, count: 0 })),
  ]);
  const recounted = Object.fromEntries(empty) as Counts['boards'];
  const faults: Fault[] = [];
  for await (const { path, data } of standings) {
    const standing = standingDocument.decode(data);
    const guild = standing.guild && !standing.guild.left && !standing.gone ? standing.guild.id : null;
    if (guild !== null) teams.set(guild, [...(teams.get(guild) ?? []), standing]);
    const counted = countedPlaces(standing, failed);
    for (const board of boards)
      recounted[board] = withMoves(recounted[board], movesOn(board, monday, [{ former: {}, now: counted }]));
    // What has changed since is counted by the next run.
    if ((standing.changedAt ?? 0) > since) {
      late.add(standing.guild?.id).add(standing.ranked?.guild?.id);
      continue;
    }
    const due = isOnBoards(standing, asOf) ? placesOf(standing) : {};
    if (!isDeepStrictEqual(counted, due))
      faults.push({ path, what: 'is counted at other places than it has earned' });
  }
  for await (const { path, data } of guilds) {
    const guild = guildDocument.decode(data);
    const counted = countedPlaces(guild, failed);
    recounted.guilds = withMoves(recounted.guilds, movesOn('week', monday, [{ former: {}, now: counted }]));
    const id = path.split('/')[1]!;
    const players = teams.get(id) ?? [];
    const isLate = guild.gone || late.has(id);
    const due = guildPlaces(players, monday, asOf);
    // A count of an earlier week stays as it was until a user earns something.
    if (!isLate && (due.week || counted.week?.monday === monday) && !isDeepStrictEqual(counted, due))
      faults.push({ path, what: 'is counted with another score than its players have earned' });
  }
  for (const board of [...boards, 'guilds'] as const) {
    const has = counts.boards[board];
    const is = recounted[board];
    const wrong = has.filter(({ count }, index) => count !== is[index]!.count).length;
    if (wrong === 0) continue;
    const what = `counts ${sizeOf(has)} on the board ${board}, and ${sizeOf(is)} stand there; ${wrong} of ${has.length} buckets differ`;
    faults.push({ path: boardPaths[0], what });
  }
  return faults;
}
