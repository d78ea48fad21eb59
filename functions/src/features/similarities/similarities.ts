import { type Changed, changedOf, isStale, type Renewed, renewedOf } from './changed.ts';
import { type Crew, hire } from './crew.ts';
import {
  clear,
  copyList,
  entriesOf,
  isEverything,
  isSameUpTo,
  kept,
  type Lists,
  newLists,
  offerAll,
  renumbered,
  retain,
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
 * What `update` leaves is what `computeAll` would find. The similarity of two people depends on their ratings of the
 * movies that both rated, so the pairs that can have changed (the stale ones) are those of a changed person with whoever
 * rated a movie of which the score is new, and with all others who changed: they are compared anew. Everybody has a list
 * of their best, and a limit (the list's floor) that nobody left out of it exceeds. Those on the list above the limit whose
 * pair is not stale precede all others of whom that is true; joined with the stale pairs above the limit they are the best
 * there are. If they are fewer than are shown, the next might be somebody who was left out: then this person is compared
 * with everybody again.
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
  /** What was shown before an update, of those whom it touches. */
  private former!: Lists;

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

  /** Compares stale pairs anew; uids of those whose neighbours changed. */
  private async compare(changed: Changed): Promise<string[]> {
    if (changed.people.length === 0) return [];
    const { lists, former } = this;
    const isAnew = (person: number) => changed.isWhole[changed.places[person]! - 1] === 1;
    for (const person of this.uids.keys()) this.expect(person, isAnew(person) ? 0 : lists.floors[person]!);
    await this.crew.run({ kind: 'stale', changed });

    const touched = this.touchedBy(changed);
    const open: number[] = [];
    for (const person of touched) {
      copyList(lists, former, person, shown);
      if (isAnew(person)) this.takeFound(person);
      else if (!this.join(person, changed)) open.push(person);
    }
    await this.compareAgain(open);
    return touched
      .filter((person) => !isSameUpTo(shown, lists, former, person))
      .map((person) => this.uids[person]!);
  }

  private async compareAgain(people: readonly number[]): Promise<void> {
    if (people.length === 0) return;
    for (const person of people) this.expect(person, 0);
    await this.crew.run({ kind: 'again', rows: Int32Array.from(people) });
    for (const person of people) this.takeFound(person);
  }

  /** Whose lists are of no use any more, have others in them than before, or might get some. */
  private touchedBy(changed: Changed): number[] {
    const { matrix, found, lists } = this;
    const { people, counts } = lists;
    const touched: number[] = [];
    for (let person = 0; person < counts.length; person++) {
      let isTouched = changed.places[person] !== 0;
      for (const each of found) isTouched ||= each.counts[person] !== 0;
      const end = person * kept + counts[person]!;
      for (let at = person * kept; at < end && !isTouched; at++)
        isTouched = changed.places[people[at]!] !== 0 && isStale(changed, matrix, person, people[at]!);
      if (isTouched) touched.push(person);
    }
    return touched;
  }

  /** Joins what somebody's list still says with the stale pairs; false where others may come before the last shown. */
  private join(person: number, changed: Changed): boolean {
    const { lists, matrix } = this;
    const isComplete = isEverything(lists, person);
    const above = isComplete ? 0 : lists.floors[person]!;
    retain(lists, person, above, (other) => !isStale(changed, matrix, person, other));
    for (const each of this.found) offerAll(lists, person, each, above);
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

  /** Writes the ratings of those who are known; who of them did change, and what. */
  private applied(changes: readonly Change[]): Changed {
    const { matrix, movies, numbers } = this;
    const renewed = new Map<number, Renewed>();
    for (const { uid, now } of changes) {
      const person = numbers.get(uid);
      if (person === undefined) continue;
      const row = movies.rowOf(now?.ratings ?? { movieIds: [], scores: new Uint8Array() });
      const each = renewedOf(matrix, person, row, Number(now?.isHidden ?? false));
      if (each) renewed.set(person, each);
    }
    const changed = changedOf(matrix, renewed);
    let hasRoom = true;
    for (const [person, { row, isHidden, difference }] of renewed) {
      matrix.hidden[person] = isHidden;
      hasRoom &&= replaceRow(matrix, person, row, difference);
    }
    if (!hasRoom) this.rebuild(renewed);
    return changed;
  }

  private rebuild(changed: ReadonlyMap<number, Renewed>): void {
    const { uids, matrix } = this;
    const rows = uids.map((_, person) => changed.get(person)?.row ?? rowOf(matrix, person));
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
    this.former = newLists(uids.length);
    this.crew.open(this.matrix, this.found);
  }
}
