import { expect } from 'chai';
import { isImportWaiting, noteImport, noteOf } from './import-note.ts';
import { runOf } from './run.ts';

const none = { watches: 0, ratings: 0, watchlist: 0, lists: 0, listed: 0, likes: 0, notes: 0, owned: 0 };
const run = runOf({
  importId: 'one',
  source: 'imdb',
  overwrites: false,
  done: 0,
  added: none,
  kept: [],
  parts: [[{ movieId: 1 }, { movieId: 2 }], [{ movieId: 3 }]],
});
const over = { ...run, done: 2, moviesDone: 3 };

describe('What pages know of an import', () => {
  const device = globalThis.localStorage;
  beforeEach(() => {
    const items = new Map<string, string>();
    globalThis.localStorage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => items.set(key, value),
      removeItem: (key: string) => items.delete(key),
    } as unknown as Storage;
  });
  after(() => {
    globalThis.localStorage = device;
  });

  it('is how far it is, for its owner alone', () => {
    noteImport('lea', { ...run, done: 1, moviesDone: 2 });
    expect(noteOf('lea')).to.deep.equal({ uid: 'lea', done: 2, all: 3, state: 'under-way' });
    expect([noteOf('tom'), isImportWaiting('lea'), isImportWaiting('tom')]).to.deep.equal([
      null,
      true,
      false,
    ]);
    noteImport('tom', null);
    expect(isImportWaiting('lea')).to.equal(true);
  });

  it('is that it stopped or is over, until it is forgotten', () => {
    noteImport('lea', { ...run, refusal: 'Not now.' });
    expect(noteOf('lea')?.state).to.equal('stopped');
    noteImport('lea', over);
    expect([noteOf('lea')?.state, isImportWaiting('lea')]).to.deep.equal(['over', false]);
    noteImport('lea', null);
    expect(noteOf('lea')).to.equal(null);
  });

  it('is nothing of one that was over before', () => {
    noteImport('lea', over);
    expect(noteOf('lea')).to.equal(null);
  });
});
