import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { circleDocument } from '@cine/contract/documents/circles';
import { utcMondayOf } from '@cine/contract/game/local-days';
import {
  type Board,
  showLeaderboard,
  shownNeighbours,
  shownPlaces,
  showRank,
} from '@cine/contract/operations/game/leaderboards';
import { maxFriends } from '@cine/contract/operations/together/friends';
import { FieldValue } from 'firebase-admin/firestore';
import { emptyCircle } from '../../functions/src/features/core/circles/index.ts';
import { standingDocument } from '../../functions/src/features/core/standings/index.ts';
import { note, report } from '../command/harness.ts';
import { saveCatalogue } from '../deployed/catalogue.ts';
import type { Counters } from '../deployed/emulator.ts';
import type { Instance } from '../deployed/instance.ts';
import { startWorldOf, userOf, type World } from '../deployed/world.ts';
import { reportHottest, watchAtOnce } from './hottest.ts';
import { boards, type Crowd, countCrowd, newcomerXp, standingsOf, uidOf, writeExport } from './million.ts';
import { type Ranked, recount, type Sorted } from './recount.ts';

const catalogue = { movies: 1_000, candidates: 1_000 };
/** One in `newcomerOneIn` of those whose standing changes has just begun. */
const changed = { players: 12_000, newcomerOneIn: 5 };

/** Ranks among many players, and their recount, against a plain sort of them. */
export async function measureBoards(size: number): Promise<void> {
  const crowd = { size, from: 0, now: Date.now() };
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const importFrom = await writeExport(folder, crowd);
  const world = await startWorldOf(async (context) => {
    await countCrowd(context, crowd);
    return saveCatalogue(context, catalogue);
  }, importFrom);
  rmSync(folder, { recursive: true });
  note('  the emulator', `${size} standings, ${world.emulator.residentMb()} MB`);
  const { sorted, folding } = await world.onInstance((instance) => measureFold(world, instance, crowd));
  await measureRanks(world, sorted);
  await world.onInstance((instance) => measureFriends(world, instance, sorted));
  const watching = await world.onInstance((instance) => watchAtOnce(world, instance));
  reportHottest({ watching, folding });
  await world.stop();
}

const foldJob = 'leaderboards-fold';

/** Folds a minute at 200 changes a second, and recounts everybody. */
async function measureFold(
  world: World,
  instance: Instance,
  crowd: Crowd,
): Promise<{ sorted: Sorted; folding: Map<string, number[]> }> {
  const { emulator } = world;
  const atRest = await emulator.costOf(() => instance.runSchedule(foldJob));
  const lookMs = await msOf(async () => {
    for (const board of boards) await userOf(uidOf(0), instance).call(showRank, { board });
  });
  let changeMs = 0;
  let foldMs = 0;
  let cost: Counters | undefined;
  const folding = await emulator.writesOf(async () => {
    changeMs = await msOf(() => change(world, crowd));
    ({ cost } = await emulator.costOf(async () => {
      foldMs = await msOf(() => instance.runSchedule(foldJob));
    }));
  });
  let sorted!: Sorted;
  const recountMs = await msOf(async () => {
    sorted = await recount(world.context);
  });
  const perSecond = Math.round(changed.players / (changeMs / 1000));
  note('  changes', `${changed.players} standings in ${seconds(changeMs)} s, ${perSecond} a second`);
  note('  the first look at each board', `${seconds(lookMs)} s, while the emulator makes its indexes`);
  note('  a fold at rest', `${atRest.cost.reads} reads and ${atRest.cost.writes} writes`);
  note('  a fold of these', `${seconds(foldMs)} s, ${cost!.reads} reads and ${cost!.writes} writes`);
  note('  a recount of everybody', `${seconds(recountMs)} s, ${sorted.ever.length} reads and no write`);
  const fixture = `${changed.players} changed of ${crowd.size} players, one in ${changed.newcomerOneIn} of them new, with the ${newcomerXp} XP that one in five of all have; three boards, each looked at once before; the job over HTTP`;
  const all = { sense: 'max', fixture, warmth: 'warm' } as const;
  report({ ...all, figure: 'standings.fold-s', value: seconds(foldMs), unit: 's', goal: 20 });
  report({
    ...all,
    figure: 'standings.fold',
    value: Number((foldMs / recountMs).toFixed(2)),
    unit: 'times the time',
    goal: 1,
    rival: 'a recount by hand: all standings read, and sorted for each board',
  });
  return { sorted, folding };
}

/** What a movie changes for players spread over the crowd, and for some who just began. */
async function change({ context: { db } }: World, crowd: Crowd): Promise<void> {
  const now = Date.now();
  const monday = utcMondayOf(now);
  const writer = db.bulkWriter({ throttling: false });
  const computed = { pointsAt: FieldValue.serverTimestamp(), changedAt: FieldValue.serverTimestamp() };
  const begun = changed.players / changed.newcomerOneIn;
  const every = Math.floor(crowd.size / (changed.players - begun));
  let index = 0;
  let left = changed.players - begun;
  for (const { uid, standing } of standingsOf(crowd)) {
    if (index++ % every > 0 || left-- <= 0) continue;
    const at = now - (index % 1_000);
    const inWeek = standing.week?.monday === monday ? standing.week.xp : 0;
    const fields = {
      film: { xp: standing.film!.xp + newcomerXp, at },
      week: { monday, xp: inWeek + newcomerXp, at },
      points: standing.points! + 2,
    };
    void writer.set(db.doc(`standings/${uid}`), standingDocument.encodeMerge(fields, computed), {
      merge: true,
    });
  }
  for (let n = 0; n < begun; n++) {
    const at = now - (n % 1_000);
    const fields = {
      name: `Newcomer ${n}`,
      visibility: 'public' as const,
      points: 2,
      film: { xp: newcomerXp, at },
      week: { monday, xp: newcomerXp, at },
    };
    const ref = db.doc(`standings/${uidOf(crowd.size + n)}`);
    void writer.set(ref, standingDocument.encodeMerge(fields, computed), { merge: true });
  }
  await writer.close();
}

