import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { expect } from 'chai';
import { createElement } from 'react';
import { noProgress, type Progress } from '#data/queries/use-progress.ts';
import { rendered } from '#test/support/render.tsx';
import { NoXp } from './no-xp.tsx';

const joined = (id: string, currentCount: number) => ({
  [id]: { challenge: readyMadeChallenges.get(id)!, currentCount, isCompleted: false },
});
const text = (challenges: object) =>
  rendered(
    createElement(NoXp, { ...noProgress, challenges: challenges as Progress['challenges'] }),
  ).texts.join(' ');

describe('A player without XP', () => {
  it('reads how to earn some', () => {
    expect(text({})).to.match(/Un film ce soir/);
  });

  it('reads what the nearest challenge still needs, not that nothing is done', () => {
    expect(text({ ...joined('old-west', 1), ...joined('suspense', 1) })).to.equal(
      'Encore 2 films, et « L’Ouest d’avant » te rapporte 120 XP.',
    );
    expect(text(joined('old-west', 2))).to.equal(
      'Encore un film, et « L’Ouest d’avant » te rapporte 120 XP.',
    );
  });
});
