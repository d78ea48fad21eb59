import type { PollResult } from '@cine/contract/polls/result';
import { expect } from 'chai';
import { createElement } from 'react';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { rendered } from '#test/support/render.tsx';
import { optionOf, pollOf } from '../ballot/poll.test-support.ts';
import { Result } from './result.tsx';
import { resultInWords } from './result-in-words.ts';

const stagecoach = optionOf(995, 'Stagecoach');
const stalker = optionOf(1398, 'Stalker');
const solaris = optionOf(593, 'Solaris');
const poll = pollOf(stagecoach, stalker, solaris);
const counted = [995, 1398, 593];
const teller = { say: speaker('en', allWords.en), locale: 'en' } as const;

const rankedResult: PollResult = {
  winner: 995,
  closedBy: 'all-voted',
  counted,
  ballots: [{ movieIds: [995, 1398] }, { movieIds: [995] }, { movieIds: [995] }, { movieIds: [1398, 593] }],
  tally: {
    kind: 'pairs',
    rows: [
      { movieId: 995, preferred: [0, 3, 3], strengths: [0, 3, 3] },
      { movieId: 1398, preferred: [1, 0, 2], strengths: [0, 0, 2] },
      { movieId: 593, preferred: [1, 0, 0], strengths: [0, 0, 0] },
    ],
    places: counted.map((id) => ({ movieIds: [id] })),
  },
  tied: [995],
  settledBy: null,
  reason: { kind: 'beats-all', closest: { movieId: 1398, for: 3, against: 1 } },
};

const yeses = (ballots: number): PollResult => ({
  ...rankedResult,
  ballots: Array.from({ length: ballots }, () => ({ movieIds: [995] })),
  tally: { kind: 'yeses', counts: counted.map((movieId) => ({ movieId, yeses: movieId === 995 ? 2 : 0 })) },
  reason: { kind: 'most-yeses', yeses: 2, ballots },
});

const plain = (sentences: readonly string[]) => sentences.map((each) => each.replaceAll(/\s/g, ' '));
const sentencesOf = (result: PollResult) => plain(resultInWords(poll, result, teller));

