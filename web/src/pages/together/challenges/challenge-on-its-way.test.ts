import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { ChallengeOnItsWay } from './challenge-on-its-way.tsx';

describe('A challenge that is loading', () => {
  it('has the shape of its page: the way back, an emblem, a title and a card', () => {
    const { markup, texts } = rendered(createElement(ChallengeOnItsWay));
    const shapes = [...markup.matchAll(/data-size="(\w+)"/g)].map(([, shape]) => shape);
    expect(shapes).to.deep.equal(['ring', 'line', 'line', 'card']);
    expect(texts).to.deep.equal(['Tous les défis']);
  });
});
