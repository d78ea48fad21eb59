import type { Mapping } from '@cine/import-reader';
import { expect } from 'chai';
import { isOneList, withRole, withTells } from './mapping.ts';

const mapping: Mapping = {
  roles: ['title', 'addedAt', 'ignored'],
  tells: 'list',
  ratingScale: null,
  dayFirst: true,
  list: 'Films',
};

describe('A corrected mapping', () => {
  it('takes the day with it to what the table tells', () => {
    expect(withTells(mapping, 'watches').roles).to.deep.equal(['title', 'watchedAt', 'ignored']);
    expect(withTells(withTells(mapping, 'ratings'), 'watchlist').roles).to.deep.equal(mapping.roles);
    expect(withTells(mapping, 'nothing').roles).to.deep.equal(mapping.roles);
  });

  it('keeps a day that is there already', () => {
    const both: Mapping = { ...mapping, roles: ['title', 'addedAt', 'watchedAt'] };
    expect(withTells(both, 'watches').roles).to.deep.equal(both.roles);
  });

  it('has a scale while it has ratings', () => {
    const rated = withRole(mapping, 2, 'rating');
    expect(rated.ratingScale).to.equal(10);
    expect(withRole({ ...rated, ratingScale: 5 }, 1, 'ignored').ratingScale).to.equal(5);
    expect(withRole(rated, 2, 'note').ratingScale).to.equal(null);
  });

  it('asks for a list’s name unless its rows have one', () => {
    expect(isOneList(mapping)).to.equal(true);
    expect(isOneList(withRole(mapping, 2, 'list'))).to.equal(false);
    expect(isOneList(withTells(mapping, 'likes'))).to.equal(false);
  });
});
