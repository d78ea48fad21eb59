/** A poll as clients see it. */
import type * as contract from '@cine/contract/polls/poll';
import { toInstant } from '#platform/time/instant.ts';
import type { Poll } from './poll.ts';

export function pollView({ mostPresent, ...poll }: Poll): contract.Poll {
  return {
    ...poll,
    ...(mostPresent !== undefined && { presentAtOpening: mostPresent }),
    createdAt: toInstant(poll.createdAt),
    closesAt: poll.closesAt === null ? null : toInstant(poll.closesAt),
    expiresAt: toInstant(poll.expiresAt),
  };
}
