import { expect } from 'chai';
import { type Counts, failuresIn, refusedUntil, withMore } from './guess-counts.ts';
import { callsOf, windowMs } from './tally.ts';

/** Faults that a history must reveal. */
export type Fault = 'told before it is counted' | 'not checked again' | 'a right one is not checked';

type Document = { counts: Counts; version: number };
type Guess = {
  uid: string;
  isRight: boolean;
  read: { user: Document; network: Document; at: number } | null;
};

/**
 * Instances that try guesses of some users in one network, each in a transaction that reads both counts, is retried if
 * one has changed, and counts a wrong guess. Checks what must hold whenever a caller learns something.
 */
export class GuessWorld {
  readonly limit: { calls: number; failures: number };
  private readonly fault: Fault | null;
  now = Date.parse('2026-12-10T18:00:00Z');
  private readonly users = new Map<string, Document>();
  private network: Document = { counts: new Map(), version: 0 };
  private readonly underWay = new Map<number, Guess[]>();
  /** Wrong guesses that were counted, and those whose callers were told. */
  private counted: { uid: string; at: number }[] = [];
  private told: { uid: string; at: number }[] = [];

  constructor(failures: number, fault: Fault | null) {
    this.limit = { calls: 20 * failures, failures };
    this.fault = fault;
  }

  /** A guess reads what was counted, and is refused or goes on. */
  begin(by: number, uid: string, isRight: boolean): void {
    const guess: Guess = { uid, isRight, read: null };
    if (this.read(guess)) this.underWay.set(by, [...(this.underWay.get(by) ?? []), guess]);
  }

  /** The oldest guess of an instance ends, or is tried again if others have counted meanwhile. */
  end(by: number): void {
    const [guess, ...others] = this.underWay.get(by) ?? [];
    if (!guess) return;
    this.underWay.set(by, others);
    if (this.fault === 'told before it is counted' && !guess.isRight) this.tell(guess.uid);
    const isCurrent = () => guess.read!.user === this.user(guess.uid) && guess.read!.network === this.network;
    while (!isCurrent() && this.fault !== 'not checked again') if (!this.read(guess)) return;
    if (guess.isRight) {
      expect(this.mayTry(guess.uid), 'a right guess beyond the limit').to.equal(true);
      return;
    }
    this.count(guess.uid);
    if (this.fault !== 'told before it is counted') this.tell(guess.uid);
  }

  /** An instance ends; what it was trying is lost, and what it has counted may never be told. */
  crash(by: number, afterCounting: boolean): void {
    const [guess] = this.underWay.get(by) ?? [];
    if (afterCounting && guess && !guess.isRight && this.read(guess)) this.count(guess.uid);
    this.underWay.delete(by);
  }

  endAll(): void {
    for (const [by, guesses] of this.underWay) for (const _ of guesses) this.end(by);
  }

  /** Reads what was counted; false if the guess is refused, which must be for what was counted. */
  private read(guess: Guess): boolean {
    const [user, network] = [this.user(guess.uid), this.network];
    guess.read = { user, network, at: this.now };
    if (this.fault === 'a right one is not checked' && guess.isRight) return true;
    const until = refusedUntil(user.counts, network.counts, this.limit, this.now);
    if (until === null) return true;
    expect(this.mayTry(guess.uid), 'a refusal below the limit').to.equal(false);
    const at = (time: number) => refusedUntil(user.counts, network.counts, this.limit, time);
    expect(until).to.be.within(this.now + 1, this.now + windowMs);
    expect(at(until - 1), 'a guess before its time').to.not.equal(null);
    expect(at(until), 'a guess at the time that was named').to.equal(null);
    return false;
  }

  private count(uid: string): void {
    const more = ({ counts, version }: Document) => ({
      counts: withMore(counts, this.now, 1, 1),
      version: version + 1,
    });
    this.users.set(uid, more(this.user(uid)));
    this.network = more(this.network);
    this.counted.push({ uid, at: this.now });
  }

  private tell(uid: string): void {
    this.told.push({ uid, at: this.now });
    const lately = this.inWindow(this.told);
    const own = lately.filter((each) => each.uid === uid).length;
    expect(own, 'wrong guesses told to a user').to.be.at.most(this.limit.failures);
    expect(lately.length, 'wrong guesses told to a network').to.be.at.most(5 * this.limit.failures);
  }

  /** Whether fewer wrong guesses than the limit were counted, by a list of its own. */
  private mayTry(uid: string): boolean {
    const lately = this.inWindow(this.counted);
    expect(callsOf(failuresIn(this.network.counts, this.now))).to.equal(lately.length);
    const own = lately.filter((each) => each.uid === uid).length;
    return own < this.limit.failures && lately.length < 5 * this.limit.failures;
  }

  private inWindow(all: readonly { uid: string; at: number }[]) {
    return all.filter(({ at }) => at > this.now - windowMs);
  }

  private user(uid: string): Document {
    const known = this.users.get(uid) ?? { counts: new Map(), version: 0 };
    this.users.set(uid, known);
    return known;
  }
}
