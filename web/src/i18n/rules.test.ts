import { type Rule, type RuleField, rulesSchema } from '@cine/contract/game/challenge-rules';
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { ruleSamples } from '@cine/contract/game/rule-samples.test-support';
import { countryCodes, genreNames, languageCodes } from '@cine/contract/movies/tmdb-codes';
import type { Locale } from '@cine/contract/primitives';
import { expect } from 'chai';
import { fields, operatorsOf } from '#components/challenge/rules/rule-draft.ts';
import { allWords } from './all.test-support.ts';
import { countryName, languageName, type Teller } from './names.ts';
import { missingInWords, moviesInWords, rulesInWords } from './rules.ts';
import { speaker } from './speaker.ts';

const { fr: french, en: english, ru: russian } = allWords;

const tellers = {
  fr: { locale: 'fr', say: speaker('fr', french) },
  en: { locale: 'en', say: speaker('en', english) },
  ru: { locale: 'ru', say: speaker('ru', russian) },
} satisfies Record<Locale, Teller>;

function ruleWith(field: RuleField, operator: Rule['operator']): Rule {
  const [low, high] = ruleSamples[field];
  const value = ['in', 'notIn', 'between'].includes(operator) ? [low, high] : low;
  return rulesSchema.parse([{ field, operator, value }])[0]!;
}

const west: Rule[] = [
  { field: 'genre', operator: 'eq', value: 'Western' },
  { field: 'year', operator: 'lt', value: 1970 },
];

