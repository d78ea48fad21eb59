import { rule } from '../rule.ts';
import type { WeeklyTheme } from './templates.ts';

/** Weekly challenges of two movies. */
export const medium: Record<string, WeeklyTheme> = {
  'laughing-through-tears': {
    title: { fr: 'Rire aux larmes', en: 'Laughing Through Tears', ru: 'Смех сквозь слёзы' },
    description: {
      fr: 'Deux films qui sont à la fois comédie et drame.',
      en: 'Two movies that are comedy and drama at once.',
      ru: 'Два фильма, где комедия и драма сразу.',
    },
    rules: [rule('genre', 'eq', 'Comedy'), rule('genre', 'eq', 'Drama')],
  },
  'passport-control': {
    title: { fr: 'Contrôle des passeports', en: 'Passport Control', ru: 'Паспортный контроль' },
    description: {
      fr: 'Deux films tournés sans Hollywood ni Londres.',
      en: 'Two movies made without Hollywood or London.',
      ru: 'Два фильма, снятых без Голливуда и Лондона.',
    },
    rules: [rule('country', 'notIn', ['US', 'GB'])],
  },
  'hats-and-shadows': {
    title: { fr: 'Chapeaux et ombres', en: 'Hats and Shadows', ru: 'Шляпы и тени' },
    description: {
      fr: 'Deux films à mystère, à crime ou à frissons d’avant 1980.',
      en: 'Two movies of mystery, crime or suspense from before 1980.',
      ru: 'Два детектива, триллера или криминальных фильма до 1980 года.',
    },
    rules: [rule('genre', 'in', ['Crime', 'Mystery', 'Thriller']), rule('year', 'lt', 1980)],
  },
  'second-row': {
    title: {
      fr: 'L’âge d’or, au deuxième rang',
      en: 'The Golden Age, Second Row',
      ru: 'Золотой век, второй ряд',
    },
    description: {
      fr: 'Deux films de 1930 à 1959.',
      en: 'Two movies from 1930 to 1959.',
      ru: 'Два фильма с 1930 по 1959 год.',
    },
    rules: [rule('year', 'between', [1930, 1959])],
  },
  sideburns: {
    title: { fr: 'Rouflaquettes', en: 'Sideburns', ru: 'Бакенбарды' },
    description: {
      fr: 'Deux drames des années 1960 ou 1970.',
      en: 'Two dramas from the 1960s or 1970s.',
      ru: 'Две драмы шестидесятых или семидесятых.',
    },
    rules: [rule('genre', 'eq', 'Drama'), rule('year', 'between', [1960, 1979])],
  },
  'things-explode': {
    title: { fr: 'Ça explose', en: 'Things Explode', ru: 'Всё взрывается' },
    description: {
      fr: 'Deux films d’action. Préviens les voisins.',
      en: 'Two action movies. Warn the neighbours.',
      ru: 'Два боевика. Предупреди соседей.',
    },
    rules: [rule('genre', 'eq', 'Action')],
  },
  'dragons-allowed': {
    title: { fr: 'Dragons admis', en: 'Dragons Allowed', ru: 'Можно с драконами' },
    description: {
      fr: 'Deux films fantastiques ou d’animation.',
      en: 'Two fantasy or animated movies.',
      ru: 'Два фэнтези или мультфильма.',
    },
    rules: [rule('genre', 'in', ['Fantasy', 'Animation'])],
  },
  'tomorrow-looked-different': {
    title: { fr: 'Demain, c’était mieux', en: 'Tomorrow Looked Different', ru: 'Завтра было другим' },
    description: {
      fr: 'Deux films de science-fiction.',
      en: 'Two science fiction movies.',
      ru: 'Два научно-фантастических фильма.',
    },
    rules: [rule('genre', 'eq', 'Science Fiction')],
  },
  'smallest-chooses': {
    title: {
      fr: 'C’est la plus petite qui choisit',
      en: 'The Smallest One Chooses',
      ru: 'Выбирает самый младший',
    },
    description: {
      fr: 'Deux films à voir en famille, ou animés.',
      en: 'Two movies for the family, or animated ones.',
      ru: 'Два семейных фильма или мультфильма.',
    },
    rules: [rule('genre', 'in', ['Family', 'Animation'])],
  },
  'it-ends-badly': {
    title: { fr: 'Ça finira mal', en: 'It Won’t End Well', ru: 'Добром не кончится' },
    description: {
      fr: 'Deux histoires d’amour qui sont aussi des drames.',
      en: 'Two love stories that are dramas, too.',
      ru: 'Две истории любви, и обе — драмы.',
    },
    rules: [rule('genre', 'eq', 'Romance'), rule('genre', 'eq', 'Drama')],
  },
  'two-bowls': {
    title: { fr: 'Deux bols de pop-corn', en: 'Two Bowls of Popcorn', ru: 'Два ведра попкорна' },
    description: {
      fr: 'Deux films de 130 minutes ou plus.',
      en: 'Two movies of 130 minutes or more.',
      ru: 'Два фильма от 130 минут.',
    },
    rules: [rule('runtime', 'gte', 130)],
  },
  'back-shelf': {
    title: { fr: 'L’étagère du fond', en: 'The Back Shelf', ru: 'Дальняя полка' },
    description: {
      fr: 'Deux films dont presque personne ne parle ces jours-ci.',
      en: 'Two movies that hardly anybody talks about these days.',
      ru: 'Два фильма, о которых сейчас почти никто не говорит.',
    },
    rules: [rule('popularity', 'lt', 16)],
  },
  'dates-to-remember': {
    title: { fr: 'Interro d’histoire', en: 'Pop Quiz: History', ru: 'Контрольная по истории' },
    description: {
      fr: 'Deux films d’histoire ou de guerre.',
      en: 'Two movies about history or war.',
      ru: 'Два исторических или военных фильма.',
    },
    rules: [rule('genre', 'in', ['History', 'War'])],
  },
  'in-french-please': {
    title: { fr: 'En version originale chez nous', en: 'In French, Please', ru: 'По-французски, пожалуйста' },
    description: {
      fr: 'Deux films en français.',
      en: 'Two movies in French.',
      ru: 'Два фильма на французском.',
    },
    rules: [rule('language', 'eq', 'fr')],
  },
  'behind-the-curtain': {
    title: { fr: 'Qui est derrière le rideau ?', en: 'Who’s Behind the Curtain?', ru: 'Кто за шторой?' },
    description: {
      fr: 'Deux films d’horreur ou de mystère.',
      en: 'Two movies of horror or mystery.',
      ru: 'Два фильма ужасов или детектива.',
    },
    rules: [rule('genre', 'in', ['Horror', 'Mystery'])],
  },
};
