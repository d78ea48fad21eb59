import { rule } from '../rule.ts';
import type { WeeklyTheme } from './templates.ts';

/** Weekly challenges of one movie. */
export const easy: Record<string, WeeklyTheme> = {
  'laugh-first': {
    title: { fr: 'Rire d’abord', en: 'Laugh First', ru: 'Сначала — смех' },
    description: {
      fr: 'Une comédie. Le reste attendra demain.',
      en: 'A comedy. The rest can wait until tomorrow.',
      ru: 'Одна комедия. Остальное подождёт до завтра.',
    },
    rules: [rule('genre', 'eq', 'Comedy')],
  },
  'bed-by-midnight': {
    title: { fr: 'Au lit avant minuit', en: 'In Bed by Midnight', ru: 'Спать до полуночи' },
    description: {
      fr: 'Un film de moins de 95 minutes.',
      en: 'A movie under 95 minutes.',
      ru: 'Один фильм короче 95 минут.',
    },
    rules: [rule('runtime', 'lt', 95)],
  },
  'read-the-movie': {
    title: { fr: 'Vive les sous-titres', en: 'Read the Movie', ru: 'Кино с субтитрами' },
    description: {
      fr: 'Un film qui n’est ni en français, ni en anglais, ni en russe.',
      en: 'A movie in neither English, French nor Russian.',
      ru: 'Фильм не на русском, не на английском и не на французском.',
    },
    rules: [rule('language', 'notIn', ['en', 'fr', 'ru'])],
  },
  'grandparents-date': {
    title: {
      fr: 'Le premier rendez-vous de mamie',
      en: 'Your Grandparents’ First Date',
      ru: 'Первое свидание бабушки',
    },
    description: {
      fr: 'Un film sorti avant 1965.',
      en: 'A movie made before 1965.',
      ru: 'Один фильм, снятый до 1965 года.',
    },
    rules: [rule('year', 'lt', 1965)],
  },
  'bell-bottoms': {
    title: { fr: 'Pattes d’éph', en: 'Bell-Bottoms', ru: 'Брюки клёш' },
    description: {
      fr: 'Un film des années 1970.',
      en: 'A movie from the 1970s.',
      ru: 'Один фильм семидесятых.',
    },
    rules: [rule('decade', 'eq', 1970)],
  },
  'be-kind-rewind': {
    title: { fr: 'Rembobine avant de rendre', en: 'Be Kind, Rewind', ru: 'Перемотай перед возвратом' },
    description: {
      fr: 'Un film des années 1980.',
      en: 'A movie from the 1980s.',
      ru: 'Один фильм восьмидесятых.',
    },
    rules: [rule('decade', 'eq', 1980)],
  },
  'video-store-friday': {
    title: { fr: 'Vendredi au vidéoclub', en: 'Friday at the Video Store', ru: 'Пятница в видеопрокате' },
    description: {
      fr: 'Un film des années 1990.',
      en: 'A movie from the 1990s.',
      ru: 'Один фильм девяностых.',
    },
    rules: [rule('decade', 'eq', 1990)],
  },
  'bonus-disc': {
    title: { fr: 'Le DVD et ses bonus', en: 'The Disc with the Extras', ru: 'Диск с дополнениями' },
    description: {
      fr: 'Un film des années 2000.',
      en: 'A movie from the 2000s.',
      ru: 'Один фильм двухтысячных.',
    },
    rules: [rule('decade', 'eq', 2000)],
  },
  'yesterday-more-or-less': {
    title: { fr: 'Hier, à peu près', en: 'Yesterday, More or Less', ru: 'Почти вчера' },
    description: {
      fr: 'Un film des années 2010.',
      en: 'A movie from the 2010s.',
      ru: 'Один фильм десятых годов.',
    },
    rules: [rule('decade', 'eq', 2010)],
  },
  'bring-a-handkerchief': {
    title: { fr: 'Prévois un mouchoir', en: 'Bring a Handkerchief', ru: 'Возьми платок' },
    description: {
      fr: 'Une histoire d’amour.',
      en: 'A love story.',
      ru: 'Одна история любви.',
    },
    rules: [rule('genre', 'eq', 'Romance')],
  },
  'edge-of-the-sofa': {
    title: { fr: 'Au bord du canapé', en: 'On the Edge of the Sofa', ru: 'На краешке дивана' },
    description: {
      fr: 'Un thriller. Respirer reste permis.',
      en: 'A thriller. Breathing is still allowed.',
      ru: 'Один триллер. Дышать можно.',
    },
    rules: [rule('genre', 'eq', 'Thriller')],
  },
  'nobody-leaves': {
    title: { fr: 'Que personne ne sorte', en: 'Nobody Leaves This Room', ru: 'Никто не выходит' },
    description: {
      fr: 'Un film policier.',
      en: 'A crime movie.',
      ru: 'Один криминальный фильм.',
    },
    rules: [rule('genre', 'eq', 'Crime')],
  },
  'ticket-elsewhere': {
    title: { fr: 'Un billet pour ailleurs', en: 'A Ticket to Elsewhere', ru: 'Билет куда-нибудь' },
    description: {
      fr: 'Un film d’aventures. Le chapeau est facultatif.',
      en: 'An adventure movie. The hat is optional.',
      ru: 'Один приключенческий фильм. Шляпа по желанию.',
    },
    rules: [rule('genre', 'eq', 'Adventure')],
  },
  'everybody-loves-it': {
    title: { fr: 'Tout le monde l’adore', en: 'Everybody Loves It', ru: 'Всеобщий любимец' },
    description: {
      fr: 'Un film noté 8 ou plus. À toi de dire s’ils ont raison.',
      en: 'A movie rated 8 or more. See if they’re right.',
      ru: 'Один фильм с оценкой от 8. Проверь, все ли правы.',
    },
    rules: [rule('rating', 'gte', 8)],
  },
};
