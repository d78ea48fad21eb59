import type { chooseMovie, recordWatch, setPresence } from '@cine/contract/operations/evenings/sessions';
import type { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/evenings/watches';
import type { abandonChallenge, joinChallenge } from '@cine/contract/operations/game/challenges';
import type { addToCollection, removeFromCollection } from '@cine/contract/operations/movies/collections';
import type { rateMovie, withdrawRating } from '@cine/contract/operations/movies/ratings';
import type { updateAccount } from '@cine/contract/operations/people/account';

/** Operations that may wait on the device: repeating them changes nothing, and they still make sense later or ask. */
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
  | typeof withdrawRating;

/** What changes the evening for everybody: an hour later it may have moved on, so the user is asked again. */
export const askedAgain: ReadonlySet<string> = new Set([
  'sessions-choose',
  'sessions-recordWatch',
  'sessions-setPresence',
]);
