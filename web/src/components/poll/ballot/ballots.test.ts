import { expect } from 'chai';
import fc from 'fast-check';
import {
  type BallotOf,
  lastCard,
  nextCard,
  noBallot,
  standingOptions,
  type Votable,
  withAnswer,
  withApproval,
  withPlace,
} from './ballots.ts';
import { pollOf } from './poll.test-support.ts';

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 12 });
const polls: fc.Arbitrary<Votable> = ids.chain((all) =>
  fc.subarray(all, { maxLength: all.length - 2 }).map((vetoed) => ({ ...pollOf(...all), vetoed })),
);
const answers = fc.array(fc.constantFrom('yes', 'no'), { minLength: 12, maxLength: 12 });

/** Every card answered in turn, with each ballot on the way. */
function dealt(poll: Votable, votes: readonly ('yes' | 'no')[]): BallotOf<'deck'>[] {
  const ballots = [noBallot.deck];
  for (const answer of votes) {
    const card = nextCard(poll, ballots.at(-1)!);
    if (card === null) break;
    ballots.push(withAnswer(ballots.at(-1)!, card.movieId, answer));
  }
  return ballots;
}

describe('Ballots on a page', () => {
  it('ask about each movie of a deck once, in the poll’s order, without vetoed ones', () => {
    fc.assert(
      fc.property(polls, answers, (poll, votes) => {
        const last = dealt(poll, votes).at(-1)!;
        expect(nextCard(poll, last)).to.equal(null);
        const movieIds = standingOptions(poll).map(({ movieId }) => movieId);
        expect([...last.yes, ...last.no]).to.have.members(movieIds);
        expect(last.yes).to.deep.equal(movieIds.filter((_, at) => votes[at] === 'yes'));
      }),
    );
  });

  it('take back the answers of a deck one after another, the last first', () => {
    fc.assert(
      fc.property(polls, answers, (poll, votes) => {
        const ballots = dealt(poll, votes);
        let now = ballots.at(-1)!;
        for (const before of ballots.toReversed().slice(1)) {
          now = withAnswer(now, lastCard(poll, now)!.movieId, null);
          expect(now).to.deep.equal(before);
        }
        expect(lastCard(poll, now)).to.equal(null);
      }),
    );
  });

  it('tick and untick a movie of approval, the others as they were', () => {
    const ballot: BallotOf<'approval'> = { method: 'approval', yes: [1, 2] };
    expect(withApproval(ballot, 3, true).yes).to.deep.equal([1, 2, 3]);
    expect(withApproval(ballot, 1, true).yes).to.deep.equal([2, 1]);
    expect(withApproval(ballot, 1, false).yes).to.deep.equal([2]);
  });

  it('rank each movie once, at the place where it was put, the others in their order', () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), (all, one, place) => {
        const [movieId, ...ranking] = all;
        const before: BallotOf<'ranked'> = { method: 'ranked', ranking: one % 2 === 0 ? all : ranking };
        const to = place % all.length;
        const after = withPlace(before, movieId!, to);
        expect(after.ranking.indexOf(movieId!)).to.equal(to);
        expect(after.ranking.filter((id) => id !== movieId)).to.deep.equal(ranking);
        expect(withPlace(after, movieId!, null).ranking).to.deep.equal(ranking);
      }),
    );
  });
});
