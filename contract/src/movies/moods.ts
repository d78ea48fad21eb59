import type { Rule } from '../game/challenge-rules.ts';
import type { Locale } from '../primitives.ts';

/** A named filter: a movie passes when it meets all rules of any alternative. */
export type Mood = { names: Record<Locale, string>; anyOf: Rule[][] };

/** The moods by id, in display order. */
export const moods: ReadonlyMap<string, Mood> = new Map<string, Mood>([
  [
    'light',
    {
      names: { fr: 'Léger', en: 'Light', ru: 'Лёгкое' },
      anyOf: [
        [
          { field: 'genre', operator: 'in', value: ['Comedy', 'Music'] },
          { field: 'genre', operator: 'notIn', value: ['Crime', 'Horror', 'Thriller', 'War'] },
        ],
      ],
    },
  ],
  [
    'thrills',
    {
      names: { fr: 'Frissons', en: 'Thrills', ru: 'Мурашки' },
      anyOf: [
        [
          { field: 'genre', operator: 'in', value: ['Horror', 'Thriller'] },
          { field: 'genre', operator: 'notIn', value: ['Comedy', 'Family'] },
        ],
      ],
    },
  ],
  [
    'mystery',
    {
      names: { fr: 'Enquête', en: 'A mystery', ru: 'Загадка' },
      anyOf: [
        [{ field: 'genre', operator: 'eq', value: 'Mystery' }],
        [
          {
            field: 'keyword',
            operator: 'in',
            value: ['detective', 'private detective', 'whodunit', 'murder investigation'],
          },
        ],
      ],
    },
  ],
  [
    'cry',
    {
      names: { fr: 'Les larmes aux yeux', en: 'A good cry', ru: 'До слёз' },
      anyOf: [
        [
          { field: 'genre', operator: 'eq', value: 'Drama' },
          { field: 'genre', operator: 'eq', value: 'Romance' },
          { field: 'genre', operator: 'notIn', value: ['Comedy', 'Action', 'Horror'] },
        ],
        [
          { field: 'genre', operator: 'eq', value: 'Drama' },
          {
            field: 'keyword',
            operator: 'in',
            value: [
              'tearjerker',
              'grief',
              'loss of loved one',
              'death of mother',
              'terminal illness',
              'cancer',
              'orphan',
            ],
          },
        ],
      ],
    },
  ],
  [
    'with-children',
    {
      names: { fr: 'Avec les enfants', en: 'With the children', ru: 'С детьми' },
      anyOf: [
        [
          { field: 'genre', operator: 'eq', value: 'Family' },
          { field: 'genre', operator: 'notIn', value: ['Crime', 'Horror', 'Thriller', 'War'] },
          { field: 'runtime', operator: 'lte', value: 130 },
        ],
      ],
    },
  ],
  [
    'short-evening',
    {
      names: { fr: 'Soirée courte', en: 'A short evening', ru: 'Короткий вечер' },
      anyOf: [[{ field: 'runtime', operator: 'lte', value: 95 }]],
    },
  ],
  [
    'travel-far',
    {
      names: { fr: 'Partir loin', en: 'Travel far', ru: 'Уехать подальше' },
      anyOf: [
        [
          {
            field: 'country',
            operator: 'notIn',
            value: ['AU', 'BE', 'CA', 'CH', 'DE', 'FR', 'GB', 'IE', 'NZ', 'RU', 'SU', 'US'],
          },
        ],
        [
          { field: 'genre', operator: 'eq', value: 'Adventure' },
          { field: 'genre', operator: 'notIn', value: ['Science Fiction', 'Fantasy', 'Animation'] },
        ],
      ],
    },
  ],
  [
    'big-spectacle',
    {
      names: { fr: 'Grand spectacle', en: 'Big spectacle', ru: 'Большое зрелище' },
      anyOf: [
        [
          {
            field: 'genre',
            operator: 'in',
            value: ['Action', 'Adventure', 'Fantasy', 'Science Fiction', 'War'],
          },
          { field: 'runtime', operator: 'gte', value: 120 },
        ],
      ],
    },
  ],
  [
    'thoughtful',
    {
      names: { fr: 'Pour réfléchir', en: 'Thoughtful', ru: 'Подумать' },
      anyOf: [
        [{ field: 'genre', operator: 'eq', value: 'Documentary' }],
        [
          { field: 'genre', operator: 'in', value: ['Drama', 'History', 'Science Fiction'] },
          { field: 'genre', operator: 'notIn', value: ['Action', 'Comedy', 'Family', 'Horror'] },
          { field: 'rating', operator: 'gte', value: 7.5 },
        ],
      ],
    },
  ],
  [
    'classic',
    {
      names: { fr: 'Un classique', en: 'A classic', ru: 'Классика' },
      anyOf: [
        [
          { field: 'year', operator: 'lt', value: 1975 },
          { field: 'rating', operator: 'gte', value: 7.5 },
        ],
      ],
    },
  ],
]);
