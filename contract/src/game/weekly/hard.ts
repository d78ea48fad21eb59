import { rule } from '../rule.ts';
import type { WeeklyTheme } from './templates.ts';

/** Weekly challenges of three movies. */
export const hard: Record<string, WeeklyTheme> = {
  'silver-screen': {
    title: { fr: 'L’écran d’argent', en: 'The Silver Screen', ru: 'Серебряный экран' },
    description: {
      fr: 'Trois films sortis avant 1958.',
      en: 'Three movies made before 1958.',
      ru: 'Три фильма, снятых до 1958 года.',
    },
    rules: [rule('year', 'lt', 1958)],
  },
  'long-evening': {
    title: { fr: 'Les longues soirées', en: 'The Long Evenings', ru: 'Долгие вечера' },
    description: {
      fr: 'Trois drames de deux heures ou plus.',
      en: 'Three dramas of two hours or more.',
      ru: 'Три драмы от двух часов.',
    },
    rules: [rule('genre', 'eq', 'Drama'), rule('runtime', 'gte', 120)],
  },
  'you-havent-seen-it': {
    title: { fr: 'Quoi, tu ne l’as pas vu ?', en: 'You Haven’t Seen It?!', ru: 'Как, ты не смотрел?' },
    description: {
      fr: 'Trois classiques d’avant 1980, notés 7,5 ou plus.',
      en: 'Three classics from before 1980, rated 7.5 or more.',
      ru: 'Три картины до 1980 года с оценкой от 7,5.',
    },
    rules: [rule('year', 'lt', 1980), rule('rating', 'gte', 7.5)],
  },
  'found-in-the-attic': {
    title: { fr: 'Trouvés au grenier', en: 'Found in the Attic', ru: 'Найдено на чердаке' },
    description: {
      fr: 'Trois films dont peu de gens parlent, notés 7 ou plus.',
      en: 'Three movies few people talk about, rated 7 or more.',
      ru: 'Три фильма, о которых мало говорят, с оценкой от 7.',
    },
    rules: [rule('popularity', 'lt', 20), rule('rating', 'gte', 7)],
  },
  'old-jokes': {
    title: { fr: 'Vieilles blagues, toujours bonnes', en: 'Old Jokes, Still Good', ru: 'Шутки с бородой' },
    description: {
      fr: 'Trois comédies d’avant 1995.',
      en: 'Three comedies from before 1995.',
      ru: 'Три комедии до 1995 года.',
    },
    rules: [rule('genre', 'eq', 'Comedy'), rule('year', 'lt', 1995)],
  },
  'three-suspects': {
    title: { fr: 'Trois suspects', en: 'Three Suspects', ru: 'Трое подозреваемых' },
    description: {
      fr: 'Trois films policiers ou thrillers depuis 1980.',
      en: 'Three crime movies or thrillers made since 1980.',
      ru: 'Три криминальных фильма или триллера, снятых с 1980 года.',
    },
    rules: [rule('genre', 'in', ['Crime', 'Thriller']), rule('year', 'gte', 1980)],
  },
  'grand-tour': {
    title: { fr: 'Le Grand Tour', en: 'The Grand Tour', ru: 'Большое турне' },
    description: {
      fr: 'Trois films d’Europe, du Portugal à la Pologne.',
      en: 'Three movies from the Continent, Portugal to Poland.',
      ru: 'Три фильма из Европы, от Португалии до Польши.',
    },
    rules: [rule('country', 'in', 'AT BE CH CZ DE DK ES FI FR HU IT NL NO PL PT SE'.split(' '))],
  },
  'triple-bill': {
    title: { fr: 'Triple programme', en: 'Triple Bill', ru: 'Три по цене одного' },
    description: {
      fr: 'Trois films de moins de 100 minutes. Même d’affilée, ça passe.',
      en: 'Three movies under 100 minutes. You could even do it in a row.',
      ru: 'Три фильма короче 100 минут. Можно и подряд.',
    },
    rules: [rule('runtime', 'lt', 100)],
  },
  'three-other-worlds': {
    title: { fr: 'Trois autres mondes', en: 'Three Other Worlds', ru: 'Три других мира' },
    description: {
      fr: 'Trois films de science-fiction ou fantastiques.',
      en: 'Three movies of science fiction or fantasy.',
      ru: 'Три фантастических фильма или фэнтези.',
    },
    rules: [rule('genre', 'in', ['Science Fiction', 'Fantasy'])],
  },
  'sit-down': {
    title: { fr: 'Assieds-toi, c’est sérieux', en: 'Sit Down, It’s Serious', ru: 'Сядь, разговор серьёзный' },
    description: {
      fr: 'Trois drames depuis 2000.',
      en: 'Three dramas made since 2000.',
      ru: 'Три драмы, снятых с 2000 года.',
    },
    rules: [rule('genre', 'eq', 'Drama'), rule('year', 'gte', 2000)],
  },
  'letters-trains-rain': {
    title: {
      fr: 'Des lettres, des trains, la pluie',
      en: 'Letters, Trains, Rain',
      ru: 'Письма, поезда, дождь',
    },
    description: {
      fr: 'Trois histoires d’amour d’avant 2005.',
      en: 'Three love stories from before 2005.',
      ru: 'Три истории любви до 2005 года.',
    },
    rules: [rule('genre', 'eq', 'Romance'), rule('year', 'lt', 2005)],
  },
  'english-can-rest': {
    title: { fr: 'Pas un mot d’anglais', en: 'Your English Can Rest', ru: 'Ни слова по-английски' },
    description: {
      fr: 'Trois films dans une autre langue que l’anglais.',
      en: 'Three movies in any language but English.',
      ru: 'Три фильма на любом языке, кроме английского.',
    },
    rules: [rule('language', 'ne', 'en')],
  },
  'directed-by-her': {
    title: { fr: 'Réalisé par elle', en: 'Directed by Her', ru: 'Режиссёр — она' },
    description: {
      fr: 'Trois films de réalisatrices.',
      en: 'Three movies by women directors.',
      ru: 'Три фильма, снятых женщинами.',
    },
    rules: [rule('keyword', 'contains', 'woman director')],
  },
  'blockbuster-summer': {
    title: { fr: 'L’été des géants', en: 'Summer of Giants', ru: 'Лето великанов' },
    description: {
      fr: 'Trois films d’action ou d’aventures depuis 1975.',
      en: 'Three action or adventure movies made since 1975.',
      ru: 'Три боевика или приключения, снятых с 1975 года.',
    },
    rules: [rule('genre', 'in', ['Action', 'Adventure']), rule('year', 'gte', 1975)],
  },
};
