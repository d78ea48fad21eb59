import type { Documents } from '@cine/contract/operation';
import { mergeGuest } from '@cine/contract/operations/core/account';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { createSession } from '@cine/contract/operations/together/sessions';
import { type TestUser, unsignedToken } from '../../../functions/test/client.ts';
import { linesDuring } from '../../../functions/test/logs.ts';
import { playerOf } from '../../../functions/test/scenarios/cast.ts';
import type { Cast } from '../../../functions/test/scenarios/scene.ts';
import { isDeep } from '../../../scripts/test/deep.ts';
import { type Random, seeded } from '../../deployed/random.ts';
import { newCast } from '../cast.ts';
import { costOf, statedIn, type World } from '../measure.ts';
import { newMember, newName, type Stage } from '../row.ts';
import type { HostileAccount } from './accounts.ts';
import { type Call, type Hostile, nothingMade, refusedBy } from './move.ts';
import { type MoveName, moves } from './moves.ts';

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
  world: World,
  stage: Stage,
  kind: HostileAccount,
  codes: readonly string[],
  seed: number,
): Promise<Cost[]> {
  const costs: Cost[] = [];
  const { below } = seeded(seed);
  const user = kind.isGuest ? stage.userOf(newName(), { guest: true }) : await newMember(stage);
  const member = kind.isGuest ? await newMember(stage) : user;
  stage.confirm(user.uid);
  const friend = await newMember(stage);
  const cast: Cast = { ...newCast(stage), host: playerOf(user), friend: playerOf(friend) };
  for (const player of Object.values(cast)) player.call = measured(world, kind, costs, player);
  const callAs = (caller: TestUser): Call => {
    const call = measured(world, kind, costs, caller);
    return (operation, input) => call(operation, input).catch((error) => refusedBy(operation, error));
  };
  const hostile: Hostile = {
    ...nothingMade(),
    user,
    isGuest: kind.isGuest ?? false,
    movies: stage.movies,
    codes,
    call: callAs(user),
    friend: callAs(friend),
    friendId: friend.uid,
    get calls() {
      return costs.length;
    },
    below,
    cast,
  };
  for (const name of movesOf(kind, below)) {
    if (isDeep && hostile.calls >= kind.calls - 1) break;
    await moves[name](hostile);
  }
  if (kind.isGuest) await callAs(member)(mergeGuest, { guestToken: unsignedToken(user.uid, true) });
  else await hostile.call(deleteAccount, {});
  return costs;
}

/** Calls as a user, and adds what that cost to `costs`. */
function measured(world: World, kind: HostileAccount, costs: Cost[], { call }: TestUser): TestUser['call'] {
  return async (operation, input) => {
    let answer: unknown;
    let refusal: unknown;
    let cost: [reads: number, writes: number] = [0, 0];
    const act = async () => {
      answer = await call(operation, input).catch((error) => {
        refusal = error;
      });
    };
    const lines = await linesDuring(async () => {
      cost = await costOf(world, act);
    });
    costs.push({
      operation: operation.name,
      kind: kind.name,
      calls: costs.length,
      people: peopleIn(answer),
      reads: cost[0],
      writes: cost[1],
      stated: statedIn(lines),
    });
    if (refusal) throw refusal;
    return answer as never;
  };
}

function* movesOf({ first, others }: HostileAccount, below: Random['below']): Generator<MoveName> {
  yield* first;
  if (!isDeep) return;
  const left = Object.keys(others) as MoveName[];
  while (left.length > 0) yield* left.splice(below(left.length), 1);
  const often = Object.entries(others).flatMap(([name, times]) =>
    Array.from({ length: times }, () => name as MoveName),
  );
  for (;;) yield often[below(often.length)]!;
}

function peopleIn(answer: unknown): number {
  const { recordedFor, undoneFor } = (answer ?? {}) as { recordedFor?: string[]; undoneFor?: string[] };
  return (recordedFor ?? undoneFor ?? []).length;
}
