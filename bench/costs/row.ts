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

/** What there is before a call, `by` another caller; a pair has one for each turn. */
type Made<There> = There | readonly [There, There];
type Make<There> = (caller: TestUser, stage: Stage) => Promise<Made<There>>;
/** `movieId` is another movie each turn. */
type Given = { turn: Turn; movieId: number };

/**
 * Calls twice as a new member, or as the caller that `newCaller` makes. Of what `make` returns, the input has
 * the parts that it knows, and `more`.
 */
export function row<O extends Operation, There extends object>(
  operation: O,
  label: string,
  make: Make<There> = async () => ({}) as There,
  more: Partial<Frozen<InputOf<O>>> | ((there: There & Given) => Partial<Frozen<InputOf<O>>>) = {},
  newCaller: (stage: Stage) => Promise<TestUser> = newMember,
): Row {
  const { shape } = operation.input as unknown as z.ZodObject;
  return {
    operation,
    label,
    prepare: async (stage) => {
      const caller = await newCaller(stage);
      const made = await make(caller, stage);
      return (turn) => {
        const own = Array.isArray(made) ? (made[turn] as There) : (made as There);
        const there = { turn, movieId: stage.movies[turn]!.id, ...own };
        const parts = Object.entries(there).filter(
          ([part]) => part in shape && (part in own || isRequired(shape[part])),
        );
        const input = { ...Object.fromEntries(parts), ...(typeof more === 'function' ? more(there) : more) };
        return ('by' in there ? (there.by as TestUser) : caller).call(operation, input as never);
      };
    },
  };
}

function isRequired(part: z.core.$ZodType | undefined): boolean {
  return part !== undefined && !z.safeParse(part, undefined).success;
}

/** Makes what a call needs anew for each turn. */
export function both<There>(
  make: (caller: TestUser, stage: Stage, turn: Turn) => Promise<There>,
): (caller: TestUser, stage: Stage) => Promise<readonly [There, There]> {
  return async (caller, stage) => [await make(caller, stage, 0), await make(caller, stage, 1)];
}

let count = 0;

export function newName(): string {
  return `person-${count++}`;
}

export async function newMember({ userOf }: Stage): Promise<TestUser> {
  const user = userOf(newName());
  await user.call(setUpAccount, accountOf(user));
  return user;
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
