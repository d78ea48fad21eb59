/** Keeps the most similar users of each user, updated as ratings change. */
import { MovieNumbers, type Ratings } from './movie-numbers.ts';
import {
  clear,
  copyList,
  entriesOf,
  isEverything,
  isSameUpTo,
  type Lists,
  listLength,
  newLists,
  offerAll,
  renumbered,
  retain,
  sharedLists,
} from './neighbour-lists.ts';
import type { Row } from './pearson.ts';
import { buildMatrix, type Matrix, replaceRow, rowOf } from './rating-matrix.ts';
import { type Changed, changedOf, isStale, type Renewed, renewedOf } from './stale-pairs.ts';
import { startPool, type WorkerPool } from './threads/worker-pool.ts';

/** A hidden user has neighbours but is nobody's neighbour. */
export type User = { uid: string; ratings: Ratings; isHidden: boolean };
/** A user's ratings as they are now; null for a deleted user. */
export type Change = { uid: string; now: Omit<User, 'uid'> | null };

/** A similar user. */
export type Neighbour = {
  uid: string;
  /** Above 0, at most 1. */
  similarity: number;
  /** Movies that both rated. */
  common: number;
};

/** How many neighbours a user has at most. */
export const maxShown = 30;

/** All that an update needs: users in the order of their uids, with their ratings and lists. */
export type State = { uids: string[]; hidden: Uint8Array; movieIds: number[]; rows: Row[]; lists: Lists };

/** The state of users who have not been compared yet. */
export function stateOf(users: readonly User[]): State {
  const sorted = [...users].sort((one, other) => (one.uid < other.uid ? -1 : 1));
  const ids = new Set(sorted.flatMap(({ ratings }) => Array.from(ratings.movieIds)));
  const movies = new MovieNumbers([...ids].sort((one, other) => one - other));
  return {
    uids: sorted.map(({ uid }) => uid),
    hidden: Uint8Array.from(sorted, ({ isHidden }) => Number(isHidden)),
    rows: sorted.map(({ ratings }) => movies.rowOf(ratings)),
    movieIds: movies.ids,
    lists: newLists(sorted.length),
  };
}

/**
 * Keeps every user's nearest neighbours up to date: `update` compares only stale pairs, and leaves what
 * `computeAll` would find. The README has the proof.
 */
export class NearestNeighbours {
  private readonly pool: WorkerPool;
  private readonly threads: number;
  private readonly movies: MovieNumbers;
  private uids: string[] = [];
  private numbers = new Map<string, number>();
  private matrix!: Matrix;
  private lists: Lists;
  private candidates: Lists[] = [];
  /** What was shown before an update, for the users it touches. */
  private former!: Lists;

  /** @param threads worker threads, ended by `close`; 0 computes in this thread */
  constructor({ uids, hidden, movieIds, rows, lists }: State, threads = 0) {
    this.pool = startPool(threads);
    this.threads = Math.max(1, threads);
    this.movies = new MovieNumbers(movieIds);
    this.lists = lists;
    this.load(uids, rows, hidden);
  }

  async computeAll(): Promise<void> {
    for (const user of this.uids.keys()) this.expect(user, 0);
    await this.pool.run({ kind: 'all' });
    for (const user of this.uids.keys()) this.takeFound(user);
  }

  /** Applies changes and returns the uids of the remaining users whose neighbours changed. */
  async update(changes: readonly Change[]): Promise<string[]> {
    const coming = changes.filter(({ uid, now }) => now && !this.numbers.has(uid));
    if (coming.length > 0) this.renumber([...this.uids, ...coming.map(({ uid }) => uid)]);
    const affected = await this.compare(this.applied(changes));
    const going = new Set(changes.filter(({ now }) => !now).map(({ uid }) => uid));
    if (this.uids.some((uid) => going.has(uid))) this.renumber(this.uids.filter((uid) => !going.has(uid)));
    return affected.filter((uid) => !going.has(uid));
  }

  /** A user's nearest neighbours, the most similar first, at most `maxShown`. */
  neighboursOf(uid: string): Neighbour[] {
    const user = this.numbers.get(uid);
    if (user === undefined) return [];
    return entriesOf(this.lists, user, maxShown).map(({ other, ...entry }) => ({
      uid: this.uids[other]!,
      ...entry,
    }));
  }

  /** A user's nearest neighbours, each with at most three movies that both users love. */
  neighboursWithMovies(uid: string): (Neighbour & { movieIds: number[] })[] {
    const rowOfUid = (each: string) => rowOf(this.matrix, this.numbers.get(each)!);
    return this.neighboursOf(uid).map((neighbour) => {
      const movieIds = lovedByBoth(rowOfUid(uid), rowOfUid(neighbour.uid), this.movies.ids, 3);
      return { ...neighbour, movieIds };
    });
  }

