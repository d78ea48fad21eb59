import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { SessionOnItsWay } from './session-on-its-way.tsx';

describe('A session that is loading', () => {
  it('has the shape of its page: a name, the people and the list, without a word that would flicker', () => {
    const { markup, texts } = rendered(createElement(SessionOnItsWay));
    const shapes = [...markup.matchAll(/data-size="(\w+)"/g)].map(([, shape]) => shape);
    expect(shapes).to.deep.equal(['line', 'card', 'card', 'card', 'card', 'row', 'row', 'row']);
    expect(texts).to.deep.equal([]);
  });
});
