import { expect } from 'chai';
import { movieCardSchema, movieViewSchema } from '../operations/movies/movies.ts';
import { candidateSchema } from '../operations/together/tonight.ts';
import { pollOptionSchema } from '../polls/poll.ts';
import { depictedIn } from './depicted.ts';

describe('What a movie’s poster may show', () => {
  it('is what its keywords name, once each, and the first of its countries', () => {
    const keywords = ['obsession', 'spaceship', 'spacecraft', 'robot'];
    expect(depictedIn({ keywords, countries: ['GB', 'US'] })).to.deep.equal(['rocket', 'robot', 'GB']);
  });

  it('is at most three things', () => {
    expect(depictedIn({ keywords: ['dog', 'cat', 'train', 'ship'], countries: [] })).to.have.length(3);
  });

  it('is nothing where nothing is known', () => {
    expect(depictedIn({ keywords: [], countries: [] })).to.deep.equal([]);
  });

  it('comes with its year and genres wherever a poster is drawn, so that it is the same everywhere', () => {
    for (const { shape } of [movieCardSchema, movieViewSchema, candidateSchema, pollOptionSchema])
      expect(shape).to.include.all.keys('movieId', 'year', 'genres', 'depicts');
  });
});
