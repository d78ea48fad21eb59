/** The moods, named filters of an evening's list. */
import type { Rule } from '../game/challenge-rules.ts';
import { rule } from '../game/rule.ts';
import type { Locale } from '../primitives.ts';
import { moodKeywords } from './mood-keywords.ts';
import type { GenreName } from './tmdb-codes.ts';

/** A named filter: a movie passes when it meets all rules of any alternative. */
export type Mood = { names: Record<Locale, string>; anyOf: Rule[][] };

const genre = (...value: GenreName[]): Rule => ({ field: 'genre', operator: 'in', value });
const noGenre = (...value: GenreName[]): Rule => ({ field: 'genre', operator: 'notIn', value });
const keyword = (...lists: string[][]): Rule => rule('keyword', 'in', lists.flat());
const noKeyword = (value: string[]): Rule => ({ field: 'keyword', operator: 'notIn', value });
const atLeast = (field: 'runtime' | 'rating', value: number): Rule => ({ field, operator: 'gte', value });

const { farCountries, farCities, wilds } = moodKeywords;
const noGravity = [noKeyword(moodKeywords.gravity), noKeyword(moodKeywords.loss)];

/** Countries and languages that aren't far for those who speak ours. */
const near = {
  countries: 'AT AU BE CA CH CZ DE DK ES FI FR GB GR HU IE IT LU NL NO NZ PL PT RO RU SE SU UA US XC'.split(
    ' ',
  ),
  languages: 'cs da de el en es fi fr hu it nl no pl pt ro ru sv uk xx'.split(' '),
};