describe('Rules in words', () => {
  it('describe the movies that meet them all', () => {
    expect(rulesInWords(west, tellers.fr)).to.equal('films du genre western, sortis avant 1970');
    expect(rulesInWords(west, tellers.en)).to.equal('movies in the western genre, released before 1970');
    expect(rulesInWords(west, tellers.ru)).to.equal('фильмы жанра «вестерн», вышедшие до 1970 года');
  });

  it('join what they say of one field, as somebody would say it', () => {
    const rules: Rule[] = [
      { field: 'year', operator: 'gt', value: 1980 },
      { field: 'language', operator: 'eq', value: 'fr' },
      { field: 'year', operator: 'lt', value: 1990 },
    ];
    expect(moviesInWords(3, rules, tellers.fr)).to.equal('3 films d’après 1980 et d’avant 1990, en français');
    expect(moviesInWords(3, rules, tellers.en)).to.equal('3 movies after 1980 and before 1990, in French');
    expect(moviesInWords(3, rules, tellers.ru)).to.include('и до 1990 года');
  });

  it('describe what is missing, with the genre’s noun in its number', () => {
    const texts = (locale: Locale, counts: number[]) =>
      counts.map((count) => missingInWords(count, west, tellers[locale]));
    expect(texts('fr', [1, 2])).to.deep.equal([
      'encore 1 western d’avant 1970',
      'encore 2 westerns d’avant 1970',
    ]);
    expect(texts('en', [1, 2])).to.deep.equal([
      '1 western before 1970 to go',
      '2 westerns before 1970 to go',
    ]);
    expect(texts('ru', [1, 2, 5, 21, 22, 25])).to.deep.equal([
      'ещё 1 вестерн до 1970 года',
      'ещё 2 вестерна до 1970 года',
      'ещё 5 вестернов до 1970 года',
      'ещё 21 вестерн до 1970 года',
      'ещё 22 вестерна до 1970 года',
      'ещё 25 вестернов до 1970 года',
    ]);
  });

  it('fall back on movies without one genre', () => {
    const rules: Rule[] = [{ field: 'director', operator: 'eq', value: 'Akira Kurosawa' }];
    expect(moviesInWords(3, rules, tellers.fr)).to.equal('3 films d’Akira Kurosawa');
    expect(moviesInWords(3, rules, tellers.en)).to.equal('3 movies by Akira Kurosawa');
    expect(moviesInWords(3, rules, tellers.ru)).to.equal('3 фильма режиссёра Akira Kurosawa');
    expect(moviesInWords(5, rules, tellers.ru)).to.equal('5 фильмов режиссёра Akira Kurosawa');
    expect(moviesInWords(21, rules, tellers.ru)).to.equal('21 фильм режиссёра Akira Kurosawa');
  });

  it('name four values and count the rest', () => {
    const directors = 'ABCDE'.split('').map((letter) => `${letter}. Name`);
    const by = (count: number): Rule[] => [
      { field: 'director', operator: 'in', value: directors.slice(0, count) },
    ];
    expect(moviesInWords(2, by(4), tellers.en)).to.equal('2 movies by A. Name, B. Name, C. Name, or D. Name');
    expect(moviesInWords(2, by(5), tellers.en)).to.equal(
      '2 movies by A. Name, B. Name, C. Name, or 2 others',
    );
    expect(moviesInWords(2, by(5), tellers.fr)).to.equal(
      '2 films d’A. Name, de B. Name, de C. Name ou de 2 autres',
    );
  });

  it('distinguish “none of” from “any of”', () => {
    const not: Rule[] = [{ field: 'country', operator: 'notIn', value: ['FR', 'RU', 'SU'] }];
    expect(moviesInWords(2, not, tellers.fr)).to.equal('2 films ni de France, ni de Russie ni d’URSS');
    expect(moviesInWords(2, not, tellers.ru)).to.equal('2 фильма не из Франции, не из России и не из СССР');
    expect(rulesInWords([west[1]!], tellers.ru)).to.equal('фильмы, вышедшие до 1970 года');
  });

  it('treat a list of one as that value', () => {
    for (const [several, one] of [
      ['in', 'eq'],
      ['notIn', 'ne'],
    ] as const) {
      const list: Rule = { field: 'genre', operator: several, value: ['Western'] };
      const same: Rule = { field: 'genre', operator: one, value: 'Western' };
      for (const teller of Object.values(tellers)) {
        expect(rulesInWords([list], teller)).to.equal(rulesInWords([same], teller));
        expect(moviesInWords(2, [list], teller)).to.equal(moviesInWords(2, [same], teller));
      }
    }
  });

  it('inflect the names of languages', () => {
    const texts = (value: string) =>
      Object.values(tellers).map((teller) =>
        moviesInWords(1, [{ field: 'language', operator: 'eq', value }], teller),
      );
    expect(texts('fr')).to.deep.equal(['1 film en français', '1 movie in French', '1 фильм на французском']);
    expect(texts('hi')[2]).to.equal('1 фильм на языке хинди');
    expect(texts('xx')).to.deep.equal(['1 film sans paroles', '1 movie without words', '1 фильм без слов']);
  });

  for (const [locale, teller] of Object.entries(tellers)) {
    for (const field of fields) {
      it(`have a sentence of its own for every operator on ${field} in ${locale}`, () => {
        const distinct = operatorsOf(field);
        const told = distinct.map((operator) => rulesInWords([ruleWith(field, operator)], teller));
        const briefly = distinct.map((operator) => moviesInWords(2, [ruleWith(field, operator)], teller));
        for (const list of [told, briefly]) {
          expect(new Set(list).size, list.join('\n')).to.equal(distinct.length);
          for (const text of list)
            expect(text)
              .to.match(/^\S.*\S$/)
              .and.not.match(/undefined|null|[{}]| {2}/);
        }
      });
    }

    it(`have a plural noun for every genre in ${locale}`, () => {
      for (const genre of genreNames) {
        const rules: Rule[] = [{ field: 'genre', operator: 'eq', value: genre }];
        const forms = [1, 2, 5].map((count) => moviesInWords(count, rules, teller).replace(/^\d+ /, ''));
        expect(new Set(forms).size, forms.join()).to.equal(locale === 'ru' ? 3 : 2);
      }
    });

    it(`have a distinct name for every country and language in ${locale}`, () => {
      for (const [codes, nameOf] of [
        [countryCodes, countryName],
        [languageCodes, languageName],
      ] as const) {
        const names = [...codes].map((code) => nameOf(code, teller));
        expect(names.filter((name) => name.length < 2 || codes.has(name))).to.deep.equal([]);
        expect(names.filter((name, at) => names.indexOf(name) !== at)).to.deep.equal([]);
      }
    });

    it(`describe every ready-made challenge in ${locale}`, () => {
      for (const { rules } of readyMadeChallenges.values()) {
        for (const text of [rulesInWords(rules, teller), missingInWords(2, rules, teller)])
          expect(text)
            .to.match(/^\S.*\S$/)
            .and.not.match(/undefined|null|[{}]| {2}/);
      }
    });
  }
});
