import type { Documents, Operation } from '@cine/contract/operation';
import { mergeGuest } from '@cine/contract/operations/core/account';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { createSession } from '@cine/contract/operations/together/sessions';
import { CallError, type TestUser, unsignedToken } from '../../../functions/test/client.ts';
import { linesDuring } from '../../../functions/test/logs.ts';
import { isDeep } from '../../../scripts/test/deep.ts';
import { type Random, seeded } from '../../deployed/random.ts';
import { statedIn, type World } from '../measure.ts';
import { newMember, newName, type Stage } from '../row.ts';
import type { HostileAccount } from './accounts.ts';
import type { Call, Hostile } from './move.ts';
import { type MoveName, moves } from './moves.ts';

const lastCalls = new Set<Operation>([mergeGuest, deleteAccount]);

/** What a call read and wrote, with deletions and what its triggers and tasks did. */
export type Cost = {
  operation: string;
  kind: string;
  /** How many calls the account and its friend had made before. */
  calls: number;
  /** How many people a movie was recorded for. */
  people: number;
  reads: number;
  writes: number;
  /** What a budget counts: the measured cost, plus the stated cost of what it causes. */
  stated: Documents;
};

export async function openEvenings(stage: Stage): Promise<string[]> {
  const host = await newMember(stage);
  const codes: string[] = [];
  for (let opened = 0; opened < 15; opened += 1) codes.push((await host.call(createSession, {})).code);
  return codes;
}

/** Plays an account of a kind, and returns what each of its calls cost. */
export async function play(
  { counted }: World,
  stage: Stage,
  kind: HostileAccount,
  codes: readonly string[],
  seed: number,
): Promise<Cost[]> {
  const { isGuest = false } = kind;
  const { below } = seeded(seed);
  const costs: Cost[] = [];
  const user = isGuest ? stage.userOf(newName(), { guest: true }) : await newMember(stage);
  const member = isGuest ? await newMember(stage) : user;
  stage.confirm(user.uid);
  const friend = await newMember(stage);
  const hostile: Hostile = {
    user,
    isGuest,
    movies: stage.movies,
    codes,
    calls: 0,
    watchIds: [],
    opened: [],
    polls: [],
    groupIds: [],
    plans: [],
    challengeIds: [],
    customIds: [],
    shared: [],
    promotedIds: [],
    collections: [],
    changes: [],
    importIds: [],
    friend: (operation, input) => callAs(friend)(operation, input),
    friendId: friend.uid,
    friendCode: 'ffffffff',
    groupCode: 'AAAAAAAA',
  };
  await counted.quiet();
  let former = await counted.counters();

  const callAs =
    (caller: TestUser): Call =>
    async (operation, input) => {
      // A move of two calls stops after the first if the account has none left.
      if (isDeep && hostile.calls === kind.calls - 1 && !lastCalls.has(operation)) return null;
      let answer: unknown = null;
      const lines = await linesDuring(async () => {
        answer = await caller.call(operation, input).catch(refusedBy(operation));
        await counted.quiet();
      });
      const { reads, writes, deletes } = await counted.counters();
      costs.push({
        operation: operation.name,
        kind: kind.name,
        calls: hostile.calls,
        people: peopleIn(answer),
        reads: reads - former.reads,
        writes: writes + deletes - former.writes - former.deletes,
        stated: statedIn(lines),
      });
      former = { reads, writes, deletes };
      hostile.calls += 1;
      return answer as never;
    };

  const call = callAs(user);
  for (const name of movesOf(kind, below)) {
    if (isDeep && hostile.calls === kind.calls - 1) break;
    await moves[name](hostile, call, below);
  }
  if (isGuest) await callAs(member)(mergeGuest, { guestToken: unsignedToken(user.uid, true) });
  else await call(deleteAccount, {});
  return costs;
}

function* movesOf({ first, others }: HostileAccount, below: Random['below']): Generator<MoveName> {
  yield* first;
  const left = Object.keys(others) as MoveName[];
  while (left.length > 0) yield* left.splice(below(left.length), 1);
  const often = Object.entries(others).flatMap(([name, times]) =>
    Array.from({ length: times }, () => name as MoveName),
  );
  while (isDeep) yield often[below(often.length)]!;
}

function peopleIn(answer: unknown): number {
  const { recordedFor, undoneFor } = (answer ?? {}) as { recordedFor?: string[]; undoneFor?: string[] };
  return (recordedFor ?? undoneFor ?? []).length;
}

/** Refusals are answers, too, but not those of a fault. */
function refusedBy({ name }: Operation): (error: unknown) => null {
  return (error) => {
    if (!(error instanceof CallError) || ['internal', 'unavailable'].includes(error.code.toLowerCase()))
      throw error;
    if (error.reason === 'input-invalid')
      throw new Error(`${name}: the test's input is invalid`, { cause: error });
    return null;
  };
}
