import { expect } from 'chai';
import { isNarrowed, toInput, wantedIn, withWanted } from './wanted.ts';

const inAddress = (text: string) => wantedIn(new URLSearchParams(text));

describe('What is looked for', () => {
  it('is in the address, and comes back from it', () => {
    const wanted = {
      query: 'alien',
      onMyServices: true,
      genre: 'Horror',
      fromYear: 1970,
      toYear: 1989,
    } as const;
    const address = withWanted(new URLSearchParams('evening=1'), wanted);
    expect(String(address)).to.equal('evening=1&q=alien&mine=1&genre=Horror&from=1970&to=1989');
    expect(wantedIn(address)).to.deep.equal(wanted);
    expect(String(withWanted(address, { query: '' }))).to.equal('evening=1');
  });

  it('narrows nothing by what is no genre and no year', () => {
    const wanted = inAddress('q=x&genre=Nonsense&from=19&to=-3');
    expect(isNarrowed(wanted)).to.equal(false);
    expect(toInput(wanted)).to.deep.equal({ query: 'x', onMyServices: false });
  });

  it('is nothing until something was typed', () => {
    expect(toInput(inAddress('q=%20&mine=1'))).to.equal(null);
  });
});
