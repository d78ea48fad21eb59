import { updateAccount } from '@cine/contract/operations/core/account';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { second } from '@cine/contract/time';
import { note, report } from '../command/harness.ts';
import type { Instance } from '../deployed/instance.ts';
import { setUpMember } from '../deployed/session.ts';
import { userOf, type World } from '../deployed/world.ts';

const perSecond = 200;
const atOnce = 8;

/** When each document was written, by its path. */
type WriteLog = ReadonlyMap<string, readonly number[]>;

/** Has as many members watch a movie as earn something in a second, some of them at once. */
export async function watchAtOnce({ emulator, movies }: World, instance: Instance): Promise<WriteLog> {
  const uids = Array.from({ length: perSecond }, (_, index) => `watcher-${index}`);
  await inTurns(uids, async (uid) => {
    await setUpMember(instance, uid);
    await userOf(uid, instance).call(updateAccount, { visibility: 'public' });
  });
  const watch = (index: number) => (uid: string) =>
    userOf(uid, instance).call(recordOwnWatch, { movieId: movies[index]!.id });
  await inTurns(uids, watch(0));
  const start = performance.now();
  const log = await emulator.writesOf(() => inTurns(uids, watch(1)));
  note(
    '  XP changes',
    `${perSecond} in ${((performance.now() - start) / 1000).toFixed(1)} s, counted as one second`,
  );
  return log;
}

async function inTurns(uids: readonly string[], act: (uid: string) => Promise<unknown>): Promise<void> {
  const left = [...uids];
  const one = async () => {
    for (let uid = left.pop(); uid !== undefined; uid = left.pop()) await act(uid);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/** The most writes of one document within a second, and which document that was. */
export function mostAtOnce(log: WriteLog, withinMs: number): { path: string; writes: number } {
  let most = { path: '', writes: 0 };
  for (const [path, times] of log) {
    for (const [index, time] of times.entries()) {
      const writes = times.slice(index).filter((other) => other - time < withinMs).length;
      if (writes > most.writes) most = { path, writes };
    }
  }
  return most;
}

/** Reports the most-written document, by watches as if within one second and by folding a minute's. */
export function reportHottest({ watching, folding }: { watching: WriteLog; folding: WriteLog }): void {
  const byWatches = mostAtOnce(watching, Number.POSITIVE_INFINITY);
  const byFold = mostAtOnce(folding, second);
  const all = { watches: byWatches, 'changes and a fold': byFold };
  for (const [name, { path, writes }] of Object.entries(all))
    note(`  hottest by ${name}`, `${path}, written ${writes} times at most`);
  const shared = [...folding].filter(([path]) => path.startsWith('leaderboards/'));
  for (const [path, times] of shared) note(`  ${path}`, `written ${times.length} times in a minute’s fold`);
  report({
    figure: 'game.hottest',
    value: Math.max(byWatches.writes, byFold.writes),
    unit: 'writes to one document within a second',
    sense: 'max',
    goal: 1,
    fixture: `${perSecond} XP changes a second: as many members watch a movie each, and a minute of changes is folded; by the emulator’s log of writes`,
    warmth: 'warm',
  });
}
