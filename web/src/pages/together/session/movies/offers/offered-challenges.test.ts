import type { GainDocument } from '@cine/contract/documents/gains';
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { expect } from 'chai';
import { offeredChallenges } from './offered-challenges.ts';

const now = Date.parse('2026-11-22T20:00:00Z');
const western = { ...unknownMovie, genres: ['Western'], year: 1952, runtime: 85 };
const nobody = () => false;
const step = (challengeId: string, titles: Record<string, string>) => ({
  challengeId,
  titles,
  count: 1,
  target: 3,
  completed: false,
});
const gain = (uid: string, ...steps: GainDocument['steps']) => ({ uid, steps });

describe('The challenges offered with a movie', () => {
  it('are ready-made ones whose rules it meets, without those that are joined', () => {
    const ids = offeredChallenges(western, [], nobody, now).map(({ id }) => id);
    expect(ids).to.include('old-west');
    expect(offeredChallenges(western, [], (id) => ids.includes(id), now).map(({ id }) => id)).to.not.include(
      'old-west',
    );
    expect(offeredChallenges(unknownMovie, [], nobody, now)).to.deep.equal([]);
  });

  it('begin with those that others advanced, each once, and never personal ones', () => {
    const gains = [
      gain('tom', step('four', { fr: 'À quatre' }), step('own', {})),
      gain('ines', step('four', { fr: 'À quatre' })),
    ];
    const [first, ...others] = offeredChallenges(western, gains, nobody, now);
    expect(first).to.deep.include({ id: 'four', uids: ['tom', 'ines'], challenge: null });
    expect(others.map(({ id }) => id)).to.not.include.members(['own']);
  });

  it('are three at most, none of them out of season', () => {
    const everything = [...readyMadeChallenges.keys()].map((id) => step(id, { fr: id }));
    expect(offeredChallenges(unknownMovie, [gain('tom', ...everything)], nobody, now)).to.have.length(3);
    for (const { id, season } of readyMadeChallenges.values()) {
      if (!season) continue;
      const after = Date.parse(season.to);
      const offered = offeredChallenges(western, [], (other) => other !== id, after);
      expect(offered).to.deep.equal([]);
    }
  });
});
