import { type Door, doorOf } from '@cine/contract/doors';
import type { Operation } from '@cine/contract/operation';
import type { updateAccount } from '@cine/contract/operations/core/account';
import type { abandonChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import type { voteInPoll, withdrawBallot } from '@cine/contract/operations/together/polls';
import type { chooseMovie, recordWatch, setPresence } from '@cine/contract/operations/together/sessions';
import type { addToCollection, removeFromCollection } from '@cine/contract/operations/watching/collections';
import type { rateMovie, withdrawRating } from '@cine/contract/operations/watching/ratings';
import type { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';

/** Operations that may wait on the device: repeats change nothing, and they still make sense later or ask. */
export type Deferrable =
  | typeof updateAccount
  | typeof recordOwnWatch
  | typeof withdrawWatch
  | typeof joinChallenge
  | typeof abandonChallenge
  | typeof chooseMovie
  | typeof recordWatch
  | typeof setPresence
  | typeof addToCollection
  | typeof removeFromCollection
  | typeof rateMovie
  | typeof withdrawRating
  | typeof voteInPoll
  | typeof withdrawBallot;

/** What changes the evening for everybody: an hour later it may have moved on, so the user is asked again. */
export const askedAgain: ReadonlySet<string> = new Set([
  'sessions-choose',
  'sessions-recordWatch',
  'sessions-setPresence',
]);

/** Stored calls know an operation by its name alone; these hold the catalogue. */
const behindLargeDoor: ReadonlySet<string> = new Set(['polls-vote']);

/** The door that takes a stored call. */
export function doorOfStored(name: string): Door {
  return behindLargeDoor.has(name) ? 'largeDoor' : 'door';
}

/** Whether a call may be stored, because its operation is known by its name. */
export function findsDoor(operation: Operation): boolean {
  return doorOf(operation) === doorOfStored(operation.name);
}
