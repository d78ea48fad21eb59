import { type Changed, moviesOf } from './changed.ts';
import { accumulateIn, rangeBytes, sumsBytes } from './kernel.ts';
import { type Lists, offer } from './lists.ts';
import { type Matrix, rowOf } from './matrix.ts';
import { leastInCommon, similarity, sumsOf } from './pearson.ts';
import { mostInCommon, readSums, scoreBytes } from './terms.ts';

/**
 * Whom to compare with everybody.
 * - `all`: everybody; each pair is looked at once, and offered to both.
 * - `stale`: those who changed; pairs that may have changed thereby are offered to both.
 * - `again`: some people; their pairs are offered to them alone.
 */
export type Task =
  | { kind: 'all' }
  | { kind: 'stale'; changed: Changed }
  | { kind: 'again'; rows: Int32Array };

/** Rows that a thread takes at a time: few enough that both threads end at the same time. */
const portion = { all: 32, stale: 1, again: 1 };

/** What one thread does: compares rows until none is left, and offers what it finds to lists of its own. */
export class RowWorker {
  private readonly matrix: Matrix;
  private readonly lists: Lists;
  private readonly addresses: { sums: number; ranges: number };
  private readonly accumulate: ReturnType<typeof accumulateIn>;
  /** Sums with everybody, as `readSums` reads them. */
  readonly sums: Int32Array;
  private readonly ranges: Int32Array;
  /** By movie, how far its list goes until the person compared; by person, how many they must have in common. */
  private readonly cursors: Int32Array;
  private readonly least: Int32Array;
  /** Whose pairs with one changed person are stale; and by person, for which changed person they were noted last. */
  private readonly met: Int32Array;
  private readonly metBy: Int32Array;

  constructor(matrix: Matrix, kernel: WebAssembly.Module, thread: number, lists: Lists) {
    const { memory, people, listStarts, threads } = matrix;
    this.matrix = matrix;
    this.lists = lists;
    this.addresses = threads[thread]!;
    this.accumulate = accumulateIn(memory, kernel);
    this.sums = new Int32Array(memory.buffer, this.addresses.sums, (people * sumsBytes) / 4);
    this.ranges = new Int32Array(memory.buffer, this.addresses.ranges, (listStarts.length * rangeBytes) / 4);
    this.cursors = new Int32Array(listStarts.length);
    this.least = new Int32Array(people);
    this.metBy = new Int32Array(people);
    this.met = new Int32Array(people);
  }

  /** @param next how many rows are taken, by all threads together */
  work(task: Task, next: Int32Array): void {
    const { matrix, cursors, least } = this;
    for (let person = 0; person < matrix.people; person++)
      least[person] = leastInCommon(matrix.rowCounts[person]!);
    cursors.set(matrix.listStarts);
    const size = portion[task.kind];
    const total = rowsIn(task, matrix.people);
    this.metBy.fill(-1);
    for (let at = Atomics.add(next, 0, size); at < total; at = Atomics.add(next, 0, size))
      for (let row = at; row < Math.min(at + size, total); row++) this.compare(task, row);
  }

  private compare(task: Task, row: number): void {
    const { people } = this.matrix;
    if (task.kind === 'all') {
      this.addUp(row, row);
      this.offerPairs(row, row, true, null);
    } else if (task.kind === 'again') {
      this.addUp(task.rows[row]!, people);
      this.offerPairs(task.rows[row]!, people, false, null);
    } else {
      const person = task.changed.people[row]!;
      this.addUp(person, people);
      this.offerPairs(person, this.meet(task.changed, row), true, this.met);
    }
  }

  /**
   * Notes with whom the pairs of somebody who changed are stale, and gives how many that are. Of two who both changed, the
   * pair is left to whoever has the higher number.
   */
  private meet(changed: Changed, place: number): number {
    const { met, metBy } = this;
    const { listStarts, listCounts, postings, people } = this.matrix;
    const person = changed.people[place]!;
    let count = 0;
    const note = (other: number) => {
      const isOther = changed.places[other] === 0 || other < person;
      if (isOther && metBy[other] !== person) met[count++] = other;
      metBy[other] = person;
    };
    if (changed.isWhole[place] === 1) {
      for (let other = 0; other < people; other++) note(other);
      return count;
    }
    for (const other of changed.people) note(other);
    for (const movie of moviesOf(changed, place)) {
      const start = listStarts[movie]!;
      for (let at = start; at < start + listCounts[movie]!; at++) note(postings[at]! >>> 11);
    }
    return count;
  }

  /** Adds up somebody's sums with everybody whose number is less than `end`. */
  addUp(person: number, end: number): void {
    const { addresses, ranges, cursors, matrix } = this;
    const { listStarts, listCounts, postings, postingsAt, rowMovies, rowScores } = matrix;
    const from = matrix.rowStarts[person]!;
    const to = from + matrix.rowCounts[person]!;
    const isAll = end === matrix.people;
    let at = 0;
    for (let rating = from; rating < to; rating++) {
      const movie = rowMovies[rating]!;
      const start = listStarts[movie]!;
      let stop = start + listCounts[movie]!;
      if (!isAll) {
        // A thread takes rows in ascending order, so each cursor goes through its list once.
        stop = cursors[movie]!;
        while (postings[stop]! >>> 11 < end) stop++;
        cursors[movie] = stop;
      }
      ranges[at] = postingsAt + 4 * start;
      ranges[at + 1] = postingsAt + 4 * stop;
      ranges[at + 2] = rowScores[rating]! * scoreBytes;
      at += 3;
    }
    this.sums.fill(0, 0, (end * sumsBytes) / 4);
    if (at > 0) this.accumulate(addresses.ranges, addresses.ranges + 4 * at, addresses.sums);
  }

  /** Offers pairs of somebody with those whose numbers are less than `end`, or with those met. */
  private offerPairs(person: number, end: number, isForBoth: boolean, met: Int32Array | null): void {
    const { sums, lists, least } = this;
    const { hidden, rowCounts } = this.matrix;
    const { floors } = lists;
    const isShown = isForBoth && hidden[person] === 0;
    const isActive = rowCounts[person]! > mostInCommon;
    const ownLeast = least[person]!;
    for (let at = 0; at < end; at++) {
      const other = met === null ? at : met[at]!;
      const isPacked = !isActive || rowCounts[other]! <= mostInCommon;
      const pair = isPacked
        ? readSums(sums, 4 * other)
        : sumsOf(rowOf(this.matrix, person), rowOf(this.matrix, other));
      const alike = similarity(pair);
      // Most pairs end here; without anything in common it is no number, and ends here too.
      if (!(alike >= floors[person]!) && !(isShown && alike >= floors[other]!)) continue;
      if ((pair.n < ownLeast && pair.n < least[other]!) || other === person) continue;
      if (hidden[other] === 0) offer(lists, person, other, alike, pair.n);
      if (isShown) offer(lists, other, person, alike, pair.n);
    }
  }
}

/** How many rows a task has. */
export function rowsIn(task: Task, people: number): number {
  if (task.kind === 'all') return people;
  return task.kind === 'stale' ? task.changed.people.length : task.rows.length;
}
