/** Puts what an import brings into a user's collections, and takes it out. */
import type { Account } from '@cine/contract/operations/core/account';
import { maxCollections } from '@cine/contract/operations/watching/collection-parts';
import type { ImportCounts, ImportedCollection } from '@cine/contract/operations/watching/imports';
import { hiddenTitles } from '@cine/contract/text/hidden-titles';
import type { Context } from '#context.ts';
import { readTitleCheck, requireAccount } from '#core/account/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import {
  loadMadeByImport,
  maxTransactionBytes,
  type Place,
  planEntries,
  planRemoval,
  readCollection,
  readCountOf,
  splitIntoTransactions,
} from '../collections/index.ts';
import {
  type Import,
  listIdOf,
  type Statement,
  type StatementsBy,
  sumImportCounts,
} from '../statements/index.ts';
import { type CollectionAddition, gatherAdditions, type MovieToCollect } from './additions.ts';
import { countOf, type Held } from './held.ts';
import type { OwnCollections } from './own-collections-service.ts';
import type { UnfitPlaces } from './unfit.ts';

/** What an import puts into a user's collections. */
export function additionsOfImport(
  listKey: string,
  importId: string,
  movies: readonly MovieToCollect[],
  now: number,
  own: OwnCollections,
): CollectionAddition[] {
  const possible = [...own.values()].filter(({ isImpossible }) => !isImpossible);
  const definitions = new Map(possible.map((each) => [each.id, each]));
  return gatherAdditions(movies, importId, now, (list) => listIdOf(listKey, list), definitions);
}

/** An import, and its part, that makes collections. */
export type Origin = { importId: string; part: number };

export type PlannedAdditions = {
  steps: CollectionAddition[][];
  /** How many collections it makes now; and in all, also if this is a repetition. */
  made: { now: number; all: number };
  /** The collections where movies get words that no statement of the import may tell of. */
  worded: CollectionAddition[];
  /** What collections hold already, by movie. */
  held: ReadonlyMap<number, Held>;
  /** What there is no room for, of which nothing is applied. */
  unfit: UnfitPlaces[];
  write: () => void;
};

/**
 * Plans what an import puts into collections. A list whose name was hidden gets a neutral one, and loses its
 * description. What is more than a transaction takes is in `steps`, to be applied before this is planned
 * again.
 */
export async function planAdditions(
  context: Context,
  tx: Tx,
  { uid, locale }: Pick<Account, 'uid' | 'locale'>,
  additions: readonly CollectionAddition[],
  from: Origin,
  now: number,
): Promise<PlannedAdditions> {
  if (additions.length === 0)
    return { steps: [], made: { now: 0, all: 0 }, worded: [], held: new Map(), unfit: [], write: () => {} };
  const all = await planEach(context, tx, uid, additions, from, now);
  const isNamed = ({ isNew, name }: Planned) => isNew && name !== null;
  const count = all.some(isNamed) ? await readCountOf(tx, { kind: 'user', ownerId: uid }) : 0;
  const surplus = new Set(all.filter(isNamed).slice(Math.max(0, maxCollections - count)));
  const planned = all.filter((each) => !surplus.has(each));
  const made = planned.filter((each) => each.isDefined || isNamed(each));
  const before = planned.filter(
    (each) => each.from?.importId === from.importId && each.from.part === from.part,
  );
  const mayBeTitles = made.length === 0 ? () => {} : await readTitleCheck(context, tx, uid);
  return {
    steps:
      planned.reduce((sum, { bytes }) => sum + bytes.all, 0) > maxTransactionBytes
        ? splitIntoSteps(planned)
        : [],
    made: { now: made.length, all: made.length + before.length },
    worded: planned.filter(({ worded }) => worded.length > 0),
    held: heldIn(planned),
    unfit: [...unfitIn(planned), ...[...surplus].map(wholly)],
    write: () => {
      for (const { name, as, isDefined, write } of planned)
        write(name === null && !isDefined ? {} : { ...fieldsOf(name, as, mayBeTitles, locale), from });
    },
  };
}

/** Plans each addition; words alone don't bring a collection back that isn't there any more. */
async function planEach(
  context: Context,
  tx: Tx,
  uid: string,
  additions: readonly CollectionAddition[],
  from: Origin,
  now: number,
) {
  const marked = new Set<string>();
  const planned = await Promise.all(
    additions.map(async (addition) => {
      const { id, entries, words, positions, as } = addition;
      const input = { entries, words, positions, coverId: as?.cover ?? null, marked };
      const definedBy = as ? from.importId : null;
      const plan = await planEntries(context, tx, ownPlace(uid, id), { ...input, definedBy }, now);
      return { ...addition, ...plan };
    }),
  );
  return planned.filter(({ isNew, entries, words }) => !(isNew && entries.length === 0 && words.length > 0));
}

/** What a collection that an import makes is; a refused name gives way to a neutral one. */
function fieldsOf(
  name: string | null,
  as: ImportedCollection | undefined,
  mayBeTitles: (titles: readonly string[]) => void,
  locale: Account['locale'],
) {
  const description = as?.description ?? null;
  return {
    ...(name !== null && { name: isRefused(name, mayBeTitles) ? hiddenTitles[locale] : name }),
    ...(as && {
      description: description !== null && isRefused(description, mayBeTitles) ? null : description,
      order: as.order,
      rules: as.rules,
    }),
  };
}

