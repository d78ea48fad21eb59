import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { ListFault } from './list-fault.tsx';

describe('A list that can’t be had', () => {
  const renderedFault = (hasList: boolean) =>
    rendered(createElement(ListFault, { fault: 'TMDB dort.', hasList, onRetry: () => {} }));

  it('says why, with a picture and a way to try again', () => {
    const { markup, texts } = renderedFault(false);
    expect(texts).to.deep.equal(['Ça n’a pas marché', 'TMDB dort.', 'Réessayer']);
    expect(markup).to.contain('<svg');
  });

  it('says so above a former list, without a picture', () => {
    const { markup, texts } = renderedFault(true);
    expect(texts).to.deep.equal(['TMDB dort.', 'Réessayer']);
    expect(markup).to.contain('role="alert"').and.not.contain('<svg');
  });
});
