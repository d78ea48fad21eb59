import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Operation } from '@cine/contract/operation';
import { setUpAccount } from '@cine/contract/operations/core/account';
import type { TestUser } from '../../functions/test/client.ts';
import { subscriptions } from '../deployed/catalogue.ts';

/** What rows begin with. */
export type Stage = {
  userOf: (uid: string, kind?: { guest?: boolean; operator?: boolean }) => TestUser;
  /** Gives a user a verified address. */
  confirm: (uid: string) => void;
  /** Movies of the catalogue whose years are known. */
  movies: readonly MovieFacts[];
};

/** The first turn is on an instance that has answered nothing yet, the second on the same one. */
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

/** What an action may need besides its user; `movieId` is another movie each turn. */
export type Given = { turn: Turn; movieId: number };

/** A new member's action. */
export function byMember(
  operation: Operation,
  label: string,
  act: (user: TestUser, given: Given) => Promise<unknown>,
): Row {
  return byPreparedMember(operation, label, async () => ({}), act);
}

/** The action of a new member with a verified address. */
export function byVerifiedMember(
  operation: Operation,
  label: string,
  act: (user: TestUser, given: Given) => Promise<unknown>,
): Row {
  const prepare = async ({ uid }: TestUser, { confirm }: Stage) => {
    confirm(uid);
    return {};
  };
  return byPreparedMember(operation, label, prepare, act);
}

/** A new member's action, with what `prepare` returns. */
export function byPreparedMember<Prepared extends object>(
  operation: Operation,
  label: string,
  prepare: (user: TestUser, stage: Stage) => Promise<Prepared>,
  act: (user: TestUser, given: Given & Prepared) => Promise<unknown>,
): Row {
  return {
    operation,
    label,
    prepare: async (stage) => {
      const user = await newMember(stage);
      const prepared = await prepare(user, stage);
      return (turn) => act(user, { turn, movieId: stage.movies[turn]!.id, ...prepared });
    },
  };
}

/** What each turn needs of its own. */
export async function forBothTurns<T>(make: (turn: Turn) => Promise<T>): Promise<readonly [T, T]> {
  return [await make(0), await make(1)];
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

export function accountOf({ uid }: TestUser) {
  return {
    username: uid.replaceAll('-', '_'),
    providers: subscriptions,
    region: 'FR',
    locale: 'fr' as const,
    timeZone: 'Europe/Paris',
  };
}
