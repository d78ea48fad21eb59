/** Which calls can wait on this device until it is online. */
import { type Door, doorOf } from '@cine/contract/doors';
import type { InputOf, Operation } from '@cine/contract/operation';
import type { updateAccount } from '@cine/contract/operations/core/account';
import type { abandonChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import type { voteInPoll, withdrawBallot } from '@cine/contract/operations/together/polls';
import type { chooseMovie, recordWatch, setPresence } from '@cine/contract/operations/together/sessions';
import type {
  addToCollection,
  changeEntry,
  removeFromCollection,
  removeSeveralMovies,
  tagMovies,
} from '@cine/contract/operations/watching/collected-movies';
import type { rateMovie, withdrawRating } from '@cine/contract/operations/watching/ratings';
import type { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';

/**
 * Operations that may wait on the device, by their names: repeats change nothing, and they still make sense
 * later or need consent.
 */
type DeferrableOperations = {
  'account-update': typeof updateAccount;
  'watches-record': typeof recordOwnWatch;
  'watches-withdraw': typeof withdrawWatch;
  'challenges-join': typeof joinChallenge;
  'challenges-abandon': typeof abandonChallenge;
  'sessions-choose': typeof chooseMovie;
  'sessions-recordWatch': typeof recordWatch;
  'sessions-setPresence': typeof setPresence;
  'collections-add': typeof addToCollection;
  'collections-remove': typeof removeFromCollection;
  'collections-removeSeveral': typeof removeSeveralMovies;
  'collections-note': typeof changeEntry;
  'collections-tag': typeof tagMovies;
  'ratings-rate': typeof rateMovie;
  'ratings-withdraw': typeof withdrawRating;
  'polls-vote': typeof voteInPoll;
  'polls-withdraw': typeof withdrawBallot;
};
export type DeferrableName = keyof DeferrableOperations;
export type Deferrable = DeferrableOperations[DeferrableName];
export type DeferrableInput<Name extends DeferrableName> = InputOf<DeferrableOperations[Name]>;

/** Stored calls know an operation by its name alone; these hold the catalogue. */
const behindLargeDoor: ReadonlySet<string> = new Set(['polls-vote', 'polls-withdraw']);

/** The door that takes a stored call. */
export function doorOfStored(name: string): Door {
  return behindLargeDoor.has(name) ? 'largeDoor' : 'door';
}

/** Whether a call may be stored, because its operation is known by its name. */
export function mayBeStored(operation: Operation): boolean {
  return doorOf(operation) === doorOfStored(operation.name);
}
