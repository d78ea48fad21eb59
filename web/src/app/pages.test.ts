import { expect } from 'chai';
import { addressAt } from './pages.ts';

describe('The page at an address', () => {
  it('is found with its parameter, the exact one first', () => {
    expect(addressAt('/')).to.deep.equal({ name: 'player', parameter: null });
    expect(addressAt('/movies/mine')).to.deep.equal({ name: 'customMovies', parameter: null });
    expect(addressAt('/movies/391')).to.deep.equal({ name: 'movie', parameter: '391' });
    expect(addressAt('/movies/391/edit')).to.deep.equal({ name: 'editMovie', parameter: '391' });
    expect(addressAt('/evening')).to.deep.equal({ name: 'sessions', parameter: null });
    expect(addressAt('/evening/abc/')).to.deep.equal({ name: 'session', parameter: 'abc' });
  });

  it('may leave out a parameter that isn’t needed', () => {
    expect(addressAt('/tv')).to.deep.equal({ name: 'television', parameter: null });
    expect(addressAt('/tv/abc')).to.deep.equal({ name: 'television', parameter: 'abc' });
  });

  it('is none for others', () => {
    for (const path of ['/nowhere', '/evening/abc/more', '/join', '/search/abc'])
      expect(addressAt(path), path).to.equal(null);
  });
});
