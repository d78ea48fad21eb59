import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { ScoreRank } from './score-rank.tsx';

const rankText = (score: number | null, count: number) =>
  rendered(
    createElement(ScoreRank, {
      score,
      ratings: {
        scores: new Map(Array.from({ length: count }, (_, at) => [at, 40])),
        rankOf: () => ({ share: 0.9, tier: 10 }),
      },
    }),
  ).texts.join(' ');

describe('The rank of a score among the user’s own', () => {
  it('is shown from five ratings on', () => {
    expect(rankText(80, 4)).to.contain('s’affiche à partir de 5 notes');
    expect(rankText(80, 5)).to.match(/mieux que 90\s%.*palier 10 sur 10/);
  });

  it('is omitted for an unrated movie', () => {
    expect(rankText(null, 5)).to.equal('Pas encore de note');
  });
});
