import type { JoinedChallengeDocument } from '@cine/contract/documents/players';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import { expect } from 'chai';
import { challengesByShelf, type Filter, gatherChallenges, type Sources } from './challenge-shelves.ts';

const now = Date.parse('2026-12-10T20:00:00Z');
const running = { from: '2026-12-01T00:00:00Z', to: '2027-01-01T00:00:00Z' };
const coming = { from: '2027-02-01T00:00:00Z', to: '2027-03-01T00:00:00Z' };
const passed = { from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z' };

function challenge(id: string, more: Partial<Challenge> = {}): Challenge {
  return {
    id,
    version: 1,
    titles: { fr: id },
    rules: [{ field: 'year', operator: 'lt', value: 1970 }],
    targetCount: 3,
    xpReward: 100,
    season: null,
    audience: 'everyone',
    makerId: null,
    ...more,
  };
}

function joined(of: Challenge, count: number, completedAt: number | null = null): JoinedChallengeDocument {
  return {
    challenge: of,
    joinedAt: now,
    moviesWatched: Array.from({ length: count }, (_, index) => index + 1),
    currentCount: count,
    isCompleted: count >= of.targetCount,
    completedAt,
  };
}

const nothing: Sources = { readyMade: [], made: [], joined: [], finished: [] };

function idsByShelf(sources: Partial<Sources>, filter: Filter = 'all'): Record<string, string[]> {
  const shelved = challengesByShelf(gatherChallenges({ ...nothing, ...sources }, now), filter, 'me', now);
  return Object.fromEntries(
    [...shelved].map(([shelf, playerChallenges]) => [
      shelf,
      playerChallenges.map(({ challenge: { id } }) => id),
    ]),
  );
}

describe('A player’s challenges', () => {
  it('have each challenge once, in the version that counts for the player', () => {
    const changed = challenge('a', { version: 2, makerId: 'me', targetCount: 9 });
    const former = challenge('a', { makerId: 'me' });
    const [playerChallenge, ...others] = gatherChallenges(
      { ...nothing, made: [changed], joined: [joined(former, 1)] },
      now,
    );
    expect(others).to.deep.equal([]);
    expect(playerChallenge?.challenge.targetCount).to.equal(3);
    expect(playerChallenge?.standing).to.equal('active');
  });

  it('are grouped by standing, their own apart from those for everybody', () => {
    const readyMade = ['west', 'noir', 'done'].map((id) => challenge(id));
    expect(
      idsByShelf({
        readyMade,
        made: [challenge('own', { makerId: 'me' }), challenge('past', { makerId: 'me', season: passed })],
        joined: [joined(readyMade[0]!, 1)],
        finished: [joined(readyMade[2]!, 3, now - 1), joined(challenge('late', { season: passed }), 1)],
      }),
    ).to.deep.equal({
      active: ['west'],
      open: ['noir'],
      mine: ['own'],
      done: ['done'],
      over: ['late', 'past'],
    });
  });

  it('leave out past seasons that the player did not join', () => {
    expect(idsByShelf({ readyMade: [challenge('gone', { season: passed })] })).to.deep.equal({});
  });

  it('begin with those nearest to completion and with running seasons', () => {
    const near = challenge('near');
    const far = challenge('far');
    expect(idsByShelf({ joined: [joined(far, 1), joined(near, 2)] }).active).to.deep.equal(['near', 'far']);
    const readyMade = [
      challenge('later', { season: coming }),
      challenge('any'),
      challenge('now', { season: running }),
    ];
    expect(idsByShelf({ readyMade }).open).to.deep.equal(['now', 'any', 'later']);
    const finished = [joined(challenge('first'), 3, now - 9), joined(challenge('last'), 3, now - 1)];
    expect(idsByShelf({ finished }).done).to.deep.equal(['last', 'first']);
  });

  it('are narrowed by a filter', () => {
    const readyMade = [challenge('any'), challenge('now', { season: running })];
    const group = challenge('ours', { audience: 'group', makerId: 'somebody' });
    const sources = {
      readyMade,
      joined: [joined(group, 0)],
      finished: [joined(challenge('done'), 3, now - 1)],
    };
    expect(idsByShelf(sources, 'active')).to.deep.equal({ active: ['ours'] });
    expect(idsByShelf(sources, 'seasonal')).to.deep.equal({ open: ['now'] });
    expect(idsByShelf(sources, 'group')).to.deep.equal({ active: ['ours'] });
    expect(idsByShelf(sources, 'done')).to.deep.equal({ done: ['done'] });
  });
});
