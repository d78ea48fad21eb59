import type { PollDocument } from '@cine/contract/documents/polls';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { expect } from 'chai';
import { type FollowedPoll, isPollShown } from './shown-poll.ts';

type State = {
  status?: PollDocument['status'];
  chosen?: number;
  watched?: number[];
  followed?: FollowedPoll | null;
};

/** A poll that movie 1 has won, unless it is under way. */
function isShown({ status = 'closed', chosen, watched = [], followed = null }: State): boolean {
  const result = status === 'closed' ? { winner: 1 } : null;
  const poll = { status, result } as Pick<PollDocument, 'status' | 'result'>;
  const session = {
    chosen: chosen === undefined ? null : { movieId: chosen },
    watched: watched.map((movieId) => ({ movieId })),
  } as Pick<SessionDocument, 'chosen' | 'watched'>;
  return isPollShown('poll', poll, session, followed);
}

describe('A poll on a television', () => {
  it('is shown while it is under way, whatever is chosen', () => {
    for (const status of ['nominating', 'open'] as const) {
      expect(isShown({ status })).to.equal(true);
      expect(isShown({ status, chosen: 2, watched: [1] })).to.equal(true);
    }
    expect(isShown({ status: 'cancelled' })).to.equal(false);
  });

  it('shows its result until a movie is chosen, or its winner watched', () => {
    expect(isShown({})).to.equal(true);
    expect([1, 2].map((chosen) => isShown({ chosen }))).to.deep.equal([false, false]);
    expect(isShown({ watched: [1] })).to.equal(false);
    expect(isShown({ watched: [3] })).to.equal(true);
  });

  it('shows its result in place of what was chosen before it ended, if that is another movie', () => {
    const followed = (chosenId: number) => ({ pollId: 'poll', chosenId });
    expect(isShown({ chosen: 2, followed: followed(2) })).to.equal(true);
    expect(isShown({ chosen: 1, followed: followed(2) })).to.equal(false);
    expect(isShown({ chosen: 1, followed: followed(1) })).to.equal(false);
    expect(isShown({ chosen: 2, followed: { pollId: 'other', chosenId: 2 } })).to.equal(false);
  });
});
