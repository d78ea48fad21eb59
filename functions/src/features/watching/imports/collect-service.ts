import type { Account } from '@cine/contract/operations/core/account';
import { maxCollections, standingCollections } from '@cine/contract/operations/watching/collection-parts';
import type { ImportCounts } from '@cine/contract/operations/watching/imports';
import { hiddenTitles } from '@cine/contract/text/hidden-titles';
import type { Context } from '#context.ts';
import { readTitleCheck, requireAccount } from '#core/account/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import {
  maxTransactionBytes,
  type Place,
  planEntries,
  planRemoval,
  readCollection,
  readCountOf,
  splitIntoTransactions,
} from '../collections/index.ts';
import { type Import, listIdOf, type Statement, type StatementsBy, sumOf } from '../statements/index.ts';
import { type CollectionAddition, gatherAdditions, type MovieToCollect } from './additions.ts';

/** What an import puts into a user's collections. */
export function additionsOfImport(
  listKey: string,
  importId: string,
  movies: readonly MovieToCollect[],
  now: number,
): CollectionAddition[] {
  return gatherAdditions(movies, importId, now, (list) => listIdOf(listKey, list));
}

/**
 * Plans what an import puts into collections. A list whose name was hidden gets a neutral one. What is more
 * than a transaction takes is in `steps`, to be applied before this is planned again. Throws
 * `collection-full` and `collections-too-many`.
 */
export async function planAdditions(
  context: Context,
  tx: Tx,
  { uid, locale }: Pick<Account, 'uid' | 'locale'>,
  additions: readonly CollectionAddition[],
  now: number,
): Promise<{ steps: CollectionAddition[][]; apply: () => void }> {
  if (additions.length === 0) return { steps: [], apply: () => {} };
  assertFew(additions.length);
  const planned = await Promise.all(
    additions.map(async ({ id, name, entries }) => ({
      id,
      name,
      entries,
      ...(await planEntries(context, tx, ownPlace(uid, id), entries, now)),
    })),
  );
  const made = planned.filter(({ isNew, name }) => isNew && name !== null);
  const [count, mayBeTitles] =
    made.length === 0
      ? [0, () => {}]
      : await Promise.all([
          readCountOf(tx, { kind: 'user', ownerId: uid }),
          readTitleCheck(context, tx, uid),
        ]);
  if (made.length > 0) assertFew(count + made.length);
  return {
    steps:
      planned.reduce((sum, { bytes }) => sum + bytes.all, 0) > maxTransactionBytes
        ? splitIntoSteps(planned)
        : [],
    apply: () => {
      for (const { name, apply } of planned)
        apply(name === null ? {} : { name: isRefused(name, mayBeTitles) ? hiddenTitles[locale] : name });
    },
  };
}

type Planned = CollectionAddition & Pick<Awaited<ReturnType<typeof planEntries>>, 'added' | 'bytes'>;

/** What isn't there yet, as much as a transaction takes at once. */
function splitIntoSteps(planned: readonly Planned[]): CollectionAddition[][] {
  const steps: CollectionAddition[][] = [];
  let sum = Number.POSITIVE_INFINITY;
  for (const { id, name, entries, added, bytes } of planned) {
    if (added.length === 0) continue;
    if (sum + bytes.alone > maxTransactionBytes) {
      steps.push([]);
      sum = 0;
    }
    const missing = new Set(added);
    steps.at(-1)!.push({ id, name, entries: entries.filter(({ movieId }) => missing.has(movieId)) });
    sum += bytes.alone;
  }
  return steps;
}

/** Puts some of what an import brings into collections. May be repeated. Throws as `planAdditions`. */
export async function applyAdditions(
  context: Context,
  uid: string,
  step: readonly CollectionAddition[],
): Promise<void> {
  await transact(context.db, async (tx) => {
    const account = await requireAccount(context, tx, uid);
    (await planAdditions(context, tx, account, step, context.now())).apply();
  });
}

