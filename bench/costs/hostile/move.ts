/** A move of a hostile account: what it calls, and what it carries on from. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import type { Poll } from '@cine/contract/polls/poll';
import { CallError, type TestUser } from '../../../functions/test/client.ts';
import type { Played } from '../../../functions/test/scenarios/index.ts';
import type { Cast, Scene } from '../../../functions/test/scenarios/scene.ts';

/** What the calls of an account have made so far: nothing. */
export function nothingMade() {
  return {
    watchIds: [] as string[],
    opened: [] as { id: string; movieId?: number }[],
    polls: [] as Pick<Poll, 'id' | 'method' | 'options'>[],
    groupIds: [] as string[],
    /** The codes of their invitations. */
    groupCodes: [] as string[],
    plans: [] as string[],
    challengeIds: [] as string[],
    customIds: [] as number[],
    /** Custom movies, each with the catalogue's movie that it is like. */
    shared: [] as { movieId: number; tmdbId: number }[],
    promotedIds: [] as number[],
    /** What the account names its collections by, those of groups too. */
    collections: [] as string[],
    /** What undoes its changes of collections. */
    changes: [] as string[],
    importIds: [] as string[],
    /** The codes by which the friend could be asked; the last one still can. */
    friendCodes: [] as string[],
    /** What was called by scenes, with the last answer of each. */
    played: new Map() as Played,
    /** The scenes to play before all of them come again. */
    scenesLeft: [] as Scene[],
  };
}

/** A hostile account, and what its calls have made so far. */
export type Hostile = Readonly<ReturnType<typeof nothingMade>> & {
  user: TestUser;
  isGuest: boolean;
  movies: readonly MovieFacts[];
  /** The codes of sessions that others keep open. */
  codes: readonly string[];
  call: Call;
  /** Calls as the friend, counted and measured like the account's own calls. */
  friend: Call;
  friendId: string;
  /** How many calls were made so far. */
  readonly calls: number;
  below: Below;
  /** Who plays scenes: the account is the host. */
  cast: Cast;
};

/** Calls an operation and measures it; null if it is refused. */
export type Call = <O extends Operation>(operation: O, input: InputOf<O>) => Promise<OutputOf<O> | null>;

/** A random integer below `limit`. */
export type Below = (limit: number) => number;

/** True by chance, once in this many times. */
export function oneIn(times: number, below: Below): boolean {
  return below(times) === 0;
}

/** One call, or a few, of what the account has made so far. */
export type Move = (hostile: Hostile) => Promise<unknown>;

/** Makes moves that concern something the account has made, such as its last session. */
export function movesOn<Thing extends object>(thingOf: (hostile: Hostile) => Thing) {
  return (act: (move: Hostile & Thing) => Promise<unknown>): Move =>
    (hostile) =>
      act({ ...hostile, ...thingOf(hostile) });
}

export const inLastSession = movesOn(({ opened }) => ({ sessionId: opened.at(-1)?.id ?? 'none' }));

/** Refusals are answers, too, but not those of a fault. */
export function refusedBy({ name }: Operation, error: unknown): null {
  if (!(error instanceof CallError) || ['internal', 'unavailable'].includes(error.code.toLowerCase()))
    throw error;
  if (error.reason === 'input-invalid')
    throw new Error(`${name}: the test's input is invalid`, { cause: error });
  return null;
}
