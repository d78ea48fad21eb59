import { accounts } from './accounts.ts';
import { apiOf } from './api/index.ts';
import { shareOf } from './api/share/index.ts';
import * as features from './features.ts';
import { handlersBehind, openDoor } from './platform/endpoints/door.ts';
import { functionsOf } from './platform/endpoints/feature.ts';
import { followersOf } from './platform/endpoints/reaction.ts';
import { reactions } from './reactions.ts';

/**
 * Every deployed function, in the groups that its name begins with: `create` of `sessions` is deployed as
 * `sessions-create`. scripts/build/cold-start/bundle.ts exports each group by its name, as
 * Firebase's CLI asks.
 */
export const functions = {
  ...functionsOf(features, accounts),
  follow: followersOf(reactions),
  /** The operations again, as the dashboard calls them: each a callable below one of these. */
  door: openDoor(handlersBehind('door', features), accounts),
  /** Operations that hold the catalogue in memory: tonight's list, choosing, recommendations, search. */
  largeDoor: openDoor(handlersBehind('largeDoor', features), accounts),
  /** The operations over HTTP, under `/api/`. */
  api: apiOf(features, accounts),
  /** The pages that members share, under `/s/`. */
  share: shareOf(),
};
