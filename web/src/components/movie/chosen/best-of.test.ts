import type { PollDocument, PollNamesDocument } from '@cine/contract/documents/polls';
import { expect } from 'chai';
import { bestOf } from './best-of.ts';

const yeses: Record<number, number> = { 1: 3, 2: 3, 3: 0, 4: 1, 5: 2 };
const tally = {
  kind: 'yeses',
  counts: Object.entries(yeses).map(([id, count]) => ({ movieId: Number(id), yeses: count })),
};

const poll = (secret: boolean, votes: object | null = tally) =>
  ({
    secret,
    options: Object.keys(yeses).map((id) => ({ movieId: Number(id) })),
    result: { winner: 2, tally: votes },
  }) as unknown as PollDocument;

const voter = (name: string, yes: number[]) => ({ name, ballot: { method: 'deck' as const, yes, no: [] } });
const names: PollNamesDocument['voters'] = {
  lea: voter('Léa', [1, 2]),
  tom: voter('Tom', [2, 5]),
  ines: voter('Inès', [2]),
};

const ofMovies = (...args: Parameters<typeof bestOf>) =>
  bestOf(...args).map(({ option: { movieId }, voices }) => [movieId, voices]);

describe('The best movies of a vote', () => {
  it('are three at most, the winner first, without those that nobody wants', () => {
    expect(ofMovies(poll(true), null)).to.deep.equal([
      [2, [null, null, null]],
      [1, [null, null, null]],
      [5, [null, null]],
    ]);
  });

  it('never say who wanted them in a secret vote', () => {
    expect(ofMovies(poll(true), names)).to.deep.equal(ofMovies(poll(true), null));
  });

  it('say it in an open one, as far as it is known', () => {
    expect(ofMovies(poll(false), names)).to.deep.equal([
      [2, ['lea', 'tom', 'ines']],
      [1, ['lea', null, null]],
      [5, ['tom', null]],
    ]);
  });

  it('aren’t shown where there are too few ballots, or yeses aren’t counted', () => {
    expect(bestOf(poll(true, null), null)).to.deep.equal([]);
    expect(bestOf(poll(true, { kind: 'pairs', rows: [], places: [] }), null)).to.deep.equal([]);
  });
});
