import { type Crew, hire } from './crew.ts';
import {
  clear,
  copyOf,
  entriesOf,
  hasMarked,
  isEverything,
  isSameUpTo,
  type Lists,
  newLists,
  offerAll,
  renumbered,
  sharedLists,
} from './lists.ts';
import { lovedByBoth } from './loved.ts';
import { buildMatrix, type Matrix, replaceRow, rowOf } from './matrix.ts';
import { MovieNumbers, type Ratings } from './movie-numbers.ts';
import type { Row } from './pearson.ts';

/** Who is hidden has neighbours, and is nobody's. */
export type Person = { uid: string; ratings: Ratings; isHidden: boolean };
/** Somebody as they are now; null of somebody who is gone. */
export type Change = { uid: string; now: Omit<Person, 'uid'> | null };

/** Somebody who rates as another does. */
export type Neighbour = {
  uid: string;
  /** Above 0, at most 1. */
  similarity: number;
  /** Movies that both rated. */
  common: number;
};

/** How many neighbours somebody has at most. */
export const shown = 30;

/** All that there is to go on from: people in the order of their uids, with their ratings and their lists. */
export type State = { uids: string[]; hidden: Uint8Array; movieIds: number[]; rows: Row[]; lists: Lists };

/** The state of people who were never compared. */
export function stateOf(people: readonly Person[]): State {
  const sorted = [...people].sort((one, other) => (one.uid < other.uid ? -1 : 1));
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
 * Everybody's nearest neighbours, brought up to date by what changes.
 *
 * What `update` leaves is what `computeAll` would find. The similarity of two people depends on their ratings alone, so
 * the pairs that can have changed are those of the changed people with everybody: they are compared anew. Whoever did not
 * change has a list of their best, and a limit (the list's floor) that nobody left out of it exceeds. Those on the list
 * above the limit who did not change either precede all others who did not; joined with the changed people above the
 * limit they are the best there are. If they are fewer than are shown, the next might be somebody who was left out: then
 * this person is compared with everybody again.
 */
export class Similarities {
  private readonly crew: Crew;
  private readonly threads: number;
  private readonly movies: MovieNumbers;
  private uids: string[] = [];
  private numbers = new Map<string, number>();
  private matrix!: Matrix;
  private lists: Lists;
  /** What each thread finds. */
  private found: Lists[] = [];

  /** @param threads worker threads, to be ended by `close`; 0 does all in this one */
  constructor({ uids, hidden, movieIds, rows, lists }: State, threads = 0) {
    this.crew = hire(threads);
    this.threads = Math.max(1, threads);
    this.movies = new MovieNumbers(movieIds);
    this.lists = lists;
    this.load(uids, rows, hidden);
  }

  /** Compares all with all. */
  async computeAll(): Promise<void> {
    for (const person of this.uids.keys()) this.expect(person, 0);
    await this.crew.run({ kind: 'all' });
    for (const person of this.uids.keys()) this.takeFound(person);
  }

  /** Takes in what changed. The uids of those whose neighbours did, of all who are still there. */
  async update(changes: readonly Change[]): Promise<string[]> {
    const coming = changes.filter(({ uid, now }) => now && !this.numbers.has(uid));
    if (coming.length > 0) this.renumber([...this.uids, ...coming.map(({ uid }) => uid)]);
    const affected = await this.compare(this.applied(changes));
    const going = new Set(changes.filter(({ now }) => !now).map(({ uid }) => uid));
    if (this.uids.some((uid) => going.has(uid))) this.renumber(this.uids.filter((uid) => !going.has(uid)));
    return affected.filter((uid) => !going.has(uid));
  }

  /** Somebody's nearest neighbours, the most similar first, at most `shown`. */
  neighboursOf(uid: string): Neighbour[] {
    const person = this.numbers.get(uid);
    if (person === undefined) return [];
    return entriesOf(this.lists, person, shown).map(({ other, ...entry }) => ({
      uid: this.uids[other]!,
      ...entry,
    }));
  }

  /** The same, each with movies that both love, at most three. */
  neighboursWithMovies(uid: string): (Neighbour & { movieIds: number[] })[] {
    const rowOfUid = (each: string) => rowOf(this.matrix, this.numbers.get(each)!);
    return this.neighboursOf(uid).map((neighbour) => {
      const movies = lovedByBoth(rowOfUid(uid), rowOfUid(neighbour.uid), 3);
      return { ...neighbour, movieIds: movies.map((movie) => this.movies.ids[movie]!) };
    });
  }

  /** What to go on from another time. */
  state(): State {
    const { uids, lists, matrix } = this;
    const rows = uids.map((_, person) => rowOf(matrix, person));
    return { uids, hidden: matrix.hidden, movieIds: this.movies.ids, rows, lists };
  }

  close(): Promise<void> {
    return this.crew.close();
  }

  /** Compares these anew with everybody; uids of those whose neighbours changed. */
  private async compare(changed: Int32Array): Promise<string[]> {
    if (changed.length === 0) return [];
    const isChanged = new Uint8Array(new SharedArrayBuffer(this.uids.length));
    for (const person of changed) isChanged[person] = 1;
    for (const person of this.uids.keys())
      this.expect(person, isChanged[person] === 1 ? 0 : this.lists.floors[person]!);
    await this.crew.run({ kind: 'changed', rows: changed, isChanged });

    const before = new Map<number, Lists>();
    const open: number[] = [];
    for (const person of this.uids.keys()) {
      if (isChanged[person] === 0 && !this.isTouched(person, isChanged)) continue;
      const former = copyOf(this.lists, person);
      before.set(person, former);
      if (isChanged[person] === 1) this.takeFound(person);
      else if (!this.join(person, former, isChanged)) open.push(person);
    }
    await this.compareAgain(open);
    const affected = [...before].filter(
      ([person, former]) => !isSameUpTo(shown, this.lists, person, former, 0),
    );
    return affected.map(([person]) => this.uids[person]!);
  }

  private async compareAgain(people: readonly number[]): Promise<void> {
    if (people.length === 0) return;
    for (const person of people) this.expect(person, 0);
    await this.crew.run({ kind: 'again', rows: Int32Array.from(people) });
    for (const person of people) this.takeFound(person);
  }

  /** Whether somebody who did not change has changed people in their list, or might get some. */
  private isTouched(person: number, isChanged: Uint8Array): boolean {
    return this.found.some(({ counts }) => counts[person]! > 0) || hasMarked(this.lists, person, isChanged);
  }

  /** Joins what somebody's list still says with the changed people found; false where others may come before the last shown. */
  private join(person: number, former: Lists, isChanged: Uint8Array): boolean {
    const { lists, found } = this;
    const isComplete = isEverything(lists, person);
    const limit = lists.floors[person]!;
    clear(lists, person, limit);
    const above = isComplete ? 0 : limit;
    offerAll(lists, person, former, 0, above, isChanged);
    for (const each of found) offerAll(lists, person, each, person, above);
    return isComplete || lists.counts[person]! >= shown;
  }

  /** Empties what threads found for somebody, for such as are at least so similar. */
  private expect(person: number, floor: number): void {
    for (const lists of this.found) clear(lists, person, floor);
  }

  private takeFound(person: number): void {
    clear(this.lists, person);
    for (const lists of this.found) offerAll(this.lists, person, lists);
  }

  /** Writes the ratings of those who are known and did change; their numbers, ascending. */
  private applied(changes: readonly Change[]): Int32Array {
    const { matrix, movies, numbers } = this;
    const rows = new Map<number, Row>();
    for (const { uid, now } of changes) {
      const person = numbers.get(uid);
      if (person === undefined) continue;
      const row = movies.rowOf(now?.ratings ?? { movieIds: [], scores: new Uint8Array() });
      const isHidden = Number(now?.isHidden ?? false);
      if (isHidden === matrix.hidden[person] && isSameRow(row, rowOf(matrix, person))) continue;
      matrix.hidden[person] = isHidden;
      rows.set(person, row);
    }
    let hasRoom = true;
    for (const [person, row] of rows) hasRoom &&= replaceRow(matrix, person, row);
    if (!hasRoom) this.rebuild(rows);
    return Int32Array.from(rows.keys()).sort();
  }

  private rebuild(changed: ReadonlyMap<number, Row>): void {
    const { uids, matrix } = this;
    const rows = uids.map((_, person) => changed.get(person) ?? rowOf(matrix, person));
    this.load(uids, rows, matrix.hidden);
  }

  /** Numbers people anew, in the order of their uids; whoever is new has no ratings yet. Who goes must be in no list. */
  private renumber(uids: readonly string[]): void {
    const { matrix, numbers, lists } = this;
    const sorted = [...uids].sort((one, other) => (one < other ? -1 : 1));
    const former = sorted.map((uid) => numbers.get(uid) ?? null);
    const nobody = { movies: new Int32Array(), scores: new Uint8Array() };
    const rows = former.map((person) => (person === null ? nobody : rowOf(matrix, person)));
    this.lists = renumbered(lists, former);
    this.load(
      sorted,
      rows,
      Uint8Array.from(former, (person) => (person === null ? 0 : matrix.hidden[person]!)),
    );
  }

  private load(uids: string[], rows: readonly Row[], hidden: Uint8Array): void {
    this.uids = uids;
    this.numbers = new Map(uids.map((uid, person) => [uid, person]));
    this.matrix = buildMatrix(rows, hidden, this.movies.ids.length, this.threads);
    this.found = sharedLists(uids.length, this.threads);
    this.crew.open(this.matrix, this.found);
  }
}

function isSameRow(one: Row, other: Row): boolean {
  return (
    one.movies.length === other.movies.length &&
    one.movies.every((movie, at) => movie === other.movies[at] && one.scores[at] === other.scores[at])
  );
}
