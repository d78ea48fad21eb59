import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { ExpectedScores } from './expected-scores.tsx';

const scoresOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ uid: `user-${at}`, score: 40 + 5 * at }));
const renderedScores = (count: number, me: string | null = null) =>
  rendered(
    createElement(ExpectedScores, {
      expected: scoresOf(count),
      nameOf: (uid: string) => uid.replace('user-', 'Tom '),
      me,
    }),
  );

describe('The predicted scores of attendees', () => {
  it('are listed by name, the reader’s as “toi”', () => {
    const { texts, markup } = renderedScores(2, 'user-1');
    expect(markup).to.contain('aria-label="Ce que chacun en penserait"');
    for (const text of ['Tom 0 : environ 40 sur 100', 'toi : environ 45 sur 100'])
      expect(texts).to.include(text);
  });

  it('are a range unless the prediction is almost sure', () => {
    const expected = [
      { uid: 'user-0', score: 100, confidence: 0.1 },
      { uid: 'user-1', score: 72, confidence: 0.9 },
    ];
    const nameOf = (uid: string) => uid.replace('user-', 'Tom ');
    const { texts } = rendered(createElement(ExpectedScores, { expected, nameOf, me: null }));
    for (const text of ['Tom 0 : entre 80 et 100 sur 100', '80–100', 'Tom 1 : environ 72 sur 100', '72'])
      expect(texts).to.include(text);
  });

  it('are the lowest and the highest for more than eight people', () => {
    expect(renderedScores(8).texts.join(' ')).not.to.contain('entre');
    expect(renderedScores(12).texts.at(-1)).to.equal('entre 40 et 95 sur 100, selon les goûts');
  });

  it('are omitted if nobody’s taste is known', () => {
    expect(renderedScores(0).markup).to.equal('');
  });
});
