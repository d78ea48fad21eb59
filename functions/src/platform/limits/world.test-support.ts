import { hour } from '@cine/contract/time';
import { expect } from 'chai';
import { type Allowance, addGrant, type Counting, noAllowance, requestFor, spendFrom } from './allowance.ts';
import { grantCalls, type Tally, windowMs } from './tally.ts';

/** Instances with a tally and clocks of their own; each call checks the limit and a refusal's time. */
export class World {
  readonly limit: number;
  asks = 0;
  private readonly counting: Counting;
  private readonly latency: number;
  now = Date.parse('2026-12-10T18:00:00Z');
  stored: Tally = { made: [], leases: [] };
  private readonly instances = new Map<number, Allowance>();
  private made: number[] = [];

  constructor(limit: number, counting: Omit<Counting, 'limit'>, latency = 0) {
    this.limit = limit;
    this.latency = latency;
    this.counting = { limit, ...counting };
  }

  /** As many calls at once, on one instance; returns how many were allowed. */
  call(by: number, calls: number): number {
    const allowance = this.instance(by);
    for (let done = 0; ; ) {
      done += this.spendHeld(by, calls - done);
      if (done === calls) return done;
      const askedAt = this.clock(by);
      this.now += this.latency;
      this.asks += 1;
      const grant = grantCalls(this.stored, this.now, requestFor(allowance, calls - done, this.counting));
      if ('allowedAt' in grant) {
        this.checkRefusal(grant.allowedAt);
        return done;
      }
      this.stored = grant.tally;
      addGrant(allowance, askedAt, grant);
    }
  }

  spendHeld(by: number, calls: number): number {
    for (let done = 0; done < calls; done += 1) {
      if (!spendFrom(this.instance(by), this.clock(by))) return done;
      this.made.push(this.now);
      expect(this.inWindow().length, 'calls allowed in a window').to.be.at.most(1.25 * this.limit);
    }
    return calls;
  }

  crash(by: number): void {
    this.instances.delete(by);
  }

  /** Waits until about when a call leaves the window. */
  passToEdge(index: number, offset: number): void {
    const inWindow = this.inWindow();
    const at = inWindow[index % inWindow.length];
    if (at !== undefined) this.now = Math.max(this.now, at + windowMs + offset);
  }

  private checkRefusal(until: number): void {
    expect(this.inWindow().length, 'calls made when one was refused').to.be.at.least(this.limit);
    expect(until).to.be.within(this.now + 1, this.now + windowMs);
    expect(this.wouldAllow(until - 1, noAllowance()), 'a call before its time').to.equal(false);
    for (const allowance of [noAllowance(), ...this.instances.values()])
      expect(this.wouldAllow(until, allowance), 'a call at the time that was named').to.equal(true);
  }

  private wouldAllow(time: number, allowance: Allowance): boolean {
    return 'tally' in grantCalls(this.stored, time, requestFor(allowance, 1, this.counting));
  }

  private instance(by: number): Allowance {
    const allowance = this.instances.get(by) ?? noAllowance();
    this.instances.set(by, allowance);
    return allowance;
  }

  private clock(by: number): number {
    return this.now + (by - 2) * hour;
  }

  private inWindow(): number[] {
    return this.made.filter((at) => at > this.now - windowMs);
  }
}
