import { expect } from 'chai';
import {
  type Counts,
  failuresIn,
  type GuessLimit,
  refusedUntil,
  withCall,
  withFailure,
} from './guess-counts.ts';
import { callsOf, windowMs } from './tally.ts';

export type Fault =
  | 'told before it is counted'
  | 'not checked again'
  | 'a right one is not checked'
  | 'a right one is not counted';

type Document = { counts: Counts; version: number };
type Attempt = { uid: string; operation: string; isRight: boolean };
type Guess = Attempt & { read: { user: Document; network: Document } };
type Event = Attempt & { at: number };

/**
 * Instances that try guesses of some users in one network, each in a transaction that reads both counts, is
 * retried if one has changed, and counts the guess. Checks what must hold whenever a caller learns something.
 */
export class GuessWorld {
  readonly limit: GuessLimit;
  private readonly fault: Fault | null;
  now = Date.parse('2026-12-10T18:00:00Z');
  private readonly users = new Map<string, Document>();
  private network: Document = { counts: {}, version: 0 };
  private readonly underWay = new Map<number, Guess[]>();
  private counted: Event[] = [];
  private told: Event[] = [];

  constructor(limit: GuessLimit, fault: Fault | null) {
    this.limit = limit;
    this.fault = fault;
  }

  /** A guess reads what was counted, and is refused or goes on. */
  begin(by: number, attempt: Attempt): void {
    const guess = this.read(attempt);
    if (guess) this.underWay.set(by, [...(this.underWay.get(by) ?? []), guess]);
  }

  /** The oldest guess of an instance ends, or is tried again if others have counted meanwhile. */
  end(by: number): void {
    const [guess, ...others] = this.underWay.get(by) ?? [];
    if (!guess) return;
    this.underWay.set(by, others);
    const isEarly = this.fault === 'told before it is counted';
    if (isEarly) this.tell(guess);
    if (this.fault !== 'not checked again' && !this.isCurrent(guess) && !this.read(guess)) return;
    this.count(guess);
    if (!isEarly) this.tell(guess);
  }

  /** An instance ends; what it was trying is lost, and what it has counted may never be told. */
  crash(by: number, afterCounting: boolean): void {
    const [guess] = this.underWay.get(by) ?? [];
    if (afterCounting && guess && this.read(guess)) this.count(guess);
    this.underWay.delete(by);
  }

  endAll(): void {
    for (const [by, guesses] of this.underWay) for (const _ of guesses) this.end(by);
  }

  /** Reads what was counted; null if the guess is refused, which must be for what was counted. */
  private read({ uid, operation, isRight }: Attempt): Guess | null {
    const user = this.user(uid);
    const network = this.network;
    const guess = { uid, operation, isRight, read: { user, network } };
    if (this.fault === 'a right one is not checked' && isRight) return guess;
    const at = (time: number) => refusedUntil(operation, user.counts, network.counts, this.limit, time);
    const until = at(this.now);
    if (until === null) return guess;
    expect(this.mayTry(guess), 'a refusal below the limit').to.equal(false);
    expect(until).to.be.within(this.now + 1, this.now + windowMs);
    expect(at(until - 1), 'a guess before its time').to.not.equal(null);
    expect(at(until), 'a guess at the time that was named').to.equal(null);
    return null;
  }

  private isCurrent({ uid, read: { user, network } }: Guess): boolean {
    return user === this.user(uid) && network === this.network;
  }

  private count({ uid, operation, isRight }: Attempt): void {
    this.counted.push({ uid, operation, isRight, at: this.now });
    if (isRight && this.fault === 'a right one is not counted') return;
    const { counts, version } = this.user(uid);
    const called = withCall(counts, operation, this.now, this.limit.calls);
    const after = isRight ? called : withFailure(called, operation, this.now);
    this.users.set(uid, { counts: after, version: version + 1 });
    if (isRight) return;
    const { network } = this;
    this.network = {
      counts: withFailure(network.counts, operation, this.now),
      version: network.version + 1,
    };
  }

  private tell({ uid, operation, isRight }: Attempt): void {
    this.told.push({ uid, operation, isRight, at: this.now });
    const { calls, wrong, wrongOfNetwork } = this.lately(this.told, uid, operation);
    expect(wrong, 'wrong guesses told to a user').to.be.at.most(this.limit.failures);
    if (wrong > 3)
      expect(wrongOfNetwork, 'wrong guesses told to a network').to.be.at.most(5 * this.limit.failures);
    expect(calls, 'guesses answered').to.be.at.most(this.limit.calls * 1.25);
  }

  /** Whether fewer guesses than the limits were counted, by a list of its own. */
  private mayTry({ uid, operation }: Attempt): boolean {
    const { calls, wrong, wrongOfNetwork } = this.lately(this.counted, uid, operation);
    expect(callsOf(failuresIn(this.network.counts, this.now))).to.equal(wrongOfNetwork);
    const { limit } = this;
    return (
      calls < limit.calls && wrong < limit.failures && (wrong < 3 || wrongOfNetwork < 5 * limit.failures)
    );
  }

  private lately(all: readonly Event[], uid: string, operation: string) {
    const current = all.filter(({ at }) => at > this.now - windowMs);
    const own = current.filter((each) => each.uid === uid);
    return {
      calls: own.filter((each) => each.operation === operation).length,
      wrong: own.filter(({ isRight }) => !isRight).length,
      wrongOfNetwork: current.filter(({ isRight }) => !isRight).length,
    };
  }

  private user(uid: string): Document {
    const document = this.users.get(uid) ?? { counts: {}, version: 0 };
    this.users.set(uid, document);
    return document;
  }
}
