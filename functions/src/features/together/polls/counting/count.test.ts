import { createHash, createHmac } from 'node:crypto';
import type { Ballot } from '@cine/contract/polls/ballot';
import { expect } from 'chai';
import fc from 'fast-check';
import { mayHaveYesFromAll, packYeses } from '../ballot.ts';
import { withClosing } from '../closing.ts';
import { newPoll, type Poll } from '../poll.ts';
import { resultOf } from './count.ts';
import { lotsOf, newSeed, seedHashOf } from './lots.ts';

const seed = '000102030405060708090a0b0c0d0e0f';

function pollOf(method: Poll['method'], size: number, change: Partial<Poll['options'][number]>[] = []): Poll {
  const start = {
    id: 'p',
    place: { kind: 'session', id: 's' },
    method,
    secret: false,
    services: null,
  } as const;
  const rest = { startedBy: 'lea', seconds: 60, seedHash: '', expiresAt: 1, strategy: 'average' } as const;
  const options = Array.from({ length: size }, (_, at) => ({
    movieId: at + 1,
    title: `${at}`,
    titles: {},
    year: null,
    runtime: null,
    posterPath: null,
    from: 'list' as const,
    advances: 0,
    leastScore: null,
    score: null,
    fits: true,
    ...change[at],
  }));
  return { ...newPoll({ ...start, ...rest }, 0), options, status: 'open' };
}

const yes = (...ids: number[]): Ballot => ({ method: 'approval', yes: ids });
const resultFor = (poll: Poll, ...ballots: Ballot[]) => resultOf(poll, seed, { closedBy: 'host', ballots });

describe('The result of a poll', () => {
  it('says that the product knows nobody’s taste, where no movie has a score', () => {
    expect(resultFor(pollOf('product', 2)).reason).to.deep.equal({ kind: 'no-taste' });
    expect(resultFor(pollOf('product', 2, [{ score: 70 }])).reason.kind).to.equal('predicted');
  });

  it('settles a tie by challenges, then by the least predicted score, then by the lot', () => {
    const tied = [yes(1, 2), yes(1, 2)];
    const by = (change: Partial<Poll['options'][number]>[]) => {
      const { winner, settledBy } = resultFor(pollOf('approval', 3, change), ...tied);
      return [winner, settledBy];
    };
    expect(by([{ leastScore: 90 }, { advances: 1 }])).to.deep.equal([2, 'advances']);
    expect(by([{ leastScore: 40 }, { leastScore: 41 }])).to.deep.equal([2, 'least-score']);
    expect(by([{ leastScore: 0 }])).to.deep.equal([1, 'least-score']);
    const lots = lotsOf(seed, [1, 2]);
    expect(by([])).to.deep.equal([lots['1']! < lots['2']! ? 1 : 2, 'lot']);
  });

  it('is the winner alone where fewer than three voted in secret', () => {
    const cast = ['lea', 'tom', 'zoe'].map((uid) => ({ uid, ballot: yes(1) }));
    const outcome = (count: number, secret = true) => {
      const over = withClosing({ ...pollOf('approval', 2), secret }, seed, 'time', cast.slice(0, count));
      return [over.seed, over.result!.tally?.kind, over.result!.reason.kind, over.result!.winner];
    };
    expect([0, 1, 2, 3].map((count) => outcome(count))).to.deep.equal([
      [seed, 'yeses', 'nobody-voted', null],
      [null, undefined, 'few-ballots', 1],
      [null, undefined, 'few-ballots', 1],
      [seed, 'yeses', 'yes-from-all', 1],
    ]);
    expect(outcome(1, false)).to.deep.equal([seed, 'yeses', 'yes-from-all', 1]);
  });

  it('says nothing of who cast which ballot when', () => {
    const ballot = fc.subarray([1, 2, 3, 4]).map((ids) => yes(...ids));
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 8 }), (ballots) => {
        const poll = pollOf('approval', 4);
        expect(resultFor(poll, ...ballots.toReversed())).to.deep.equal(resultFor(poll, ...ballots));
      }),
    );
  });

  it('follows again from what a closed poll shows', () => {
    const ranking = fc
      .shuffledSubarray([1, 2, 3, 4])
      .map((ids): Ballot => ({ method: 'ranked', ranking: ids }));
    fc.assert(
      fc.property(fc.array(ranking, { maxLength: 8 }), fc.subarray([1, 2]), (ballots, vetoed) => {
        const poll = { ...pollOf('ranked', 4), vetoed };
        const cast = ballots.map((ballot, at) => ({ uid: `u${at}`, ballot }));
        const over = withClosing(poll, seed, 'host', cast);
        const published = over.result!.ballots.map(
          ({ movieIds }): Ballot => ({ method: 'ranked', ranking: movieIds }),
        );
        expect(resultFor(over, ...published)).to.deep.equal(over.result);
      }),
    );
  });

  it('is without a movie where nobody voted, nobody said yes, or none is left', () => {
    const poll = pollOf('approval', 2);
    expect(resultFor(poll)).to.deep.include({ winner: null, reason: { kind: 'nobody-voted' } });
    expect(resultFor(poll, yes())).to.deep.include({ winner: null, reason: { kind: 'no-yes' } });
    const gone = pollOf('approval', 2, [{ fits: false }, { fits: false }]);
    expect(resultFor(gone, yes(1))).to.deep.include({ winner: null, reason: { kind: 'none-left' } });
  });

  it('says that no movie beats all others in Condorcet’s paradox', () => {
    const rankings = [
      [1, 2, 3],
      [2, 3, 1],
      [3, 1, 2],
    ].map((ranking): Ballot => ({ method: 'ranked', ranking }));
    const { reason, tied } = resultFor(pollOf('ranked', 3), ...rankings);
    expect(reason).to.deep.equal({ kind: 'strongest-paths' });
    expect(tied).to.deep.equal([1, 2, 3]);
  });
});

describe('The lots of a poll', () => {
  it('follow from the seed as the documentation says, and its hash from its bytes', () => {
    const key = Buffer.from(seed, 'hex');
    expect(lotsOf(seed, [995])).to.deep.equal({ 995: createHmac('sha256', key).update('995').digest('hex') });
    expect(seedHashOf(seed)).to.equal(createHash('sha256').update(key).digest('hex'));
    expect(newSeed(() => 255)).to.equal('f'.repeat(32));
  });
});

describe('The sums of a deck’s yeses', () => {
  it('tell exactly whether some movie that isn’t vetoed has a yes from all', () => {
    const ids = Array.from({ length: 12 }, (_, at) => at + 1);
    const ballots = fc.array(fc.subarray(ids, { minLength: 9 }), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(ballots, fc.subarray(ids), (cast, vetoed) => {
        const poll = { ...pollOf('deck', 12), vetoed };
        const packed = cast.map((each) => packYeses(poll, { method: 'deck', yes: each, no: [] }));
        const sum = (field: 'first' | 'second') => packed.reduce((total, each) => total + each[field], 0);
        const isAgreed = ids.some((id) => !vetoed.includes(id) && cast.every((each) => each.includes(id)));
        const sums = { first: sum('first'), second: sum('second'), ballotCount: cast.length };
        expect(mayHaveYesFromAll(poll, sums, cast.length)).to.equal(isAgreed);
        expect(mayHaveYesFromAll(poll, sums, cast.length + 1)).to.equal(false);
        expect(mayHaveYesFromAll(poll, { ...sums, ballotCount: 128 }, cast.length)).to.equal(true);
      }),
    );
  });
});