/** What a rank with its neighbours costs, and whether a sort says the same. */
async function measureRanks(world: World, sorted: Sorted): Promise<void> {
  const costs: Counters[] = [];
  for (const board of boards)
    await world.onInstance(async (instance) => {
      for (const index of samples(sorted[board]))
        costs.push(await costOfRank(world, instance, board, sorted[board], index));
      costs.push(await costOfTop(world, instance, board, sorted[board]));
    });
  note('  ranks and tops compared', `${costs.length}, all as in the sort`);
  report({
    figure: 'leaderboard.reads',
    unit: 'documents',
    sense: 'max',
    goal: 16,
    warmth: 'cold',
    value: Math.max(...costs.map(({ reads }) => reads)),
    fixture: `a rank with ${shownNeighbours} neighbours above and below, or the top ${shownPlaces}, the dearest of ${costs.length}, each the caller’s first call, the first of each board on a fresh instance; ${sorted.ever.length} players, one in five a newcomer with equal XP; call limits on`,
  });
}

function samples(board: readonly Ranked[]): number[] {
  const equal = board.findIndex(({ points }) => points === newcomerXp || points === 2);
  const among = [0, 1, 100, 0.1, 0.3, 0.5, 0.7, 0.9].map((at) => Math.floor(at < 1 ? at * board.length : at));
  return [...new Set([...among, equal, Math.floor((equal + board.length) / 2), board.length - 1])];
}

async function costOfRank(
  { emulator }: World,
  instance: Instance,
  board: Board,
  inOrder: readonly Ranked[],
  index: number,
): Promise<Counters> {
  const { uid, points } = inOrder[index]!;
  const { answer, cost } = await emulator.costOf(() => userOf(uid, instance).call(showRank, { board }));
  const { place, above, below, size } = answer;
  deepStrictEqual([place?.rank, place?.points, size], [index + 1, points, inOrder.length]);
  deepStrictEqual(places(above), expected(inOrder, Math.max(0, index - shownNeighbours), index));
  deepStrictEqual(places(below), expected(inOrder, index + 1, index + 1 + shownNeighbours));
  return cost;
}

async function costOfTop(
  { emulator }: World,
  instance: Instance,
  board: Board,
  inOrder: readonly Ranked[],
): Promise<Counters> {
  const caller = userOf('somebody', instance);
  const { answer, cost } = await emulator.costOf(() => caller.call(showLeaderboard, { board }));
  deepStrictEqual(places(answer.places), expected(inOrder, 0, shownPlaces));
  return cost;
}

function places(ranked: readonly { rank: number; uid: string; points: number }[]) {
  return ranked.map(({ rank, uid, points }) => ({ rank, uid, points }));
}

function expected(inOrder: readonly Ranked[], from: number, to: number) {
  return inOrder.slice(from, to).map(({ uid, points }, offset) => ({ rank: from + offset + 1, uid, points }));
}

/** What a member with as many friends as possible reads more than one without any. */
async function measureFriends(world: World, instance: Instance, { ever }: Sorted): Promise<void> {
  const { emulator, context } = world;
  const every = Math.floor(ever.length / (maxFriends + 1));
  const [own, ...friends] = ever.filter((_, index) => index % every === every - 1).slice(0, maxFriends + 1);
  const since = Date.now();
  const named = friends.map(({ uid }, n): [string, object] => [
    uid,
    { name: `Player ${n}`, username: `player_${n}`, since },
  ]);
  const circle = {
    ...emptyCircle,
    friends: Object.fromEntries(named),
    namedIds: friends.map(({ uid }) => uid),
  };
  await context.db.doc(`circles/${own!.uid}`).set(circleDocument.encode(circle as never));
  const costOf = async (uid: string) =>
    emulator.costOf(() => userOf(uid, instance).call(showLeaderboard, { board: 'ever', among: 'friends' }));
  const alone = await costOf(ever.at(-1)!.uid);
  const among = await costOf(own!.uid);
  deepStrictEqual(places(among.answer.places), expected([own!, ...friends], 0, maxFriends + 1));
  strictEqual(alone.answer.places.length, 1);
  note('  the friends’ board', `${among.cost.reads} reads, ${alone.cost.reads} without friends`);
  report({
    figure: 'leaderboard.friends.reads',
    value: (among.cost.reads - alone.cost.reads) / friends.length,
    unit: 'documents for each friend',
    sense: 'max',
    goal: 1,
    fixture: `${friends.length} friends, the most that anybody can have, on top of what the board costs without friends; call limits on`,
    warmth: 'cold',
  });
}

async function msOf(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

function seconds(ms: number): number {
  return Number((ms / 1000).toFixed(1));
}
