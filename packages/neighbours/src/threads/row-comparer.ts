import { type Lists, offer } from '../neighbour-lists.ts';
import { maxInCommon, readSums, scoreBytes } from '../packed-sums.ts';
import { minInCommon, similarity, sumsOf } from '../pearson.ts';
import { type Matrix, rowOf } from '../rating-matrix.ts';
import { accumulateIn, rangeBytes, sumsBytes } from '../simd-kernel.ts';
import { type Changed, moviesOf } from '../stale-pairs.ts';

export type Task =
  // All users: each pair once, offered to both.
  | { kind: 'all' }
  // Changed users: pairs that may have changed, offered to both.
  | { kind: 'stale'; changed: Changed }
  // Some users: all their pairs, offered to them alone.
  | { kind: 'again'; rows: Int32Array };

/** How many rows a thread takes at a time: few enough that all threads end together. */
const portion = { all: 32, stale: 1, again: 1 };

/** The work of one thread: compares rows until none is left, and offers the pairs to its own lists. */
export class RowComparer {
  private readonly matrix: Matrix;
  private readonly lists: Lists;
  private readonly addresses: { sums: number; ranges: number };
  private readonly accumulate: ReturnType<typeof accumulateIn>;
  /** The sums with every user, as `readSums` reads them. */
  readonly sums: Int32Array;
  private readonly ranges: Int32Array;
  /** By movie, where its list reaches the compared user; by user, how many movies a pair must share. */
  private readonly cursors: Int32Array;
  private readonly least: Int32Array;
  /** Users whose pairs with a changed user are stale; by user, the changed user they were noted for last. */
  private readonly met: Int32Array;
  private readonly metBy: Int32Array;

  constructor(matrix: Matrix, kernel: WebAssembly.Module, thread: number, lists: Lists) {
    const { memory, users, listStarts, threads } = matrix;
    this.matrix = matrix;
    this.lists = lists;
    this.addresses = threads[thread]!;
    this.accumulate = accumulateIn(memory, kernel);
    this.sums = new Int32Array(memory.buffer, this.addresses.sums, (users * sumsBytes) / 4);
    this.ranges = new Int32Array(memory.buffer, this.addresses.ranges, (listStarts.length * rangeBytes) / 4);
    this.cursors = new Int32Array(listStarts.length);
    this.least = new Int32Array(users);
    this.metBy = new Int32Array(users);
    this.met = new Int32Array(users);
  }

  /** @param next how many rows all threads together have taken */
  work(task: Task, next: Int32Array): void {
    const { matrix, cursors, least } = this;
    for (let user = 0; user < matrix.users; user++) least[user] = minInCommon(matrix.rowCounts[user]!);
    cursors.set(matrix.listStarts);
    const size = portion[task.kind];
    const total = rowsIn(task, matrix.users);
    this.metBy.fill(-1);
    for (let at = Atomics.add(next, 0, size); at < total; at = Atomics.add(next, 0, size))
      for (let row = at; row < Math.min(at + size, total); row++) this.compare(task, row);
  }

  private compare(task: Task, row: number): void {
    const { users } = this.matrix;
    if (task.kind === 'all') {
      this.addUp(row, row);
      this.offerPairs(row, row, true, null);
    } else if (task.kind === 'again') {
      this.addUp(task.rows[row]!, users);
      this.offerPairs(task.rows[row]!, users, false, null);
    } else {
      const user = task.changed.users[row]!;
      this.addUp(user, users);
      this.offerPairs(user, this.meet(task.changed, row), true, this.met);
    }
  }

  /**
   * Collects the users whose pairs with a changed user are stale, and returns how many. A pair of changed
   * users belongs to the higher number.
   */
  private meet(changed: Changed, place: number): number {
    const { met, metBy } = this;
    const { listStarts, listCounts, postings, users } = this.matrix;
    const user = changed.users[place]!;
    let count = 0;
    const note = (other: number) => {
      const isOther = changed.places[other] === 0 || other < user;
      if (isOther && metBy[other] !== user) met[count++] = other;
      metBy[other] = user;
    };
    if (changed.isWhole[place] === 1) {
      for (let other = 0; other < users; other++) note(other);
      return count;
    }
    for (const other of changed.users) note(other);
    for (const movie of moviesOf(changed, place)) {
      const start = listStarts[movie]!;
      for (let at = start; at < start + listCounts[movie]!; at++) note(postings[at]! >>> 11);
    }
    return count;
  }

  /** Adds up a user's sums with all users whose numbers are below `end`. */
  addUp(user: number, end: number): void {
    const { addresses, ranges, cursors, matrix } = this;
    const { listStarts, listCounts, postings, postingsAt, rowMovies, rowScores } = matrix;
    const from = matrix.rowStarts[user]!;
    const to = from + matrix.rowCounts[user]!;
    const isAll = end === matrix.users;
    let at = 0;
    for (let rating = from; rating < to; rating++) {
      const movie = rowMovies[rating]!;
      const start = listStarts[movie]!;
      let stop = start + listCounts[movie]!;
      if (!isAll) {
        // A thread takes rows in ascending order, so each cursor runs through its list once.
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

  /** Offers the pairs of a user with users numbered below `end`, or with those in `met`. */
  private offerPairs(user: number, end: number, isForBoth: boolean, met: Int32Array | null): void {
    const { sums, lists, least } = this;
    const { hidden, rowCounts } = this.matrix;
    const { floors } = lists;
    const isShown = isForBoth && hidden[user] === 0;
    const isActive = rowCounts[user]! > maxInCommon;
    const ownLeast = least[user]!;
    for (let at = 0; at < end; at++) {
      const other = met === null ? at : met[at]!;
      const isPacked = !isActive || rowCounts[other]! <= maxInCommon;
      const pair = isPacked
        ? readSums(sums, 4 * other)
        : sumsOf(rowOf(this.matrix, user), rowOf(this.matrix, other));
      const alike = similarity(pair);
      // Most pairs end here, including those with nothing in common, whose similarity is NaN.
      if (!(alike >= floors[user]!) && !(isShown && alike >= floors[other]!)) continue;
      if ((pair.n < ownLeast && pair.n < least[other]!) || other === user) continue;
      if (hidden[other] === 0) offer(lists, user, other, alike, pair.n);
      if (isShown) offer(lists, other, user, alike, pair.n);
    }
  }
}

export function rowsIn(task: Task, users: number): number {
  if (task.kind === 'all') return users;
  return task.kind === 'stale' ? task.changed.users.length : task.rows.length;
}
