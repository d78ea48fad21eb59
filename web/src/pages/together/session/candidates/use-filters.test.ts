import { expect } from 'chai';
import { countFilters, withAge, withFilter, withoutFilters, withYears } from './use-filters.ts';

describe('The filters of candidates', () => {
  it('change one at a time, and undefined removes one', () => {
    const short = withFilter({}, 'maxRuntime', 90);
    expect(short).to.deep.equal({ maxRuntime: 90 });
    expect(withFilter(short, 'maxRuntime', undefined)).to.deep.equal({});
  });

  it('accept years in either order', () => {
    expect(withYears({}, 1990, 1970)).to.deep.equal({ fromYear: 1970, toYear: 1990 });
    expect(withYears({}, undefined, 1970)).to.deep.equal({ toYear: 1970 });
    expect(withYears(withYears({}, 1, 2), undefined, undefined)).to.deep.equal({});
  });

  it('have one age, by the region’s certificates alone or also by others', () => {
    const own = withAge({ mood: 'light' }, 10, false);
    expect(own).to.deep.equal({ mood: 'light', suitableForAge: 10 });
    const elsewhere = withAge(own, 10, true);
    expect(elsewhere).to.deep.equal({ mood: 'light', suitableForAgeElsewhere: 10 });
    expect(withAge(elsewhere, undefined, true)).to.deep.equal({ mood: 'light' });
  });

  it('count those that are folded away, and can be removed', () => {
    const filters = { mood: 'light', maxRuntime: 90, unseenByAll: true };
    expect(countFilters(filters)).to.equal(2);
    const western = { field: 'genre', operator: 'eq', value: 'Western' } as const;
    const before = { field: 'year', operator: 'lt', value: 1970 } as const;
    expect(countFilters({ ...filters, rules: [western, before] })).to.equal(4);
    expect(withoutFilters(filters, ['mood', 'unseenByAll'])).to.deep.equal({ maxRuntime: 90 });
  });
});