function isRefused(name: string, mayBeTitles: (titles: readonly string[]) => void): boolean {
  try {
    mayBeTitles([name]);
    return false;
  } catch (error) {
    if (error instanceof AppError) return true;
    throw error;
  }
}

function assertFew(collections: number): void {
  if (collections > maxCollections + standingCollections.length)
    throw new AppError('collections-too-many', { limit: maxCollections });
}

const none: ReadonlyMap<number, string> = new Map();

/**
 * Takes what an import put into collections out again, unless others say it, too; returns the movies that
 * stay as they were changed since, and how many entries stay in all. May be repeated.
 */
export async function removeAdditions(
  { db, now }: Context,
  uid: string,
  { id: importId, at: since, places = [] }: Pick<Import, 'id' | 'at' | 'places'>,
  statements: StatementsBy,
): Promise<{ kept: number[]; staying: ImportCounts }> {
  const kept: number[] = [];
  const staying = sumOf([]);
  const listKey = statements.imports.listKey!;
  const heirs = findHeirs(listKey, statements);
  const told = movieIdsByCollection(listKey, statements.own);
  const lists = statements.own.flatMap(({ listed = [] }) => listed);
  const names = new Map(lists.map((list) => [listIdOf(listKey, list), list]));
  for (const id of new Set([...told.keys(), ...places])) {
    const place = ownPlace(uid, id);
    const movieIds = new Set(told.get(id));
    const added = { importId, since, heirs: heirs.get(id) ?? none, name: names.get(id) ?? null };
    const document = await readCollection(db, place);
    const all = places.includes(id) ? document?.parts?.flatMap((part) => part.movieIds) : null;
    for (const some of splitIntoTransactions(document, all ?? [...movieIds])) {
      const plan = await transact(db, async (tx) => {
        const planned = await planRemoval(tx, place, added, some, now());
        planned.apply();
        return planned;
      });
      kept.push(...plan.kept.filter((movieId) => movieIds.has(movieId)));
      staying[countOf(id)] += plan.staying.filter((movieId) => movieIds.has(movieId)).length;
    }
  }
  return { kept: [...new Set(kept)], staying };
}

/** What entries of a collection are counted as. */
function countOf(id: string): 'watchlist' | 'likes' | 'owned' | 'listed' {
  if (id === 'shelf') return 'owned';
  return id === 'watchlist' || id === 'likes' ? id : 'listed';
}

/** The collections that statements speak of, and the movies in each. */
function movieIdsByCollection(listKey: string, statements: readonly Statement[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const statement of statements)
    for (const id of collectionIdsOf(listKey, statement))
      places.set(id, [...(places.get(id) ?? []), statement.movieId]);
  return places;
}

/** Which other import says of the movies in each collection that they belong there. */
function findHeirs(
  listKey: string,
  { imports: { imports }, counting }: StatementsBy,
): Map<string, Map<number, string>> {
  const ids = new Map(imports.map(({ number, id }) => [number, id]));
  const heirs = new Map<string, Map<number, string>>();
  for (const statement of [...counting.values()].flat())
    for (const id of collectionIdsOf(listKey, statement)) {
      const ofPlace = heirs.get(id) ?? new Map<number, string>();
      heirs.set(id, ofPlace);
      if (!ofPlace.has(statement.movieId)) ofPlace.set(statement.movieId, ids.get(statement.by)!);
    }
  return heirs;
}

function collectionIdsOf(listKey: string, { wanted, liked, owned, listed = [] }: Statement): string[] {
  return [
    ...(wanted ? ['watchlist'] : []),
    ...(liked ? ['likes'] : []),
    ...(owned ? ['shelf'] : []),
    ...listed.map((list) => listIdOf(listKey, list)),
  ];
}

function ownPlace(uid: string, id: string): Place {
  return { kind: 'user', ownerId: uid, id };
}
