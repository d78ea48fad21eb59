import type * as contract from '@cine/contract/polls/poll';
import { toInstant } from '../../../platform/time/instant.ts';
import type { Poll } from './poll.ts';

/** A poll as operations return it. */
export function toView(poll: Poll): contract.Poll {
  return {
    ...poll,
    createdAt: toInstant(poll.createdAt),
    closesAt: poll.closesAt === null ? null : toInstant(poll.closesAt),
    expiresAt: toInstant(poll.expiresAt),
  };
}
