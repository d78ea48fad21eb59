import { expect } from 'chai';
import { countFilters, withFilter, withoutFilters, withYears } from './use-filters.ts';

describe('What is wanted tonight', () => {
  it('changes by one filter at a time, and what is undefined is none', () => {
    const short = withFilter({}, 'maxRuntime', 90);
    expect(short).to.deep.equal({ maxRuntime: 90 });
    expect(withFilter(short, 'maxRuntime', undefined)).to.deep.equal({});
  });

  it('takes years whichever way round they are given', () => {
    expect(withYears({}, 1990, 1970)).to.deep.equal({ fromYear: 1970, toYear: 1990 });
    expect(withYears({}, undefined, 1970)).to.deep.equal({ toYear: 1970 });
    expect(withYears(withYears({}, 1, 2), undefined, undefined)).to.deep.equal({});
  });

  it('counts what is folded away, and drops what it is told to', () => {
    const filters = { mood: 'light', maxRuntime: 90, unseenByAll: true };
    expect(countFilters(filters)).to.equal(2);
    expect(withoutFilters(filters, ['mood', 'unseenByAll'])).to.deep.equal({ maxRuntime: 90 });
  });
});
