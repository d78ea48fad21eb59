/** Attacks a mounted suite: two camps at a time, until there were enough calls. */
import fc from 'fast-check';
import { wellFormed } from '../fuzz/input-generators.ts';
import { scenes } from '../scenarios/index.ts';
import { withKeys } from '../stand-ins/verified-tokens.ts';
import type { Suite } from '../suite.ts';
import { asAttacker, bearerOf, type Camp, newCamp } from './camp.ts';
import { type Crowd, gatherCrowd } from './crowd.ts';
import type { By, Field, Kind, Target, Volley } from './kind.ts';
import { otherKinds, reachingKinds } from './kinds.ts';
import { auditFaults, damage, leak, snapshot } from './oracles.ts';
import { type Attacker, fire, type Shot } from './shot.ts';
import { type Siege, siegesOf } from './sieges.ts';
import { newTally, type Tally } from './tally.ts';
import { publicKeys } from './tokens.ts';

const lanes = 6;

export type Battle = {
  running: Suite;
  calls: number;
  seed: number;
  until: number;
  onCall?: (tally: Tally) => void;
};

/** Plays rounds until there were as many calls, or it is too late. */
export async function battle({ running, calls, seed, until, onCall }: Battle): Promise<Tally> {
  const tally = newTally();
  const random = drawnFrom(seed);
  while (tally.calls() < calls && Date.now() < until) {
    const field = { theirs: await newCamp(), ours: await newCamp(), pick: random.pick };
    const before = await snapshot(running.quiet);
    const wrongBefore = await auditFaults();
    await withKeys(publicKeys, async () => {
      const crowd = gatherCrowd(running.url, random.network);
      const sieges = siegesOf({ url: running.url, field, before, crowd, tally });
      const volleys = volleysIn(field, sieges, random.shuffled);
      await Promise.all(Array.from({ length: lanes }, () => lane(volleys, field, crowd)));
    });
    const after = await snapshot(running.quiet);
    tally.faults.push(...damage(before, after, field.theirs, field.ours));
    for (const fault of await auditFaults())
      if (!wrongBefore.has(fault)) tally.faults.push(`audit: ${fault}`);
  }
  return tally;

  async function lane(volleys: Iterator<[Kind, Volley] | Siege>, field: Field, crowd: Crowd): Promise<void> {
    for (;;) {
      const { value, done } = volleys.next();
      if (done || tally.calls() >= calls || Date.now() >= until) return;
      const next = value as [Kind, Volley] | Siege;
      const act = typeof next === 'function' ? next() : volley(next, field, crowd);
      await act.catch((error: unknown) => tally.faults.push(String(error)));
      onCall?.(tally);
    }
  }

  async function volley(
    [kind, { shots, atOnce }]: [Kind, Volley],
    field: Field,
    crowd: Crowd,
  ): Promise<void> {
    const shoot = async ({ by, ...rest }: Volley['shots'][number], attacker?: Attacker) => {
      const shot: Shot = { kind: kind.name, ...rest, by: attacker ?? (await attackerFor(by, field, crowd)) };
      const answer = await fire(running.url, shot);
      tally.note(shot, answer, kind.judge?.(shot, answer) ?? leak(shot, answer, field.theirs));
    };
    if (!atOnce) for (const each of shots) await shoot(each);
    else {
      const attacker = await attackerFor(shots[0]!.by, field, crowd);
      await Promise.all(shots.map((each) => shoot(each, attacker)));
    }
  }

  async function attackerFor(by: By, { ours }: Field, crowd: Crowd): Promise<Attacker> {
    if (typeof by === 'object') return { uid: 'nobody', network: random.network(), ...by };
    if (by === 'stranger') return crowd.stranger();
    if (by === 'guest') return crowd.stranger(true);
    if (by === 'fresh') return crowd.fresh();
    if (by === 'signed out' || by === 'deleted') return crowd.ended(by);
    return asAttacker(bearerOf(ours, by), random.network());
  }
}

/** All volleys of a round: first those that reach each operation, then all others in any order. */
function volleysIn(
  field: Field,
  sieges: readonly Siege[],
  shuffled: <T>(all: T[]) => T[],
): Iterator<[Kind, Volley] | Siege> {
  const targets = scenes.map(({ operation, by }): Target => {
    const inputIn = ({ inputs, pool }: Camp) => inputs.get(operation) ?? anyInput(operation, pool);
    return { operation, by, theirs: inputIn(field.theirs), ours: inputIn(field.ours) };
  });
  const of = (kind: Kind) =>
    targets.flatMap((target) => kind.of(target, field).map((each): [Kind, Volley] => [kind, each]));
  return [
    ...shuffled(reachingKinds.flatMap(of)),
    ...shuffled([...otherKinds.flatMap(of), ...sieges]),
  ].values();
}

function anyInput(operation: Target['operation'], pool: Camp['pool']): unknown {
  const valid = wellFormed(operation, pool).filter((input) => operation.input.safeParse(input).success);
  return fc.sample(valid, { numRuns: 1, seed: 1 })[0];
}

/** Draws that a seed repeats. */
function drawnFrom(seed: number) {
  let state = seed >>> 0;
  /** Mulberry32. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const nat = (below: number) => Math.floor(next() * below);
  return {
    pick: <T>(all: readonly T[]): T => all[nat(all.length)]!,
    network: () => `10.${nat(256)}.${nat(256)}.${nat(256)}`,
    shuffled: <T>(all: T[]): T[] => {
      for (let at = all.length - 1; at > 0; at -= 1) {
        const other = nat(at + 1);
        [all[at], all[other]] = [all[other]!, all[at]!];
      }
      return all;
    },
  };
}
