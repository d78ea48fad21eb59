/** A row of docs/reference/costs.md, and the users it needs. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { InputOf, Operation } from '@cine/contract/operation';
import { setUpAccount } from '@cine/contract/operations/core/account';
import * as z from 'zod';
import type { TestUser } from '../../functions/test/client.ts';
import { accountOf as anyAccountOf } from '../../functions/test/scenarios/samples.ts';
import type { Frozen } from '../../functions/test/scenarios/scene.ts';
import { subscriptions } from '../deployed/catalogue.ts';

export type Stage = {
  userOf: (uid: string, kind?: { guest?: boolean; operator?: boolean }) => TestUser;
  /** Gives a user a verified address. */
  confirm: (uid: string) => void;
  /** Movies of the catalogue whose years are known. */
  movies: readonly MovieFacts[];
};

/** The first turn is on an instance that has answered nothing yet. */
export type Turn = 0 | 1;

/** An action to be measured in two turns. */
export type Row = {
  operation: Operation;
  label: string;
  /** Whether TMDB answers while it is measured; otherwise it is unreachable. */
  isAnswered?: boolean;
  /** Prepares both turns on another instance; returns the action. */
  prepare: (stage: Stage) => Promise<(turn: Turn) => Promise<unknown>>;
};

/** What a call is about, made before it; a pair has one for each turn. `caller` is another one than usual. */
type Prepared<Parts> = Parts | readonly [Parts, Parts];
type Prepare<Parts> = (caller: TestUser, stage: Stage) => Promise<Prepared<Parts>>;
/** `movieId` is another movie each turn. */
type OfTurn = { turn: Turn; movieId: number };

/**
 * Calls twice as a new member, or as the caller that `newCaller` makes. The input has those parts of what
 * `prepare` returns that it knows, and `input`.
 */
export function row<O extends Operation, Parts extends object>(
  operation: O,
  {
    label = '',
    prepare = async () => ({}) as Parts,
    input = {},
    newCaller = newMember,
  }: {
    label?: string;
    prepare?: Prepare<Parts>;
    input?: Partial<Frozen<InputOf<O>>> | ((parts: Parts & OfTurn) => Partial<Frozen<InputOf<O>>>);
    newCaller?: (stage: Stage) => Promise<TestUser>;
  },
): Row {
  const { shape } = operation.input as unknown as z.ZodObject;
  return {
    operation,
    label,
    prepare: async (stage) => {
      const usual = await newCaller(stage);
      const prepared = await prepare(usual, stage);
      return (turn) => {
        const own = Array.isArray(prepared) ? (prepared[turn] as Parts) : (prepared as Parts);
        const parts = { turn, movieId: stage.movies[turn]!.id, ...own };
        const ofInput = Object.entries(parts).filter(
          ([part]) => part in shape && (part in own || isRequired(shape[part])),
        );
        const more = typeof input === 'function' ? input(parts) : input;
        const caller = 'caller' in parts ? (parts.caller as TestUser) : usual;
        return caller.call(operation, { ...Object.fromEntries(ofInput), ...more } as never);
      };
    },
  };
}

function isRequired(part: z.core.$ZodType | undefined): boolean {
  return part !== undefined && !z.safeParse(part, undefined).success;
}

/** Makes what a call needs anew for each turn. */
export function both<Parts>(
  prepare: (caller: TestUser, stage: Stage, turn: Turn) => Promise<Parts>,
): (caller: TestUser, stage: Stage) => Promise<readonly [Parts, Parts]> {
  return async (caller, stage) => [await prepare(caller, stage, 0), await prepare(caller, stage, 1)];
}

export function count(howMany: number, one: string, several = `${one}s`): string {
  return `${howMany} ${howMany === 1 ? one : several}`;
}

let names = 0;

export function newName(): string {
  return `person-${names++}`;
}

export async function newMember({ userOf }: Stage): Promise<TestUser> {
  const user = userOf(newName());
  await addAccount(user);
  return user;
}

export async function addAccount(user: TestUser): Promise<void> {
  await user.call(setUpAccount, accountOf(user));
}

export function accountOf(user: TestUser) {
  return { ...anyAccountOf(user, 'Person'), providers: subscriptions };
}

export async function verifiedMember(stage: Stage): Promise<TestUser> {
  const user = await newMember(stage);
  stage.confirm(user.uid);
  return user;
}

export async function newGuest({ userOf }: Stage): Promise<TestUser> {
  return userOf(newName(), { guest: true });
}

export async function newOperator({ userOf }: Stage): Promise<TestUser> {
  return userOf(newName(), { operator: true });
}
