import { expect } from 'chai';
import { type ComponentProps, createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { RecommendationBasis } from './recommendation-basis.tsx';

type List = ComponentProps<typeof RecommendationBasis>['list'];

const computedAt = '2026-05-01T12:00:00.000Z';
const basisText = (basis: List['basis'], ratings: number, changedAt: number | null = null) =>
  rendered(
    createElement(RecommendationBasis, {
      list: { basis, ratings, computedAt, expiresAt: computedAt, movies: [] },
      changedAt,
      isAsking: false,
      onRenew: () => {},
    }),
  ).texts.join(' ');

describe('The basis of recommendations', () => {
  it('is general ratings, chosen genres, or the user’s ratings', () => {
    expect(basisText('everybody', 0)).to.contain('Ce que presque tout le monde aime');
    expect(basisText('genres', 0)).to.contain('D’après les genres que tu as choisis');
    expect(basisText('ratings', 10)).to.contain('D’après tes 10 notes.');
  });

  it('is marked as changed after a newer rating, with a button to reload the list', () => {
    const computed = Date.parse(computedAt);
    expect(basisText('ratings', 10, computed - 1)).not.to.contain('Tes notes ont changé depuis.');
    expect(basisText('ratings', 10, computed + 1)).to.match(
      /Tes notes ont changé depuis\..*Refaire la liste/,
    );
  });
});
