import type { Mapping } from '@cine/import-reader';
import { expect } from 'chai';
import type { FoundTable } from '#data/imports/reading.ts';
import { isOneList, type Role, withRole, withTells } from './mapping.ts';

const mapping: Mapping = {
  roles: ['title', 'addedAt', 'ignored'],
  tells: 'list',
  ratingScale: null,
  dayFirst: true,
  list: 'Films',
};

const table: Pick<FoundTable, 'scales' | 'doubts' | 'mapping'> = {
  scales: [100, 10, 5],
  doubts: [],
  mapping,
};
const correct = (of: Mapping, column: number, role: Role) => withRole(of, column, role, table);

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

  it('has the scale of the ratings’ cells while it has ratings', () => {
    const rated = correct(mapping, 2, 'rating');
    expect(rated.ratingScale).to.equal(5);
    expect(correct({ ...rated, ratingScale: 20 }, 1, 'ignored').ratingScale).to.equal(20);
    expect(correct({ ...rated, ratingScale: 20 }, 0, 'rating').ratingScale).to.equal(100);
    expect(correct(rated, 2, 'note').ratingScale).to.equal(null);
  });

  it('takes a role from the column that had it, unless several may have it', () => {
    expect(correct(mapping, 2, 'title').roles).to.deep.equal(['ignored', 'addedAt', 'title']);
    const both = correct(correct(mapping, 2, 'directors'), 1, 'directors');
    expect(both.roles).to.deep.equal(['title', 'directors', 'directors']);
  });

  it('tells of ratings or watches once it has such a column, where a list was only a guess', () => {
    const doubtful = { ...table, doubts: ['tells' as const] };
    expect(withRole(mapping, 2, 'rating', doubtful)).to.deep.include({ tells: 'ratings', ratingScale: 5 });
    expect(withRole(mapping, 1, 'watchedAt', doubtful).tells).to.equal('watches');
    expect(withRole({ ...mapping, tells: 'likes' }, 2, 'rating', doubtful).tells).to.equal('likes');
    expect(correct(mapping, 2, 'rating').tells).to.equal('list');
  });

  it('asks for a list’s name unless its rows have one', () => {
    expect(isOneList(mapping)).to.equal(true);
    expect(isOneList(correct(mapping, 2, 'list'))).to.equal(false);
    expect(isOneList(withTells(mapping, 'likes'))).to.equal(false);
  });
});
