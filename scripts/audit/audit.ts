/**
 * Audits all: each user with what must exist elsewhere, then shares, stocks, duels and boards, at last late
 * users again.
 */
import { isDeepStrictEqual } from 'node:util';
import { boardFaults, boardPaths, countedOf } from './across/boards.ts';
import { openShares, sharesPath } from './across/shares.ts';
import { countOwners, stockPaths } from './across/stocks.ts';
import { causes, type Need } from './checks/causes.ts';
import { checks } from './checks/index.ts';
import { purse } from './checks/totals.ts';
import { duelFaults, type StoredDuel } from './duels/between.ts';
import { duelNeeds } from './duels/of-player.ts';
import type { Fault } from './fault.ts';
import { readStoredUser, type Stored, type StoredUser } from './stored-user.ts';

export type UserDocuments = { uid: string; documents: Stored[] };

export type Source = {
  /** All users with their documents, one at a time. */
  users: () => AsyncIterable<UserDocuments>;
  standings: () => AsyncIterable<Stored>;
  guilds: () => AsyncIterable<Stored>;
  /** All duels, each with the entries of both that are of it, as of one moment. */
  duels: () => AsyncIterable<StoredDuel>;
  documents: (paths: readonly string[]) => Promise<Stored[]>;
  /** The faults of those needs of which no document exists. */
  unmet: (needs: AsyncIterable<Need>) => AsyncIterable<Fault>;
  /** One user's documents once more, as of one moment; null where nothing changes meanwhile. */
  again: ((uid: string) => Promise<Stored[]>) | null;
};

/**
 * Names all that is wrong. Where functions run meanwhile, users with faults are read once more at the end,
 * `settle` later: what triggers have mended by then isn't wrong.
 */
export async function* audit(
  source: Source,
  settle: () => Promise<void> = async () => {},
): AsyncGenerator<Fault> {
  const later: string[] = [];
  const mayBeLate = source.again !== null;
  const shares = openShares((await source.documents([sharesPath]))[0]);
  const owners = countOwners();
  async function* needsOfUsers(onFaults: (faults: Fault[]) => void): AsyncGenerator<Need> {
    for await (const { uid, documents } of source.users()) {
      const { user, faults, needs } = await faultsOf(uid, documents);
      if (user) shares.add(user);
      if (user) owners.add(user);
      if (faults.length > 0 && mayBeLate) later.push(uid);
      else onFaults(faults);
      yield* needs;
    }
  }
  const ready: Fault[] = [];
  for await (const fault of source.unmet(needsOfUsers((faults) => ready.push(...faults)))) {
    yield* ready.splice(0);
    yield fault;
  }
  yield* ready;
  yield* shares.faults();
  // Read last: more may have been sold since their owners were read, and never fewer.
  yield* owners.faults(await source.documents(stockPaths));
  for await (const duel of source.duels()) yield* duelFaults(duel);
  yield* await onBoards(source, settle);
  if (!source.again || later.length === 0) return;
  await settle();
  for (const uid of later) yield* (await faultsOf(uid, await source.again(uid))).faults;
}

/** How often boards are looked at where they are counted meanwhile. */
const maxLooks = 3;

/** Boards' faults, as long as nobody counts while standings are read; none where a user always does. */
async function onBoards(source: Source, settle: () => Promise<void>): Promise<Fault[]> {
  for (let look = 0; look < maxLooks; look += 1) {
    const before = await countedOf(await source.documents(boardPaths));
    if (!before) return [];
    const faults = await boardFaults(before, source.standings(), source.guilds());
    const after = await countedOf(await source.documents(boardPaths));
    const isSame = isDeepStrictEqual(
      [after?.counts.boards, after?.failed],
      [before.counts.boards, before.failed],
    );
    if (faults.length === 0 || (isSame && (source.again === null || look > 0))) return faults;
    await settle();
  }
  return [];
}

/** The faults in what is stored of a user, and what must be elsewhere. */
export async function faultsOf(
  uid: string,
  documents: readonly Stored[],
): Promise<{ faults: Fault[]; needs: Need[]; user: StoredUser | null }> {
  const below = documents.flatMap(purse);
  const { user, unreadable } = await readStoredUser(uid, documents);
  // A document that can't be read would look like a fault of the rest.
  if (unreadable.length > 0) return { faults: [...below, ...unreadable], needs: [], user: null };
  const notified = causes(user);
  const faults = [...checks.flatMap((check) => check(user)), ...notified.faults];
  return { faults, needs: [...notified.needs, ...duelNeeds(user)], user };
}
