import type { PollReason, Tally } from '@cine/contract/polls/result';
import { expect } from 'chai';
import { tellerIn } from '../words/index.ts';
import { barsOf, whyOf } from './poll-in-words.ts';

const titles: Record<number, string> = { 1: 'Heat', 2: 'Alien', 3: 'Big' };
const titleIn = (movieId: number | null) => titles[movieId ?? 0] ?? '';

function keptOf(reason: PollReason, tally: Tally | null = null) {
  const result = {
    winner: 1,
    closedBy: 'all-voted' as const,
    counted: [1, 2, 3],
    ballots: [],
    tally,
    tied: [1],
    settledBy: null,
    reason,
  };
  return { result, ballots: 4 } as unknown as Parameters<typeof barsOf>[0];
}

describe('A shared poll in words', () => {
  const teller = tellerIn('en');
  const reasons: [PollReason, RegExp][] = [
    [{ kind: 'beats-all', closest: { movieId: 2, for: 3, against: 1 } }, /Heat.*Alien/],
    [{ kind: 'strongest-paths' }, /Heat/],
    [{ kind: 'yes-from-all', ballots: 4 }, /Heat/],
    [{ kind: 'most-yeses', yeses: 3, ballots: 4 }, /3.*4/],
    [{ kind: 'predicted', strategy: 'average' }, /ratings.*Heat/],
    [{ kind: 'no-taste' }, /tastes to be known/],
    [{ kind: 'only-one-left' }, /Heat.*only one left/],
    [{ kind: 'nobody-voted' }, /Nobody voted/],
    [{ kind: 'no-yes' }, /Nobody said yes/],
    [{ kind: 'none-left' }, /ruled out/],
    [{ kind: 'few-ballots' }, /secret/],
  ];

  for (const [reason, words] of reasons)
    it(`says why it ended as it did: ${reason.kind}`, () => {
      const why = whyOf(keptOf(reason).result, titleIn, teller);
      expect(why).to.have.length(1);
      expect(why[0]).to.match(words);
    });

  it('names the movies of a tie, and what settled it', () => {
    const { result } = keptOf({ kind: 'strongest-paths' });
    const why = whyOf({ ...result, tied: [1, 2], settledBy: 'lot' }, titleIn, teller);
    expect(why).to.have.length(3);
    expect(why[1]).to.match(/Heat.*Alien/);
    const farsi = whyOf({ ...result, tied: [1, 2], settledBy: 'lot' }, () => 'بچه‌های آسمان', teller);
    expect(farsi[1]!.match(/\u2068.+?\u2069/gu), 'each from right to left by itself').to.have.length(2);
  });

  it('says when a few ballots, a tie or unknown tastes decided', () => {
    const first = (reason: PollReason, tally: Tally | null, tied: number[]) =>
      whyOf(
        { ...keptOf(reason, tally).result, tied, settledBy: tied.length > 1 ? 'lot' : null },
        titleIn,
        teller,
      )[0];
    expect(first({ kind: 'yes-from-all', ballots: 1 }, null, [1])).to.equal('The only vote was for “Heat”.');
    const predicted: PollReason = { kind: 'predicted', strategy: 'average' };
    const tallyOf = (...scores: (number | null)[]): Tally => ({
      kind: 'predicted',
      strategy: 'average',
      scores: scores.map((score, at) => ({ movieId: at + 1, score })),
    });
    expect(first(predicted, tallyOf(81, 81), [1, 2])).to.equal(
      'Going by everyone’s ratings, no movie comes out ahead.',
    );
    expect(first(predicted, tallyOf(null, null), [1, 2])).to.equal(
      'Nobody there had rated enough movies yet for their tastes to be known.',
    );
  });

  it('shows what each movie got, the best first, and nothing where too few voted', () => {
    const bars = (tally: Tally | null) => barsOf(keptOf({ kind: 'strongest-paths' }, tally), titleIn);
    expect(bars(null)).to.deep.equal([]);
    const counts = [
      { movieId: 2, yeses: 1 },
      { movieId: 1, yeses: 3 },
    ];
    expect(bars({ kind: 'yeses', counts })).to.deep.equal([
      { label: 'Heat', points: 75, text: '3' },
      { label: 'Alien', points: 25, text: '1' },
    ]);
    const scores = [
      { movieId: 2, score: null },
      { movieId: 1, score: 81.6 },
    ];
    expect(bars({ kind: 'predicted', strategy: 'average', scores })).to.deep.equal([
      { label: 'Heat', points: 82, text: '82' },
      { label: 'Alien', points: 0, text: '–' },
    ]);
    const places = [{ movieIds: [3] }, { movieIds: [1, 2] }];
    expect(bars({ kind: 'pairs', rows: [], places }).map(({ label, text }) => [label, text])).to.deep.equal([
      ['Big', '1.'],
      ['Heat', '2.'],
      ['Alien', '2.'],
    ]);
  });
});
