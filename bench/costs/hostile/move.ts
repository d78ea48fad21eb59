import type { MovieFacts } from '@cine/contract/movies/movie';
import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import type { Poll } from '@cine/contract/polls/poll';
import type { TestUser } from '../../../functions/test/client.ts';

/** A hostile account, and what its calls have made so far. */
export type Hostile = {
  user: TestUser;
  isGuest: boolean;
  movies: readonly MovieFacts[];
  /** The codes of sessions that others keep open. */
  codes: readonly string[];
  watchIds: string[];
  opened: { id: string; movieId?: number }[];
  polls: Pick<Poll, 'id' | 'method' | 'options'>[];
  groupIds: string[];
  groupCode: string;
  plans: string[];
  challengeIds: string[];
  customIds: number[];
  /** Custom movies, each with the catalogue's movie that it is like. */
  shared: { movieId: number; tmdbId: number }[];
  promotedIds: number[];
  /** What the account names its collections by, those of groups too. */
  collections: string[];
  /** What undoes its changes of collections. */
  changes: string[];
  importIds: string[];
  /** Calls as the friend, counted and measured like the account's own calls. */
  friend: Call;
  friendId: string;
  /** The code by which the friend can be asked. */
  friendCode: string;
  calls: number;
};

/** Calls an operation and measures it; null if it is refused. */
export type Call = <O extends Operation>(operation: O, input: InputOf<O>) => Promise<OutputOf<O> | null>;

/** A random integer below `limit`. */
export type Below = (limit: number) => number;

/** True by chance, once in this many times. */
export function oneIn(times: number, below: Below): boolean {
  return below(times) === 0;
}

/** One call, of what the account has made so far. */
export type Move = (hostile: Hostile, call: Call, below: Below) => Promise<unknown>;
