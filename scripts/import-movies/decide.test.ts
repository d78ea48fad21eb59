import { noDetails } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { expect } from 'chai';
import { decide } from './decide.ts';

describe('Deciding what to do with an imported movie', () => {
  const facts = { ...unknownMovie, id: 1 };
  const movie = { facts, details: noDetails };
  const startedAt = 1_000;
  const mark = { source: 'kaggle', digest: 'same', changedAt: startedAt - 1 } as const;
  const outcome = (former: Parameters<typeof decide>[2]) => decide(movie, 'same', former, startedAt);

  it('adds a movie that is not stored yet', () => {
    expect(outcome({ mark: undefined, facts: undefined })).to.equal('added');
  });

  it('leaves a movie from TMDB, and one without a document, as it is', () => {
    expect(outcome({ mark: { ...mark, source: 'tmdb' }, facts: undefined })).to.equal('known');
    expect(outcome({ mark: { ...mark, source: 'tmdb', changedAt: startedAt }, facts })).to.equal('known');
    expect(outcome({ mark: undefined, facts })).to.equal('known');
  });

  it('leaves a movie that an earlier import stored with the same facts and document', () => {
    expect(outcome({ mark, facts: structuredClone(facts) })).to.equal('unchanged');
    expect(outcome({ mark: { ...mark, digest: 'other' }, facts })).to.equal('changed');
    expect(outcome({ mark, facts: { ...facts, popularity: 1 } })).to.equal('changed');
  });

  it('counts as added a movie that this import wrote before it was killed', () => {
    expect(outcome({ mark, facts: undefined })).to.equal('added');
    expect(outcome({ mark: { ...mark, changedAt: startedAt }, facts })).to.equal('added');
  });
});