/** The moods by id, in display order. */
export const moods: ReadonlyMap<string, Mood> = new Map<string, Mood>([
  // Comedies and family movies without a grave subject; drama too if in love, in song or among friends.
  [
    'light',
    {
      names: { fr: 'Léger', en: 'Light', ru: 'Лёгкое' },
      anyOf: [
        [genre('Comedy'), noGenre('Drama', 'Horror', 'Thriller', 'War'), ...noGravity],
        [
          genre('Comedy'),
          genre('Family', 'Music', 'Romance'),
          noGenre('Crime', 'History', 'Horror', 'Thriller', 'War'),
          ...noGravity,
        ],
        [
          genre('Comedy'),
          keyword(moodKeywords.fun),
          noGenre('Crime', 'History', 'Horror', 'Thriller', 'War'),
          ...noGravity,
        ],
        [
          genre('Family'),
          noGenre('Crime', 'Drama', 'Horror', 'Science Fiction', 'Thriller', 'War'),
          noKeyword(['afterlife']),
          ...noGravity,
        ],
      ],
    },
  ],
  // Horror and thrillers, and adventures with something that bites.
  [
    'thrills',
    {
      names: { fr: 'Frissons', en: 'Thrills', ru: 'Мурашки' },
      anyOf: [
        [genre('Horror', 'Thriller'), noGenre('Comedy', 'Family')],
        [
          genre('Action', 'Adventure', 'Science Fiction'),
          keyword(moodKeywords.creatures),
          noGenre('Animation', 'Comedy', 'Family'),
        ],
      ],
    },
  ],
  // Mysteries of crime, not of the supernatural, and whatever has a detective but no heist.
  [
    'mystery',
    {
      names: { fr: 'Enquête', en: 'A mystery', ru: 'Загадка' },
      anyOf: [
        [genre('Mystery'), genre('Crime', 'Thriller'), noGenre('Fantasy', 'Horror', 'Science Fiction')],
        [
          genre('Crime', 'Mystery', 'Thriller'),
          keyword(moodKeywords.investigation),
          noKeyword(moodKeywords.robbery),
        ],
      ],
    },
  ],
  // Love that isn't a comedy, love in wartime, a loss, an orphan, a child's friend who isn't from here.
  [
    'cry',
    {
      names: { fr: 'Les larmes aux yeux', en: 'A good cry', ru: 'До слёз' },
      anyOf: [
        [genre('Drama'), genre('Romance'), noGenre('Action', 'Comedy', 'Crime', 'Horror', 'Thriller')],
        [genre('Drama'), genre('Romance'), keyword(moodKeywords.wars)],
        [
          genre('Drama', 'Family'),
          keyword(moodKeywords.loss, ['afterlife']),
          noKeyword(['dark comedy']),
          noGenre('Action', 'Crime', 'Horror', 'Thriller'),
        ],
        [genre('Drama'), keyword(['orphan']), noGenre('Action', 'Crime', 'Horror', 'Thriller')],
        [genre('Family'), genre('Drama', 'Science Fiction'), keyword(['friendship']), noGenre('Comedy')],
      ],
    },
  ],
  // Family movies that end before bedtime.
  [
    'with-children',
    {
      names: { fr: 'Avec les enfants', en: 'With the children', ru: 'С детьми' },
      anyOf: [[genre('Family'), noGenre('Crime', 'Horror', 'Thriller', 'War'), rule('runtime', 'lte', 130)]],
    },
  ],
  // An hour and a half, and no short films.
  [
    'short-evening',
    {
      names: { fr: 'Soirée courte', en: 'A short evening', ru: 'Короткий вечер' },
      anyOf: [[rule('runtime', 'between', [60, 95])]],
    },
  ],
  // Played by people from far away, or set there: another language, another continent, the wilds.
  [
    'travel-far',
    {
      names: { fr: 'Partir loin', en: 'Travel far', ru: 'Уехать подальше' },
      anyOf: [
        [rule('country', 'notIn', near.countries), noThrills('Animation')],
        [rule('language', 'notIn', near.languages), noThrills('Animation')],
        [genre('Adventure'), keyword(farCountries), noThrills()],
        [genre('Adventure'), keyword(wilds), noThrills()],
        [keyword(farCountries), noThrills('War')],
        [keyword(farCities, wilds), noThrills('War')],
      ],
    },
  ],
  // Long adventures, actions and epics, and disasters.
  [
    'big-spectacle',
    {
      names: { fr: 'Grand spectacle', en: 'Big spectacle', ru: 'Большое зрелище' },
      anyOf: [
        [genre('Adventure'), noGenre('Comedy', 'Family'), atLeast('runtime', 115)],
        [
          genre('Action'),
          genre('Fantasy', 'History', 'Science Fiction', 'Thriller', 'War', 'Western'),
          noGenre('Comedy', 'Family', 'Mystery'),
          atLeast('runtime', 115),
        ],
        [genre('History', 'War', 'Western'), noGenre('Comedy', 'Crime'), atLeast('runtime', 145)],
        [keyword(moodKeywords.disasters, moodKeywords.superheroes), atLeast('runtime', 115)],
      ],
    },
  ],
  // Documentaries, and well-rated dramas that are no love, crime or family story unless they ask a question.
  [
    'thoughtful',
    {
      names: { fr: 'Pour réfléchir', en: 'Thoughtful', ru: 'Подумать' },
      anyOf: [
        [genre('Documentary')],
        [
          genre('Drama', 'History'),
          noGenre('Action', 'Comedy', 'Crime', 'Family', 'Horror', 'Romance', 'Thriller'),
          atLeast('rating', 7.5),
        ],
        [
          genre('Science Fiction'),
          genre('Drama', 'Mystery'),
          noGenre('Comedy', 'Family', 'Horror'),
          atLeast('rating', 7.5),
        ],
        [
          genre('Drama'),
          keyword(moodKeywords.questions),
          noGenre('Action', 'Horror', 'Romance'),
          atLeast('rating', 7.5),
        ],
      ],
    },
  ],
  // Up to the eighties, and well rated still.
  [
    'classic',
    {
      names: { fr: 'Un classique', en: 'A classic', ru: 'Классика' },
      anyOf: [[rule('decade', 'lte', 1980), atLeast('rating', 7.5)]],
    },
  ],
]);

function noThrills(...further: GenreName[]): Rule {
  return noGenre('Crime', 'Horror', 'Science Fiction', 'Thriller', ...further);
}
