import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { CommonServices } from './attendee-list.tsx';

const texts = (common: number[], host: string | null) =>
  rendered(createElement(CommonServices, { common, host, heads: 2 })).texts;

describe('The services in common', () => {
  it('are what all have, or nothing so far', () => {
    expect(texts([8], null)).to.deep.equal(['Vous avez tous', 'Netflix']);
    expect(texts([], null)).to.deep.equal(['Aucun service en commun']);
  });

  it('are the host’s at somebody’s home, who is named', () => {
    expect(texts([8], 'Léo')).to.deep.equal(['Chez Léo, vous avez', 'Netflix']);
    expect(texts([], 'Léo')).to.deep.equal(['Chez Léo, vous avez', 'Aucun service.']);
  });
});
