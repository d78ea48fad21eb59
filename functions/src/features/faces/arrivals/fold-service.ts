import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { settledAfterMs, transact } from '#platform/firestore/transact.ts';
import { loadWatchlists, type Span, type Watchlist } from '#watching/collections/index.ts';
import { type Block, type Owner, ownersIn, toBlock, withOwners } from './index-block.ts';
import * as store from './store.ts';

/** Watchlists read at once, and the most bytes of a block, whose document may have 1 MiB. */
const usual = { pageSize: 5_000, blockBytes: 700_000 };
type Limits = typeof usual;

const atOnce = 500;

/** Brings the index up to date with the watchlists that changed; the first time, with all. */
export async function foldArrivals(context: Context, limits: Limits = usual): Promise<void> {
  const { db, now } = context;
  const until = now() - settledAfterMs;
  const since = (await store.readManifest(db))?.until ?? 0;
  // Only a finished fold moves the instant, so an interrupted first one begins again.
  const changed: Span | null = since === 0 ? null : { since, until };
  for (let after: QueryDocumentSnapshot | null = null, isLast = false; !isLast; isLast = after === null) {
    const page = await loadWatchlists(db, changed, after, limits.pageSize);
    await foldEach(context, limits, page.watchlists);
    after = page.next;
  }
  await transact(db, async (tx) => {
    const current = (await store.readManifest(tx)) ?? store.emptyManifest;
    store.writeManifest(tx, { ...current, until: Math.max(current.until, until) });
  });
}

async function foldEach(context: Context, limits: Limits, watchlists: readonly Watchlist[]): Promise<void> {
  for (let left = watchlists; left.length > 0; ) left = await foldSome(context, limits, left);
}

/**
 * Puts watchlists into their block, and returns those of other blocks. Reads accounts in the same
 * transaction, so that nobody who is being erased gets in again.
 */
async function foldSome(
  context: Context,
  { blockBytes }: Limits,
  watchlists: readonly Watchlist[],
): Promise<Watchlist[]> {
  const { db } = context;
  return transact(db, async (tx) => {
    const manifest = (await store.readManifest(tx)) ?? store.emptyManifest;
    const { id } = blockOf(manifest, watchlists[0]!.uid);
    const here = watchlists.filter(({ uid }) => blockOf(manifest, uid).id === id).slice(0, atOnce);
    const [block, ...owners] = await Promise.all([
      store.readBlock(tx, id),
      ...here.map(async ({ uid, movieIds }): Promise<[string, Owner | null]> => {
        const account = await readAccount(tx, uid);
        if (account?.kind !== 'member') return [uid, null];
        const { region, providers } = account;
        return [uid, { uid, region, providers, movieIds }];
      }),
    ]);
    const parts = await inParts(withOwners(block ?? toBlock([]), new Map(owners)), blockBytes);
    const free = Math.max(...manifest.blocks.map((each) => each.id)) + 1;
    const ids = parts.map((_, part) => (part === 0 ? id : free + part - 1));
    for (const [part, { packed }] of parts.entries()) store.writeBlock(tx, ids[part]!, packed);
    if (parts.length > 1 || !block) {
      const added = parts.slice(1).map(({ from }, part) => ({ id: ids[part + 1]!, from }));
      const blocks = [...manifest.blocks, ...added].sort((one, other) => (one.from < other.from ? -1 : 1));
      store.writeManifest(tx, { ...manifest, blocks });
    }
    const done = new Set(here);
    return watchlists.filter((each) => !done.has(each));
  });
}

/** A block as it is stored: halved, by owners, until each part fits a document. */
async function inParts(block: Block, most: number): Promise<{ from: string; packed: store.PackedBlock }[]> {
  const packed = await store.packBlock(block);
  if (packed.bytes.length <= most || block.uids.length < 2) return [{ from: block.uids[0] ?? '', packed }];
  const owners = ownersIn(block);
  const middle = Math.ceil(owners.length / 2);
  const halves = [owners.slice(0, middle), owners.slice(middle)];
  return (await Promise.all(halves.map((half) => inParts(toBlock(half), most)))).flat();
}

/** Removes a user and their watchlist from the index of who wants which movie. */
export async function forgetOwner({ db }: Context, uid: string): Promise<void> {
  await transact(db, async (tx) => {
    const manifest = await store.readManifest(tx);
    if (!manifest) return;
    const { id } = blockOf(manifest, uid);
    const block = await store.readBlock(tx, id);
    if (!block?.uids.includes(uid)) return;
    store.writeBlock(tx, id, await store.packBlock(withOwners(block, new Map([[uid, null]]))));
  });
}

function blockOf({ blocks }: store.Manifest, uid: string): { id: number } {
  return blocks.findLast(({ from }) => from <= uid)!;
}
