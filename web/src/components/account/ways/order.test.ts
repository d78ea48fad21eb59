import { expect } from 'chai';
import { inOrder } from './order.ts';

describe('The order of the ways to sign in', () => {
  const named = (...ids: string[]) =>
    ids.map((provider) => ({ provider, names: { fr: provider, en: provider, ru: provider } }));
  const orderOf = (locale: 'fr' | 'en' | 'ru', ...ids: string[]) => {
    const { first, others } = inOrder(named(...ids), locale);
    return [first, others].map((ways) => ways.map(({ provider }) => provider).join(' '));
  };
  const all = ['operator', 'tid', 'yandex', 'vk', 'apple', 'google'];

  it('is a language’s own, with three at most before the others', () => {
    expect(orderOf('fr', ...all)).to.deep.equal(['google apple operator', 'vk yandex tid']);
    expect(orderOf('en', ...all)).to.deep.equal(['google apple operator', 'vk yandex tid']);
    expect(orderOf('ru', ...all)).to.deep.equal(['vk yandex tid', 'operator google apple']);
    expect(orderOf('fr', 'one', 'two', 'three', 'google')).to.deep.equal(['google one two', 'three']);
  });

  it('shows four buttons at most, each provider once, however many there are', () => {
    const many = [...all, 'one', 'two', 'three'];
    for (const locale of ['fr', 'en', 'ru'] as const)
      for (let count = 0; count <= many.length; count += 1) {
        const { first, others } = inOrder(named(...many.slice(0, count)), locale);
        expect(first.length + Math.min(others.length, 1), `${locale} ${count}`).to.be.at.most(4);
        const shownIds = [...first, ...others].map(({ provider }) => provider);
        expect(shownIds).to.have.members(many.slice(0, count));
      }
  });

  it('hides nothing where there are few, or none that the language prefers', () => {
    expect(orderOf('fr', 'tid', 'vk')).to.deep.equal(['vk tid', '']);
    expect(orderOf('ru', 'apple', 'google')).to.deep.equal(['google apple', '']);
    expect(orderOf('fr')).to.deep.equal(['', '']);
  });
});
