/** The themes of a guild's weekly challenge, and how many movies each takes. */
import { rule } from '../rule.ts';
import type { WeeklyTheme } from '../weekly/templates.ts';

/** `movies` is how many its players watch for it between them. */
export type GuildTheme = WeeklyTheme & { movies: number };

/** All themes by id. An id is never given to another theme. */
export const guildThemes: Readonly<Record<string, GuildTheme>> = {
  'late-show': {
    title: { fr: 'Dernière séance', en: 'The Late Show', ru: 'Ночной сеанс' },
    description: {
      fr: 'Cinq thrillers ou films policiers, à vous tous.',
      en: 'Five thrillers or crime movies between you.',
      ru: 'Пять триллеров или криминальных фильмов на всех.',
    },
    rules: [rule('genre', 'in', ['Thriller', 'Crime'])],
    movies: 5,
  },
  'seven-laughs': {
    title: { fr: 'Sept fois plus drôle', en: 'Seven Times Funnier', ru: 'Семь раз смешно' },
    description: {
      fr: 'Sept comédies, à vous tous.',
      en: 'Seven comedies between you.',
      ru: 'Семь комедий на всех.',
    },
    rules: [rule('genre', 'eq', 'Comedy')],
    movies: 7,
  },
  'round-the-world': {
    title: { fr: 'Le tour du monde', en: 'Round the World', ru: 'Вокруг света' },
    description: {
      fr: 'Cinq films tournés sans Hollywood ni Londres, à vous tous.',
      en: 'Five movies made without Hollywood or London, between you.',
      ru: 'Пять фильмов без Голливуда и Лондона на всех.',
    },
    rules: [rule('country', 'notIn', ['US', 'GB'])],
    movies: 5,
  },
  'before-colour-tv': {
    title: { fr: 'Avant la télé couleur', en: 'Before Colour TV', ru: 'До цветного телевизора' },
    description: {
      fr: 'Quatre films sortis avant 1967, à vous tous.',
      en: 'Four movies made before 1967, between you.',
      ru: 'Четыре фильма, снятых до 1967 года, на всех.',
    },
    rules: [rule('year', 'lt', 1967)],
    movies: 4,
  },
  'shag-carpet': {
    title: { fr: 'Moquette orange', en: 'Shag Carpet', ru: 'Ковёр на стене' },
    description: {
      fr: 'Quatre films des années 1970, à vous tous.',
      en: 'Four movies from the 1970s between you.',
      ru: 'Четыре фильма семидесятых на всех.',
    },
    rules: [rule('decade', 'eq', 1970)],
    movies: 4,
  },
  'neon-and-synths': {
    title: { fr: 'Néons et synthés', en: 'Neon and Synths', ru: 'Неон и синтезаторы' },
    description: {
      fr: 'Cinq films des années 1980, à vous tous.',
      en: 'Five movies from the 1980s between you.',
      ru: 'Пять фильмов восьмидесятых на всех.',
    },
    rules: [rule('decade', 'eq', 1980)],
    movies: 5,
  },
  'dial-up': {
    title: { fr: 'Le bruit du modem', en: 'Dial-Up', ru: 'Звук модема' },
    description: {
      fr: 'Cinq films des années 1990, à vous tous.',
      en: 'Five movies from the 1990s between you.',
      ru: 'Пять фильмов девяностых на всех.',
    },
    rules: [rule('decade', 'eq', 1990)],
    movies: 5,
  },
  'home-by-eleven': {
    title: { fr: 'Chez soi avant onze heures', en: 'Home by Eleven', ru: 'Домой к одиннадцати' },
    description: {
      fr: 'Six films de moins de 100 minutes, à vous tous.',
      en: 'Six movies under 100 minutes between you.',
      ru: 'Шесть фильмов короче 100 минут на всех.',
    },
    rules: [rule('runtime', 'lt', 100)],
    movies: 6,
  },
  'long-haul': {
    title: { fr: 'Au long cours', en: 'The Long Haul', ru: 'Дальнее плавание' },
    description: {
      fr: 'Quatre films de 130 minutes ou plus, à vous tous.',
      en: 'Four movies of 130 minutes or more between you.',
      ru: 'Четыре фильма от 130 минут на всех.',
    },
    rules: [rule('runtime', 'gte', 130)],
    movies: 4,
  },
  'subtitles-on': {
    title: { fr: 'On met les sous-titres', en: 'Subtitles On', ru: 'Включаем субтитры' },
    description: {
      fr: 'Cinq films dans une autre langue que l’anglais, à vous tous.',
      en: 'Five movies in any language but English, between you.',
      ru: 'Пять фильмов на любом языке, кроме английского, на всех.',
    },
    rules: [rule('language', 'ne', 'en')],
    movies: 5,
  },
  'box-of-tissues': {
    title: { fr: 'Une boîte de mouchoirs', en: 'A Box of Tissues', ru: 'Пачка платков' },
    description: {
      fr: 'Cinq histoires d’amour, à vous tous.',
      en: 'Five love stories between you.',
      ru: 'Пять историй любви на всех.',
    },
    rules: [rule('genre', 'eq', 'Romance')],
    movies: 5,
  },
  'unanimous-jury': {
    title: { fr: 'Le jury est unanime', en: 'A Unanimous Jury', ru: 'Жюри единогласно' },
    description: {
      fr: 'Cinq films notés 8 ou plus, à vous tous.',
      en: 'Five movies rated 8 or more, between you.',
      ru: 'Пять фильмов с оценкой от 8 на всех.',
    },
    rules: [rule('rating', 'gte', 8)],
    movies: 5,
  },
  'nobody-told-us': {
    title: { fr: 'Personne ne nous avait dit', en: 'Nobody Told Us', ru: 'А нам и не сказали' },
    description: {
      fr: 'Quatre films dont peu de gens parlent, notés 7 ou plus, à vous tous.',
      en: 'Four movies few people talk about, rated 7 or more, between you.',
      ru: 'Четыре фильма, о которых мало говорят, с оценкой от 7, на всех.',
    },
    rules: [rule('popularity', 'lt', 20), rule('rating', 'gte', 7)],
    movies: 4,
  },
  liftoff: {
    title: { fr: 'Décollage', en: 'Lift-Off', ru: 'Поехали!' },
    description: {
      fr: 'Cinq films de science-fiction ou fantastiques, à vous tous.',
      en: 'Five movies of science fiction or fantasy between you.',
      ru: 'Пять фантастических фильмов или фэнтези на всех.',
    },
    rules: [rule('genre', 'in', ['Science Fiction', 'Fantasy'])],
    movies: 5,
  },
  'leave-a-light-on': {
    title: { fr: 'Laisse une lampe allumée', en: 'Leave a Light On', ru: 'Не выключай ночник' },
    description: {
      fr: 'Quatre films d’horreur ou de mystère, à vous tous.',
      en: 'Four movies of horror or mystery between you.',
      ru: 'Четыре фильма ужасов или детектива на всех.',
    },
    rules: [rule('genre', 'in', ['Horror', 'Mystery'])],
    movies: 4,
  },
  'pass-the-popcorn': {
    title: { fr: 'Passe le pop-corn', en: 'Pass the Popcorn', ru: 'Передай попкорн' },
    description: {
      fr: 'Six films d’action ou d’aventures, à vous tous.',
      en: 'Six action or adventure movies between you.',
      ru: 'Шесть боевиков или приключений на всех.',
    },
    rules: [rule('genre', 'in', ['Action', 'Adventure'])],
    movies: 6,
  },
  'six-dramas': {
    title: { fr: 'Six nœuds dans la gorge', en: 'Six Lumps in the Throat', ru: 'Шесть комков в горле' },
    description: {
      fr: 'Six drames, à vous tous.',
      en: 'Six dramas between you.',
      ru: 'Шесть драм на всех.',
    },
    rules: [rule('genre', 'eq', 'Drama')],
    movies: 6,
  },
  'childrens-table': {
    title: { fr: 'La table des enfants', en: 'The Children’s Table', ru: 'Детский стол' },
    description: {
      fr: 'Quatre films à voir en famille, ou animés, à vous tous.',
      en: 'Four movies for the family, or animated ones, between you.',
      ru: 'Четыре семейных фильма или мультфильма на всех.',
    },
    rules: [rule('genre', 'in', ['Family', 'Animation'])],
    movies: 4,
  },
};
