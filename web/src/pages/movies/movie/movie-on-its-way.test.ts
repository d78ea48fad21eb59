import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { MovieOnItsWay } from './movie-on-its-way.tsx';

describe('A movie that is loading', () => {
  it('has the shape of its page: a poster, a title, facts and a card, without a word that would flicker', () => {
    const { markup, texts } = rendered(createElement(MovieOnItsWay, { movieId: 77 }));
    const shapes = [...markup.matchAll(/data-size="(\w+)"/g)].map(([, shape]) => shape);
    expect(shapes).to.deep.equal(['poster', 'line', 'line', 'line', 'line', 'card']);
    expect(texts).to.deep.equal([]);
  });
});
