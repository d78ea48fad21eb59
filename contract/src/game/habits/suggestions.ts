import type { Locale } from '../../primitives.ts';
import type { AutomaticKind } from './automatic.ts';
import type { Frequency } from './frequency.ts';
import type { HabitDifficulty } from './habit.ts';

export type SuggestedHabit = Frequency & {
  id: string;
  names: Readonly<Record<Locale, string>>;
  units?: Readonly<Record<Locale, string>>;
  icon: string;
  colour: string;
  category: string;
  difficulty: HabitDifficulty;
  automatic: AutomaticKind | null;
  targetValue: number | null;
};

const daily: Frequency = { frequencyType: 'daily', frequencyDays: [], frequencyCount: null };
const weekly: Frequency = { frequencyType: 'weekly', frequencyDays: [], frequencyCount: null };
const on = (...frequencyDays: number[]): Frequency => ({
  frequencyType: 'specific_days',
  frequencyDays,
  frequencyCount: null,
});
const times = (frequencyCount: number): Frequency => ({
  frequencyType: 'x_per_week',
  frequencyDays: [],
  frequencyCount,
});

const movies = { category: 'movies', targetValue: null } as const;

/** Habits to begin with, those of movies first. An id is never given to another one. */
export const suggestedHabits: readonly SuggestedHabit[] = [
  {
    id: 'sunday-classic',
    names: {
      fr: 'Un classique chaque dimanche',
      en: 'A classic every Sunday',
      ru: 'Классика по воскресеньям',
    },
    icon: '🎞️',
    colour: '#F59E0B',
    difficulty: 'medium',
    automatic: 'classic',
    ...on(6),
    ...movies,
  },
  {
    id: 'movie-night',
    names: { fr: 'Une soirée ciné à plusieurs', en: 'A movie night with others', ru: 'Киновечер в компании' },
    icon: '🍿',
    colour: '#EF4444',
    difficulty: 'easy',
    automatic: 'together',
    ...weekly,
    ...movies,
  },
  {
    id: 'two-movies',
    names: { fr: 'Deux films par semaine', en: 'Two movies a week', ru: 'Два фильма в неделю' },
    icon: '🎬',
    colour: '#6366F1',
    difficulty: 'easy',
    automatic: 'movie',
    ...times(2),
    ...movies,
  },
  {
    id: 'rate-them-all',
    names: { fr: 'Noter ce que j’ai vu', en: 'Rate what I’ve watched', ru: 'Оценивать просмотренное' },
    icon: '⭐',
    colour: '#84CC16',
    difficulty: 'easy',
    automatic: 'rated',
    ...weekly,
    ...movies,
  },
  {
    id: 'a-line-each',
    names: {
      fr: 'Écrire une ligne sur chaque film',
      en: 'Write a line about each movie',
      ru: 'Писать пару слов о каждом фильме',
    },
    icon: '✍️',
    colour: '#8B5CF6',
    difficulty: 'medium',
    automatic: null,
    ...weekly,
    ...movies,
  },
  {
    id: 'original-version',
    names: {
      fr: 'Un film en version originale',
      en: 'A movie in its original language',
      ru: 'Фильм на языке оригинала',
    },
    icon: '💬',
    colour: '#0EA5E9',
    difficulty: 'easy',
    automatic: null,
    ...weekly,
    ...movies,
  },
  {
    id: 'read',
    names: { fr: 'Lire', en: 'Read', ru: 'Читать' },
    units: { fr: 'pages', en: 'pages', ru: 'страниц' },
    icon: '📖',
    colour: '#A16207',
    category: 'learning',
    difficulty: 'medium',
    automatic: null,
    targetValue: 20,
    ...daily,
  },
  {
    id: 'move',
    names: { fr: 'Bouger', en: 'Get moving', ru: 'Двигаться' },
    units: { fr: 'minutes', en: 'minutes', ru: 'минут' },
    icon: '🏃',
    colour: '#10B981',
    category: 'health',
    difficulty: 'hard',
    automatic: null,
    targetValue: 30,
    ...times(3),
  },
  {
    id: 'screens-off',
    names: {
      fr: 'Plus d’écran une demi-heure avant de dormir',
      en: 'No screens for half an hour before bed',
      ru: 'Полчаса перед сном без экранов',
    },
    icon: '🌙',
    colour: '#14B8A6',
    category: 'health',
    difficulty: 'medium',
    automatic: null,
    targetValue: null,
    ...daily,
  },
  {
    id: 'call-someone',
    names: { fr: 'Appeler un proche', en: 'Call someone close', ru: 'Позвонить близким' },
    icon: '📞',
    colour: '#EC4899',
    category: 'people',
    difficulty: 'easy',
    automatic: null,
    targetValue: null,
    ...on(2, 5),
  },
];
