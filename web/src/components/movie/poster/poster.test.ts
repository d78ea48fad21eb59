import { genreNames } from '@cine/contract/movies/tmdb-codes';
import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { Poster, withoutFacts } from './poster.tsx';

describe('A poster on a page', () => {
  it('has no part that is composited apart, as each list shows dozens of them', () => {
    for (const genre of genreNames) {
      const movie = { ...withoutFacts({ movieId: 37257, title: 'Any', titles: {} }), genres: [genre] };
      const { markup } = rendered(createElement(Poster, { movie }));
      expect(markup).to.match(/<path/);
      expect(markup, genre).not.to.match(/ (?:opacity|filter|mask|clip-path)=/);
    }
  });
});
