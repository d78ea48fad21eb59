import { causes, type Need } from './checks/causes.ts';
import { checks } from './checks/index.ts';
import { purse } from './checks/purse.ts';
import type { Fault } from './fault.ts';
import { lifeOf, type Stored } from './life.ts';

/** What is stored of one user. */
export type UserDocuments = { uid: string; documents: Stored[] };

/** Where an audit reads. */
export type Source = {
  /** All users with their documents, one at a time. */
  users: () => AsyncIterable<UserDocuments>;
  /** The faults of those needs of which no document exists. */
  unmet: (needs: AsyncIterable<Need>) => AsyncIterable<Fault>;
  /** One user's documents once more, as of one moment; null where nothing changes meanwhile. */
  again: ((uid: string) => Promise<Stored[]>) | null;
};

/**
 * Names all that is wrong. Where functions run meanwhile, users with faults are read once more at the end, `settle` later: what
 * triggers have mended by then isn't wrong.
 */
export async function* audit(
  source: Source,
  settle: () => Promise<void> = async () => {},
): AsyncGenerator<Fault> {
  const later: string[] = [];
  const mayBeLate = source.again !== null;
  async function* needs(onFaults: (faults: Fault[]) => void): AsyncGenerator<Need> {
    for await (const { uid, documents } of source.users()) {
      const found = faultsOf(uid, documents);
      if (found.faults.length > 0 && mayBeLate) later.push(uid);
      else onFaults(found.faults);
      yield* found.needs;
    }
  }
  const ready: Fault[] = [];
  for await (const fault of source.unmet(needs((faults) => ready.push(...faults)))) {
    yield* ready.splice(0);
    yield fault;
  }
  yield* ready;
  if (!source.again || later.length === 0) return;
  await settle();
  for (const uid of later) yield* faultsOf(uid, await source.again(uid)).faults;
}

/** The faults in what is stored of a user, and what must be elsewhere. */
export function faultsOf(uid: string, documents: readonly Stored[]): { faults: Fault[]; needs: Need[] } {
  const below = documents.flatMap(purse);
  const { life, unreadable } = lifeOf(uid, documents);
  // What is missing from a life would look like a fault of the rest.
  if (unreadable.length > 0) return { faults: [...below, ...unreadable], needs: [] };
  const told = causes(life);
  return { faults: [...checks.flatMap((check) => check(life)), ...told.faults], needs: told.needs };
}
