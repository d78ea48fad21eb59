import { expect } from 'chai';
import { isNarrowed, noFilters, queryIn, toList, toSearch, withQuery } from './search-filters.ts';

const inAddress = (text: string) => queryIn(new URLSearchParams(text));

describe('A search query', () => {
  it('is written to the address and read from it', () => {
    const query = {
      query: 'alien',
      asked: '{}',
      asWords: true,
      order: 'trending',
      onMyServices: true,
      genre: 'Horror',
      fromYear: 1970,
      toYear: 1989,
      maxRuntime: 120,
      language: 'fr',
    } as const;
    const address = withQuery(new URLSearchParams('evening=1'), query);
    expect(String(address)).to.equal(
      'evening=1&q=alien&asked=%7B%7D&words=1&order=trending&mine=1&genre=Horror&from=1970&to=1989&runtime=120&language=fr',
    );
    expect(queryIn(address)).to.deep.equal(query);
    expect(String(withQuery(address, { query: '' }))).to.equal('evening=1');
  });

  it('ignores values that aren’t a genre, year, length or language', () => {
    const query = inAddress('q=x&genre=Nonsense&from=19&to=-3&runtime=7&language=xx');
    expect(isNarrowed(query)).to.equal(false);
    expect(toSearch(query)).to.deep.equal({ query: 'x', onMyServices: false });
  });

  it('gives valid inputs of the operations, with a text or without', () => {
    const query = inAddress('q=%20x%20&mine=1&genre=Drama&runtime=90&language=ru');
    const filters = { onMyServices: true, genres: ['Drama'], maxRuntime: 90, language: 'ru' };
    expect(toSearch(query)).to.deep.equal({ query: 'x', ...filters });
    expect(toList(query)).to.deep.equal(filters);
    expect(isNarrowed({ ...query, ...noFilters })).to.equal(false);
    const years = { fromYear: 1970, toYear: 1989 };
    for (const address of ['from=1970&to=1989', 'from=1989&to=1970'])
      expect(toList(inAddress(address)), address).to.deep.equal({ onMyServices: false, ...years });
  });

  it('gives no search without a text', () => {
    expect(toSearch(inAddress('q=%20&mine=1'))).to.equal(null);
  });
});
