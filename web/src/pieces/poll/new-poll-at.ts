import type { PollPlace } from '@cine/contract/polls/poll';

/** The address of the page that starts a poll in an evening or a group. */
export function newPollAt({ kind, id }: PollPlace): string {
  return `/polls/new?${kind === 'session' ? 'evening' : 'group'}=${id}`;
}