describe('A poll’s result in words', () => {
  it('says by how much a movie beats every other one, and what ended the poll', () => {
    expect(sentencesOf(rankedResult)).to.deep.equal([
      '“Stagecoach” beats every other movie: 3 to 1 against “Stalker”, which came closest.',
      'Everyone had voted.',
    ]);
    expect(sentencesOf({ ...rankedResult, counted: [995, 1398] })[0]).to.equal(
      '“Stagecoach” beats “Stalker”: 3 to 1.',
    );
  });

  it('names the movies of a tie, and says what settled it', () => {
    const tied: PollResult = {
      ...rankedResult,
      tied: [995, 593],
      settledBy: 'lot',
      reason: { kind: 'strongest-paths' },
    };
    expect(sentencesOf(tied).slice(0, 3)).to.deep.equal([
      'By your rankings, no other movie comes out ahead.',
      'It’s a tie: Stagecoach and Solaris.',
      'Of these, the draw picked “Stagecoach”.',
    ]);
    expect(sentencesOf({ ...tied, settledBy: 'advances' })[2]).to.include(
      'moves the most challenges forward',
    );
    expect(sentencesOf({ ...tied, settledBy: 'least-score' })[2]).to.include('least likely to disappoint');
    expect(sentencesOf({ ...tied, tied: [995], settledBy: null })[0]).to.include('Schulze');
  });

  it('counts yeses, and says when all said yes', () => {
    expect(sentencesOf(yeses(3))[0]).to.equal('2 of 3 said yes.');
    const all = (ballots: number): PollResult => ({
      ...yeses(ballots),
      closedBy: 'yes-from-all',
      reason: { kind: 'yes-from-all', ballots },
    });
    expect(sentencesOf(all(2))).to.deep.equal(['Everyone said yes.']);
    expect(sentencesOf(all(1))).to.deep.equal(['It got the only vote.']);
  });

  it('says why nothing won', () => {
    for (const [kind, words] of [
      ['nobody-voted', 'Nobody voted.'],
      ['no-yes', 'Nobody said yes to any movie.'],
      ['none-left', 'Every movie was ruled out, or can’t be watched by all of you any more.'],
    ] as const)
      expect(sentencesOf({ ...rankedResult, winner: null, tied: [], reason: { kind } })[0]).to.equal(words);
  });

  it('is the movie alone where too few voted in secret, and says where no taste is known', () => {
    const few: PollResult = { ...rankedResult, ballots: [], tally: null, reason: { kind: 'few-ballots' } };
    const closed = { ...poll, status: 'closed' as const, seed: null };
    const { texts } = rendered(createElement(Result, { poll: closed, result: few, names: null }), 'en');
    expect(texts).to.include.members([
      '“Stagecoach” wins',
      'The vote is secret and fewer than three of you voted, so only the result is shown.',
    ]);
    expect(texts).not.to.include.members(['How it was counted', 'The draw can be checked']);
    const scores = counted.map((movieId) => ({ movieId, score: null }));
    const untold: PollResult = {
      ...rankedResult,
      ballots: [],
      tally: { kind: 'predicted', strategy: 'average', scores },
      tied: counted,
      settledBy: 'lot',
      reason: { kind: 'no-taste' },
    };
    const before: PollResult = { ...untold, reason: { kind: 'predicted', strategy: 'average' } };
    for (const each of [untold, before])
      expect(sentencesOf(each)[0]).to.equal(
        'Nobody here has rated enough movies yet for your tastes to be known.',
      );
  });

  it('is shown with who won each pair, what was ruled out, and the seed to check a lot by', () => {
    const closed = {
      ...pollOf(stagecoach, stalker, solaris, optionOf(7, 'Jaws')),
      method: 'ranked' as const,
      status: 'closed' as const,
      vetoed: [7],
      seed: 'abad1dea',
    };
    const drawn = { ...rankedResult, tied: [995, 1398], settledBy: 'lot' as const };
    const { markup, texts } = rendered(
      createElement(Result, { poll: closed, result: drawn, names: null }),
      'en',
    );
    expect(texts).to.include.members(['“Stagecoach” wins', 'Ruled out: Jaws', '4 votes', 'abad1dea']);
    expect(markup.match(/<td data-wins="true">/g)).to.have.lengthOf(6);
    expect(texts.join(' ')).to.include('printf 995 | openssl dgst -sha256 -mac HMAC -macopt hexkey:abad1dea');
    const undrawn = rendered(createElement(Result, { poll: closed, result: rankedResult, names: null }));
    expect(undrawn.markup).not.to.include('openssl');
  });

  it('shows the lot that settled a tie where the product decides, and none where it settled nothing', () => {
    const scores = counted.map((movieId) => ({ movieId, score: 71 }));
    const decided: PollResult = {
      ...rankedResult,
      closedBy: 'product',
      ballots: [],
      tally: { kind: 'predicted', strategy: 'average', scores },
      tied: counted,
      settledBy: 'lot',
      reason: { kind: 'predicted', strategy: 'average' },
    };
    const closed = { ...poll, method: 'product' as const, status: 'closed' as const, seed: 'abad1dea' };
    const textsOf = (result: PollResult) =>
      plain(rendered(createElement(Result, { poll: closed, result, names: null }), 'en').texts);
    expect(textsOf(decided)).to.include.members([
      'Going by your ratings, no movie comes out ahead.',
      'It’s a tie: Stagecoach, Stalker, and Solaris.',
      'Of these, the draw picked “Stagecoach”.',
      'The draw can be checked',
      'abad1dea',
    ]);
    expect(textsOf(decided).join()).not.to.include('fixed before the first vote');
    const byScore = textsOf({ ...decided, settledBy: 'least-score' });
    expect(byScore).to.include('Of these, “Stagecoach” is the least likely to disappoint anyone.');
    expect(byScore).not.to.include('The draw can be checked');
  });

  it('names who voted what where the poll is open', () => {
    const names = {
      lea: { name: 'Léa', ballot: { method: 'ranked' as const, ranking: [995, 1398] } },
      tom: { name: 'Tom', ballot: { method: 'ranked' as const, ranking: [] } },
    };
    const { texts } = rendered(createElement(Result, { poll, result: rankedResult, names }), 'en');
    expect(texts).to.include.members(['Léa: “Stagecoach”, “Stalker”', 'Tom: none of them']);
  });
});
