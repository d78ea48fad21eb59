import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { GenreMeans } from './genre-means.tsx';
import { ScoreHistogram } from './score-histogram.tsx';
import { ScoreTiers } from './score-tiers.tsx';

describe('The statistics of a user’s ratings', () => {
  it('show the number of ratings, their mean, how they spread, and how many there are of each score', () => {
    const taste = { count: 6, mean: 66.7, spread: 21.6, histogram: [0, 0, 0, 1, 0, 1, 0, 2, 0, 2] };
    const { texts } = rendered(createElement(ScoreHistogram, { taste }));
    expect(texts).to.include.members(['6', '67', 'Tes notes distinguent bien les films.']);
    const bins = ['De 0 à 9 : aucun film', 'De 50 à 59 : 1 film', 'De 90 à 100 : 2 films'];
    expect(texts).to.include.members(bins);
  });

  it('show no mean and no spread without ratings', () => {
    const taste = { count: 0, mean: null, spread: null, histogram: Array<number>(10).fill(0) };
    const words = rendered(createElement(ScoreHistogram, { taste })).texts.join(' ');
    expect(words).not.to.contain('en moyenne');
    expect(words).not.to.contain('Tes notes');
  });

  it('show each tier’s range of points, or its single score', () => {
    const tiers = [
      { tier: 10, from: 90, to: 100, count: 2 },
      { tier: 9, from: 70, to: 70, count: 1 },
    ];
    const { texts } = rendered(createElement(ScoreTiers, { tiers }), 'en');
    expect(texts.slice(2)).to.deep.equal(['Tier 10', '90 to 100', '2 movies', 'Tier 9', '70', '1 movie']);
  });

  it('show eight genres at first, the best liked first, and how many more there are', () => {
    const names = [
      'Western',
      'Drama',
      'Comedy',
      'War',
      'Music',
      'Family',
      'Crime',
      'Horror',
      'History',
    ] as const;
    const genres = names.map((genre, at) => ({ genre, count: 2, mean: 90 - at, shrunk: 80.4 - at }));
    const { texts, markup } = rendered(createElement(GenreMeans, { genres, mean: 60 }));
    expect(texts).to.include.members(['Western', '80 points sur 100']);
    expect(texts).not.to.include('Histoire');
    expect(markup.match(/<li>/g)).to.have.length(8);
    expect(texts.at(-1)).to.match(/9/);
  });
});
