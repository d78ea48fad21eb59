import type { TasteReason } from '@cine/contract/operations/recommendations';
import { expect } from 'chai';
import { words } from '../../words/en/index.ts';
import { speaker } from '../../words/speaker.ts';
import { confidenceInWords, tasteReasonsInWords } from './taste-reasons-in-words.ts';

const say = speaker('en', words);
const inWords = (reasons: TasteReason[], most?: number) =>
  tasteReasonsInWords(reasons, { say, locale: 'en' }, most).map(
    ({ text, isFor }) => `${isFor ? '+' : '-'} ${text}`,
  );

const western: TasteReason = { kind: 'genre', genre: 'Western', points: 9 };
const alien: TasteReason = {
  kind: 'movie',
  movieId: 348,
  title: 'Alien',
  titles: { fr: 'Alien, le huitième passager' },
  year: 1979,
  score: 92,
  points: -3,
};
const others: TasteReason = { kind: 'neighbours', people: 4, score: 81 };

describe('Reasons of taste in words', () => {
  it('say what speaks for and against a movie', () => {
    expect(inWords([western, alien, { kind: 'year', points: -2 }])).to.deep.equal([
      '+ you like this genre more than others: Western',
      '- your 92 for “Alien”',
      '- you like movies of that time less',
    ]);
    expect(
      inWords([
        { kind: 'chosen-genres', points: 4 },
        { kind: 'everybody', points: -1 },
      ]),
    ).to.deep.equal(['+ it is of a genre that you chose', '- people like it less than most movies']);
  });

  it('leave out small effects, and keep room for the neighbours’ opinion', () => {
    expect(inWords([western, { kind: 'year', points: 0.2 }])).to.have.length(1);
    expect(inWords([western, western, western, alien, others], 3)).to.deep.equal([
      '+ you like this genre more than others: Western',
      '+ you like this genre more than others: Western',
      '+ 4 people whose taste is like yours give it 81',
    ]);
    expect(inWords([{ kind: 'neighbours', people: 3, score: 30 }])).to.deep.equal([
      '- 3 people whose taste is like yours give it 30',
    ]);
  });

  it('say how sure a prediction is', () => {
    const sure = [0, 0.3, 0.9].map((confidence) => confidenceInWords({ confidence }, say));
    expect(sure).to.deep.equal(['a guess', 'fairly sure', 'almost sure']);
  });
});
