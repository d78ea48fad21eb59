import { noDetails } from '@cine/contract/movie';
import { expect } from 'chai';
import { unknownMovie } from '../../functions/test/unknown-movie.ts';
import { decide } from './decide.ts';

describe('What becomes of a movie that the files tell of', () => {
  const facts = { ...unknownMovie, id: 1 };
  const movie = { facts, details: noDetails };
  const startedAt = 1_000;
  const mark = { source: 'kaggle', digest: 'same', changedAt: startedAt - 1 } as const;
  const outcome = (stored: Parameters<typeof decide>[2]) => decide(movie, 'same', stored, startedAt);

  it('is that it is added where it is nowhere', () => {
    expect(outcome({ mark: undefined, facts: undefined })).to.equal('added');
  });

  it('is nothing where TMDB told of it, or where it has no document', () => {
    expect(outcome({ mark: { ...mark, source: 'tmdb' }, facts: undefined })).to.equal('known');
    expect(outcome({ mark: { ...mark, source: 'tmdb', changedAt: startedAt }, facts })).to.equal('known');
    expect(outcome({ mark: undefined, facts })).to.equal('known');
  });

  it('is nothing where an import before brought the same, facts and document', () => {
    expect(outcome({ mark, facts: structuredClone(facts) })).to.equal('unchanged');
    expect(outcome({ mark: { ...mark, digest: 'other' }, facts })).to.equal('changed');
    expect(outcome({ mark, facts: { ...facts, popularity: 1 } })).to.equal('changed');
  });

  it('is that it is added where this import was killed while it did that', () => {
    expect(outcome({ mark, facts: undefined })).to.equal('added');
    expect(outcome({ mark: { ...mark, changedAt: startedAt }, facts })).to.equal('added');
  });
});
