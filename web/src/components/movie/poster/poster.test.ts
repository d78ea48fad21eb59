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

  it('has a title in type of its length, so that it leaves the picture free', () => {
    const lengthOf = (title: string) => {
      const movie = { ...withoutFacts({ movieId: 1, title, titles: {} }), genres: ['Western'] };
      return /data-length="(\w+)"/.exec(rendered(createElement(Poster, { movie })).markup)?.[1];
    };
    expect(lengthOf('Léon')).to.equal('short');
    expect(lengthOf('Pour une poignée de dollars')).to.equal('medium');
    expect(lengthOf('Antidisestablishment')).to.equal('long');
    expect(lengthOf('No Country for Old Men : Non, ce pays n’est pas pour le vieil homme')).to.equal(
      'longest',
    );
  });
});
