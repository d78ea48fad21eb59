/** Which collections a user may see, and what of them: own, kept with others, a group's, public ones. */
import type { CollectionView } from '@cine/contract/operations/watching/collection-parts';
import { roleOfKeeper, roleOfMember } from '@cine/contract/operations/watching/collection-role';
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Access, unusedStanding } from '../access/access.ts';
import { accessToSee, maySeeOwner, readGroupOf } from '../access/access-store.ts';
import { loadMemberNames } from '../names-store.ts';
import { nameOfPlace, type Place, placeOf } from '../place.ts';
import { type CollectionsOf, loadPageOf, type PlacedCollection } from '../store.ts';
import { type CollectedMovie, collectionView, manualFor, movieView } from '../view.ts';
import { loadFilled, loadLatest, partsReadFirst } from './latest-service.ts';

/** A movie of a collection; only which it is if that fills itself. */
export type SeenEntry = Pick<CollectedMovie, 'movieId'> & Partial<CollectedMovie>;

/** A collection as a user sees it, with what loads the rest of it. */
export type SeenCollection = {
  about: Omit<CollectionView, 'editors' | 'total'>;
  /** Who keeps it with its owner, as far as the user may know. */
  editors: () => Promise<CollectionView['editors']>;
  total: () => Promise<number>;
  /** The movies added last, or the best known that meet its rules. */
  entries: (limit: number) => Promise<SeenEntry[]>;
  /** The movies in the order by hand. */
  manual: readonly number[];
};

/** Throws `account-missing` and `collection-not-found`. */
export async function openSeen(context: Context, uid: string, collection: string): Promise<SeenCollection> {
  const { db } = context;
  const [account, access] = await Promise.all([
    readAccount(db, uid),
    accessToSee(db, uid, placeOf(collection, uid)),
  ]);
  if (!account) throw new AppError('account-missing');
  return (await seenBy(context, uid, [access]))[0]!;
}

/** Whose collections: the user's own, those of others that they edit, a group's, or a user's public ones. */
export type SeenOf = { kind: 'own' } | { kind: 'edited' } | { kind: 'group' | 'public'; ownerId: string };

/**
 * A page of collections. Null if they may not see the group or the other user. Throws `account-missing`.
 */
export async function listSeen(
  context: Context,
  uid: string,
  whose: SeenOf,
  { limit, after }: { limit: number; after: Place | null },
): Promise<{ collections: SeenCollection[]; next: string | null } | null> {
  const { db } = context;
  const [account, group, mayLook] = await Promise.all([
    readAccount(db, uid),
    whose.kind === 'group' ? readGroupOf(db, whose.ownerId) : null,
    whose.kind !== 'public' || whose.ownerId === uid || maySeeOwner(db, uid, whose.ownerId),
  ]);
  if (!account) throw new AppError('account-missing');
  if (!mayLook || (whose.kind === 'group' && roleOfMember(group, null, uid) === null)) return null;
  const of = whoseOf(whose, uid);
  const page = await loadPageOf(db, of, after, limit);
  const { kind, ownerId } = of;
  const isWhole = kind === 'user' || kind === 'group';
  const { placed, next } = isWhole ? withStanding(page, { kind, ownerId }, { limit, after }) : page;
  const accesses = placed.map(({ place, document }): Access => {
    if (whose.kind === 'public') return { place, document, role: 'reader', group };
    const role = group ? roleOfMember(group, document, uid) : roleOfKeeper(place, document, uid);
    return { place, document, role: role ?? 'reader', group };
  });
  return { collections: await seenBy(context, uid, accesses), next: next && nameOfPlace(next, uid) };
}

/** A page in the order of ids, with the standing collections within it that were never used. */
function withStanding(
  { placed, next }: { placed: PlacedCollection[]; next: Place | null },
  owner: Omit<Place, 'id'>,
  { limit, after }: { limit: number; after: Place | null },
): { placed: Pick<Access, 'place' | 'document'>[]; next: Place | null } {
  const unused = unusedStanding(owner, placed).filter(
    ({ place: { id } }) => (after === null || id > after.id) && (next === null || id < next.id),
  );
  const all = [...placed, ...unused].sort((one, other) => (one.place.id < other.place.id ? -1 : 1));
  const shownEntries = all.slice(0, limit);
  return { placed: shownEntries, next: all.length > limit ? shownEntries.at(-1)!.place : next };
}

function whoseOf(whose: SeenOf, uid: string): CollectionsOf {
  if (whose.kind === 'own') return { kind: 'user', ownerId: uid };
  return whose.kind === 'edited' ? { kind: 'edited', ownerId: uid } : whose;
}

async function seenBy(context: Context, uid: string, accesses: readonly Access[]): Promise<SeenCollection[]> {
  const { db } = context;
  const owners = accesses.flatMap(({ place }) => (place.kind === 'user' ? [place.ownerId] : []));
  const names = await loadMemberNames(db, owners);
  return accesses.map((access) => {
    const { place, document, role } = access;
    const { editors: _, total, ...about } = collectionView(access, uid, names);
    const { rules } = about;
    return {
      about,
      editors: async () => {
        const named = await loadMemberNames(db, role === 'reader' ? [] : (document?.editorIds ?? []));
        return [...named].map(([id, name]) => ({ uid: id, name }));
      },
      total: async () => (rules ? (await loadFilled(context, rules, 0)).total : (total ?? 0)),
      entries: async (limit) => {
        if (rules)
          return (await loadFilled(context, rules, limit)).movies.map(({ id: movieId }) => ({ movieId }));
        // Each of the last ones is among the newest of some part.
        const latest = await loadLatest(
          db,
          { place, document, role },
          limit,
          Math.max(partsReadFirst, limit),
        );
        return latest.map(movieView);
      },
      manual: document ? manualFor(role, document) : [],
    };
  });
}
