import { genreNames } from '@cine/contract/movies/tmdb-codes';
import type { TasteReason } from '@cine/contract/operations/watching/recommendations';
import { localeSchema } from '@cine/contract/primitives';
import { expect } from 'chai';
import fc from 'fast-check';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { confidenceInWords, scoreInWords, tasteReasonsInWords } from './taste-reasons-in-words.ts';

const { fr: french, en: english, ru: russian } = allWords;

const sayIn = { en: speaker('en', english), fr: speaker('fr', french), ru: speaker('ru', russian) };
const say = sayIn.en;
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
  score: 62,
  points: -3,
};
const others: TasteReason = { kind: 'neighbours', people: 4, score: 81, points: 6 };

describe('Reasons of taste in words', () => {
  it('say what speaks for and against a movie', () => {
    expect(inWords([western, alien, { kind: 'year', points: -2 }])).to.deep.equal([
      '+ you like this genre more than others: Western',
      '- you liked “Alien” less than most: 62',
      '- you like movies from that time less',
    ]);
    expect(
      inWords([
        { ...alien, score: 90, points: 4 },
        { ...alien, score: 20 },
        { kind: 'chosen-genres', points: 4 },
        { kind: 'everybody', points: -1 },
      ]),
    ).to.deep.equal([
      '+ you liked “Alien”: 90',
      '- you didn’t much like “Alien”: 20',
      '+ it’s a genre you chose',
      '- people like it less than most movies',
    ]);
  });

  it('leave out small effects, and keep room for the neighbours’ opinion', () => {
    expect(inWords([western, { kind: 'year', points: 0.2 }])).to.have.length(1);
    expect(inWords([western, western, western, alien, others], 3)).to.deep.equal([
      '+ you like this genre more than others: Western',
      '+ you like this genre more than others: Western',
      '+ 4 people whose taste is like yours give it 81, above your average',
    ]);
    expect(inWords([{ kind: 'neighbours', people: 3, score: 30, points: -20 }])).to.deep.equal([
      '- 3 people whose taste is like yours give it 30, below your average',
    ]);
  });

  const points = fc.double({ min: -30, max: 30, noNaN: true });
  const score = fc.integer({ min: 0, max: 100 });
  const reason: fc.Arbitrary<TasteReason> = fc.oneof(
    fc.record({ points, score }).map((each): TasteReason => ({ ...alien, ...each })),
    fc
      .record({ genre: fc.constantFrom(...genreNames), points })
      .map((each): TasteReason => ({ kind: 'genre', ...each })),
    fc
      .record({
        kind: fc.constantFrom('year' as const, 'chosen-genres' as const, 'everybody' as const),
        points,
      })
      .map((each): TasteReason => each),
    fc
      .record({
        people: fc.integer({ min: 3, max: 20 }),
        score,
        points: fc.option(points, { nil: undefined }),
      })
      .map((each): TasteReason => ({ kind: 'neighbours', ...each }) as TasteReason),
  );
  const negative = {
    en: /\b(less|below|not a genre|didn’t much)\b/,
    fr: /moins|en dessous|ce n’est pas|pas trop/,
    ru: /меньше|ниже|не из|не очень/,
  };

  for (const locale of localeSchema.options) {
    it(`have words of the sign of their points: ${locale}`, () => {
      fc.assert(
        fc.property(reason, (one) => {
          const texts = tasteReasonsInWords([one], { say: sayIn[locale], locale });
          for (const { text, isFor } of texts) {
            expect(isFor).to.equal(one.points! > 0);
            expect(negative[locale].test(text), text).to.equal(!isFor);
          }
          const isSaid = Math.abs(one.points ?? 0) >= 0.5;
          const isContradictory = one.kind === 'movie' && one.points > 0 && one.score < 50;
          expect(texts.length).to.equal(isSaid && !isContradictory ? 1 : 0);
        }),
      );
    });
  }
});

describe('Predicted scores in words', () => {
  it('say how sure a prediction is', () => {
    const sure = [0, 0.3, 0.9].map((confidence) => confidenceInWords({ score: 70, confidence }, say));
    expect(sure).to.deep.equal(['a guess', 'fairly sure', 'almost sure']);
  });

  for (const locale of localeSchema.options) {
    it(`say about how much only when almost sure, otherwise a range: ${locale}`, () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 100 }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.constantFrom('chip', 'wouldGive', 'weThought'),
          (score, confidence, place) => {
            const inLanguage = sayIn[locale];
            const text = scoreInWords({ score, confidence }, place, inLanguage);
            const figures = (text.replace(/(sur|out of|из) 100$/, '').match(/\d+/g) ?? []).map(Number);
            const isSure =
              confidenceInWords({ score, confidence }, inLanguage) === inLanguage('forYou.sure_sure');
            expect(figures).to.have.length(isSure ? 1 : 2);
            expect(figures[0]).to.be.at.most(score);
            expect(figures.at(-1)).to.be.at.least(score);
          },
        ),
      );
    });
  }
});