  state(): State {
    const { uids, lists, matrix } = this;
    const rows = uids.map((_, user) => rowOf(matrix, user));
    return { uids, hidden: matrix.hidden, movieIds: this.movies.ids, rows, lists };
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  /** Compares stale pairs again; returns the uids of users whose neighbours changed. */
  private async compare(changed: Changed): Promise<string[]> {
    if (changed.users.length === 0) return [];
    const { lists, former } = this;
    const isAnew = (user: number) => changed.isWhole[changed.places[user]! - 1] === 1;
    for (const user of this.uids.keys()) this.expect(user, isAnew(user) ? 0 : lists.floors[user]!);
    await this.pool.run({ kind: 'stale', changed });

    const touched = this.touchedBy(changed);
    const open: number[] = [];
    for (const user of touched) {
      copyList(lists, former, user, maxShown);
      if (isAnew(user)) this.takeFound(user);
      else if (!this.join(user, changed)) open.push(user);
    }
    await this.compareAgain(open);
    return touched
      .filter((user) => !isSameUpTo(maxShown, lists, former, user))
      .map((user) => this.uids[user]!);
  }

  private async compareAgain(users: readonly number[]): Promise<void> {
    if (users.length === 0) return;
    for (const user of users) this.expect(user, 0);
    await this.pool.run({ kind: 'again', rows: Int32Array.from(users) });
    for (const user of users) this.takeFound(user);
  }

  /** Users who changed, have a stale entry, or have a new candidate. */
  private touchedBy(changed: Changed): number[] {
    const { matrix, candidates, lists } = this;
    const { users, counts } = lists;
    const touched: number[] = [];
    for (let user = 0; user < counts.length; user++) {
      let isTouched = changed.places[user] !== 0;
      for (const each of candidates) isTouched ||= each.counts[user] !== 0;
      const end = user * listLength + counts[user]!;
      for (let at = user * listLength; at < end && !isTouched; at++)
        isTouched = changed.places[users[at]!] !== 0 && isStale(changed, matrix, user, users[at]!);
      if (isTouched) touched.push(user);
    }
    return touched;
  }

  /** Joins the fresh entries with the stale pairs; false if a user outside the list might be better. */
  private join(user: number, changed: Changed): boolean {
    const { lists, matrix } = this;
    const isComplete = isEverything(lists, user);
    const above = isComplete ? 0 : lists.floors[user]!;
    retain(lists, user, above, (other) => !isStale(changed, matrix, user, other));
    for (const each of this.candidates) offerAll(lists, user, each, above);
    return isComplete || lists.counts[user]! >= maxShown;
  }

  /** Empties what threads found for a user, and sets the least similarity wanted. */
  private expect(user: number, floor: number): void {
    for (const lists of this.candidates) clear(lists, user, floor);
  }

  private takeFound(user: number): void {
    clear(this.lists, user);
    for (const lists of this.candidates) offerAll(this.lists, user, lists);
  }

  /** Writes the new ratings of known users and returns what changed. */
  private applied(changes: readonly Change[]): Changed {
    const { matrix, movies, numbers } = this;
    const renewed = new Map<number, Renewed>();
    for (const { uid, now } of changes) {
      const user = numbers.get(uid);
      if (user === undefined) continue;
      const row = movies.rowOf(now?.ratings ?? { movieIds: [], scores: new Uint8Array() });
      const each = renewedOf(matrix, user, row, Number(now?.isHidden ?? false));
      if (each) renewed.set(user, each);
    }
    const changed = changedOf(matrix, renewed);
    let hasRoom = true;
    for (const [user, { row, isHidden, difference }] of renewed) {
      matrix.hidden[user] = isHidden;
      hasRoom &&= replaceRow(matrix, user, row, difference);
    }
    if (!hasRoom) this.rebuild(renewed);
    return changed;
  }

  private rebuild(changed: ReadonlyMap<number, Renewed>): void {
    const { uids, matrix } = this;
    const rows = uids.map((_, user) => changed.get(user)?.row ?? rowOf(matrix, user));
    this.load(uids, rows, matrix.hidden);
  }

  /** Renumbers users in order of uid; new ones have no ratings yet. Users who leave must be in no list. */
  private renumber(uids: readonly string[]): void {
    const { matrix, numbers, lists } = this;
    const sorted = [...uids].sort((one, other) => (one < other ? -1 : 1));
    const former = sorted.map((uid) => numbers.get(uid) ?? null);
    const nobody = { movies: new Int32Array(), scores: new Uint8Array() };
    const rows = former.map((user) => (user === null ? nobody : rowOf(matrix, user)));
    this.lists = renumbered(lists, former);
    this.load(
      sorted,
      rows,
      Uint8Array.from(former, (user) => (user === null ? 0 : matrix.hidden[user]!)),
    );
  }

  private load(uids: string[], rows: readonly Row[], hidden: Uint8Array): void {
    this.uids = uids;
    this.numbers = new Map(uids.map((uid, user) => [uid, user]));
    this.matrix = buildMatrix(rows, hidden, this.movies.ids.length, this.threads);
    this.candidates = sharedLists(uids.length, this.threads);
    this.former = newLists(uids.length);
    this.pool.open(this.matrix, this.candidates);
  }
}

const loved = 70;

/**
 * The ids of at most `most` movies that both users love, by the lower of their scores, highest first, then by
 * id.
 */
function lovedByBoth(one: Row, other: Row, ids: readonly number[], most: number): number[] {
  const theirs = new Map(Array.from(other.movies, (movie, at) => [movie, other.scores[at]!]));
  return Array.from(one.movies, (movie, at) => ({
    id: ids[movie]!,
    points: Math.min(one.scores[at]!, theirs.get(movie) ?? 0),
  }))
    .filter(({ points }) => points >= loved)
    .sort((a, b) => b.points - a.points || a.id - b.id)
    .slice(0, most)
    .map(({ id }) => id);
}