type Planned = CollectionAddition & Omit<Awaited<ReturnType<typeof planEntries>>, 'write'>;

function unfitIn(planned: readonly Planned[]): UnfitPlaces[] {
  return planned.flatMap(({ id, name, full }) =>
    full.length > 0 ? [{ id, name, movieIds: new Set(full), reason: 'collection-full' as const }] : [],
  );
}

function wholly({ id, name, entries }: Planned): UnfitPlaces {
  const movieIds = new Set(entries.map(({ movieId }) => movieId));
  return { id, name, movieIds, reason: 'collections-too-many' };
}

function heldIn(planned: readonly Planned[]): Map<number, Held> {
  const held = new Map<number, Held>();
  const heldOf = (movieId: number) => {
    const one = held.get(movieId) ?? { had: [], closed: [], isNews: false, isNoted: false, filled: [] };
    held.set(movieId, one);
    return one;
  };
  for (const { id, had, closed, news, noted, filled } of planned) {
    for (const movieId of had) heldOf(movieId).had.push(id);
    for (const movieId of closed) heldOf(movieId).closed.push(id);
    for (const movieId of news) heldOf(movieId).isNews = true;
    for (const movieId of noted) heldOf(movieId).isNoted = true;
    for (const [movieId, what] of filled) heldOf(movieId).filled.push(...what);
  }
  return held;
}

/** What isn't there yet, or changes what is, as much as a transaction takes at once. */
function splitIntoSteps(planned: readonly Planned[]): CollectionAddition[][] {
  const steps: CollectionAddition[][] = [];
  let sum = Number.POSITIVE_INFINITY;
  for (const { id, name, as, entries, words, positions, added, changing, bytes } of planned) {
    const ofAdded = added.length > 0 ? [{ movieIds: added, bytes: bytes.alone }] : [];
    for (const { movieIds, bytes: taken } of [...ofAdded, ...changing]) {
      if (sum + taken > maxTransactionBytes) {
        steps.push([]);
        sum = 0;
      }
      const ids = new Set(movieIds);
      const some = (all: CollectionAddition['entries']) => all.filter(({ movieId }) => ids.has(movieId));
      steps.at(-1)!.push({ id, name, as, entries: some(entries), words: some(words), positions });
      sum += taken;
    }
  }
  return steps;
}

/** Puts some of what an import brings into collections. May be repeated. */
export async function applyAdditions(
  context: Context,
  uid: string,
  step: readonly CollectionAddition[],
  from: Origin,
): Promise<void> {
  await transact(context.db, async (tx) => {
    const account = await requireAccount(context, tx, uid);
    (await planAdditions(context, tx, account, step, from, context.now())).write();
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

const none: ReadonlyMap<number, string> = new Map();

/** What is taken out of collections: the movies that stay as they were changed since, and how much. */
type Removal = { kept: number[]; staying: ImportCounts; removed: ImportCounts };

/** Takes what an import put into collections out again, unless others say it, too. May be repeated. */
export async function removeAdditions(
  { db, now }: Context,
  uid: string,
  { id: importId, at: since, places = [] }: Pick<Import, 'id' | 'at' | 'places'>,
  statements: StatementsBy,
): Promise<Removal> {
  const removal: Removal = { kept: [], staying: sumImportCounts([]), removed: sumImportCounts([]) };
  const listKey = statements.imports.listKey!;
  const heirs = findHeirs(listKey, statements);
  const idsByCollection = movieIdsByCollection(listKey, statements.own);
  const lists = statements.own.flatMap(({ listed = [] }) => listed);
  const names = new Map(lists.map((list) => [listIdOf(listKey, list), list]));
  const counting = new Set(
    statements.imports.imports.flatMap(({ id, undoneAt }) => (undoneAt === null ? id : [])),
  );
  const made = await loadMadeByImport(db, uid, importId);
  for (const id of new Set([...idsByCollection.keys(), ...places, ...made])) {
    const place = ownPlace(uid, id);
    const movieIds = new Set(idsByCollection.get(id));
    const name = names.get(id) ?? null;
    const brought = { importId, since, counting, heirs: heirs.get(id) ?? none, name };
    const document = await readCollection(db, place);
    const all = places.includes(id) ? document?.parts?.flatMap((part) => part.movieIds) : null;
    const steps = splitIntoTransactions(document, all ?? [...movieIds]);
    for (const step of steps.length === 0 && made.has(id) ? [[]] : steps) {
      const plan = await transact(db, async (tx) => {
        const planned = await planRemoval(tx, place, brought, step, now());
        planned.write();
        return planned;
      });
      removal.kept.push(...plan.kept.filter((movieId) => movieIds.has(movieId)));
      removal.staying[countOf(id)] += plan.staying.filter((movieId) => movieIds.has(movieId)).length;
      removal.removed[countOf(id)] += plan.removed.length;
      if (plan.isDiscarded) removal.removed.lists += 1;
    }
  }
  return { ...removal, kept: [...new Set(removal.kept)] };
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

function collectionIdsOf(
  listKey: string,
  { wanted, liked, owned, listed = [], collections = [] }: Statement,
): string[] {
  return [
    ...collections,
    ...(wanted ? ['watchlist'] : []),
    ...(liked ? ['likes'] : []),
    ...(owned ? ['shelf'] : []),
    ...listed.map((list) => listIdOf(listKey, list)),
  ];
}

function ownPlace(uid: string, id: string): Place {
  return { kind: 'user', ownerId: uid, id };
}
