import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Ballot } from '@cine/contract/polls/ballot';
import type { Poll } from '@cine/contract/polls/poll';
import { expect } from 'chai';
import fc from 'fast-check';
import { resultOf } from '../../functions/src/features/together/polls/counting/count.ts';
import { seedHashOf } from '../../functions/src/features/together/polls/counting/lots.ts';
import { checksOf } from '../check-poll.ts';

const seed = '000102030405060708090a0b0c0d0e0f';

/** A closed poll of four movies: the last was vetoed, the others have these challenges and least scores. */
function closedPoll(
  method: Poll['method'],
  ballots: readonly Ballot[],
  advances: number[],
  leastScore: number[],
): Poll {
  const options = [11, 22, 33, 44].map((movieId, at) => ({
    movieId,
    title: `Movie ${movieId}`,
    titles: {},
    year: 1950,
    runtime: 90,
    posterPath: null,
    from: 'list' as const,
    advances: advances[at] ?? 0,
    leastScore: leastScore[at] ?? null,
    score: 50 + at,
    fits: true,
  }));
  const at = '2026-01-01T20:00:00Z';
  const poll: Poll = {
    id: 'p',
    place: { kind: 'session', id: 's' },
    method,
    secret: true,
    status: 'closed',
    strategy: 'average',
    options,
    vetoed: [44],
    services: null,
    startedBy: 'lea',
    seconds: 60,
    createdAt: at,
    closesAt: at,
    expiresAt: at,
    seedHash: seedHashOf(seed),
    seed,
    result: null,
  };
  const closedBy = method === 'product' ? 'product' : 'all-voted';
  return { ...poll, result: resultOf(poll, seed, { closedBy, ballots }) };
}

const ranked = (...ranking: number[]): Ballot => ({ method: 'ranked', ranking });
const yes = (...ids: number[]): Ballot => ({ method: 'approval', yes: ids });

/** Ties that are settled in each way, a winner without one, none at all, and what the product chose. */
const polls = {
  'by challenges': closedPoll('approval', [yes(11, 22, 44), yes(22, 11)], [0, 1], [90, 80]),
  'by the least score': closedPoll('approval', [yes(11, 22), yes(22, 11)], [1, 1], [70, 80]),
  'by the lot': closedPoll('ranked', [ranked(11, 22, 33), ranked(22, 33, 11), ranked(33, 11, 22)], [], []),
  'without a tie': closedPoll('ranked', [ranked(11, 22), ranked(11, 33), ranked(33, 22)], [], []),
  'without a winner': closedPoll('approval', [yes(44)], [], []),
  'by the product': closedPoll('product', [], [], []),
};

const isRight = (poll: Poll) => checksOf(poll).every(({ holds }) => holds);

/** Each way in which one stored thing is another. */
const tampered: Record<string, (poll: Poll) => Poll> = {
  seed: (poll) => ({ ...poll, seed: `${poll.seed!.slice(0, -1)}0` }),
  seedHash: (poll) => ({ ...poll, seedHash: seedHashOf('00') }),
  vetoed: (poll) => ({ ...poll, vetoed: [33] }),
  fits: (poll) => ({
    ...poll,
    options: poll.options.map((each, at) => (at === 0 ? { ...each, fits: false } : each)),
  }),
  closedBy: (poll) => withResult(poll, { closedBy: poll.method === 'product' ? 'host' : 'product' }),
  counted: (poll) => withResult(poll, { counted: poll.result!.counted.slice(1) }),
  ballots: (poll) => withResult(poll, { ballots: [...poll.result!.ballots, { movieIds: [22] }] }),
  tied: (poll) => withResult(poll, { tied: [...poll.result!.tied, 33] }),
  winner: (poll) => withResult(poll, { winner: poll.result!.winner === 11 ? 22 : 11 }),
  settledBy: (poll) => withResult(poll, { settledBy: poll.result!.settledBy === 'lot' ? null : 'lot' }),
  reason: (poll) => withResult(poll, { reason: { kind: 'no-yes' } }),
  tally: (poll) => withResult(poll, { tally: { kind: 'yeses', counts: [{ movieId: 11, yeses: 9 }] } }),
};

function withResult(poll: Poll, change: Partial<NonNullable<Poll['result']>>): Poll {
  return { ...poll, result: { ...poll.result!, ...change } };
}

describe('npm run check-poll', () => {
  const run = (input: string) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../check-poll.ts')], { input, encoding: 'utf8' });

  it('finds every true poll right', () => {
    for (const [name, poll] of Object.entries(polls)) expect(isRight(poll), name).to.equal(true);
    const ballot = fc.shuffledSubarray([11, 22, 33, 44]).map((ids) => ranked(...ids));
    const advances = fc.array(fc.nat({ max: 2 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 9 }), advances, (ballots, by) =>
        isRight(closedPoll('ranked', ballots, by, [5, 5, 6])),
      ),
    );
  });

  for (const [field, change] of Object.entries(tampered))
    it(`finds another ${field} wrong`, () => {
      const changed = Object.entries(polls).filter(([, poll]) => isRight(change(poll)));
      // Where nobody said yes to anything else, a reason that says so is the right one.
      const expected = field === 'reason' ? ['without a winner'] : [];
      expect(changed.map(([name]) => name)).to.deep.equal(expected);
    });

  it('finds what settled a tie wrong if it isn’t what was stored', () => {
    const lots = polls['by the least score'];
    const other = lots.options.map((each) => ({ ...each, leastScore: 100 - (each.leastScore ?? 0) }));
    expect(isRight({ ...lots, options: other })).to.equal(false);
    const challenges = polls['by challenges'];
    expect(
      isRight({ ...challenges, options: challenges.options.map((each) => ({ ...each, advances: 0 })) }),
    ).to.equal(false);
  });

  it('says so in words, by what it is given on stdin, and by its exit code', () => {
    const poll = polls['by the least score'];
    const right = run(JSON.stringify({ poll, voted: [], ballot: null }));
    expect([right.status, right.stdout.split('\n').at(-2)]).to.deep.equal([
      0,
      'The result is right: Movie 22, by 2 ballots, tied with Movie 11.',
    ]);
    const wrong = run(JSON.stringify(tampered.winner!(poll)));
    expect([wrong.status, wrong.stdout]).to.satisfy(
      ([status, output]: [number, string]) =>
        status === 1 && output.includes('✗ The winner follows from that.'),
    );
    const open = run(JSON.stringify({ ...poll, status: 'open', seed: null, result: null }));
    expect([open.status, open.stderr]).to.deep.equal([
      2,
      'This poll is not closed, so there is nothing to check.\n',
    ]);
    const few = withResult(
      { ...poll, seed: null },
      { ballots: [], tally: null, reason: { kind: 'few-ballots' } },
    );
    expect(() => checksOf(few)).to.throw(
      'So few voted in secret that no ballots are shown, so there is nothing to check.',
    );
    expect(run('{}').status).to.equal(2);
  });
});
