/** The challenges that the product offers, with rules, targets, titles and descriptions. */
import type { Challenge } from '../operations/together/challenges.ts';
import type { Locale } from '../primitives.ts';
import { listed } from '../text/listed.ts';
import type { Rule } from './challenge-rules.ts';
import { rule } from './rule.ts';

type Words = Record<Locale, string>;
type ReadyMade = {
  title: Words;
  description: Words;
  rules: Rule[];
  targetCount: number;
  xpReward: number;
  /** From `from` to `to`, exclusive; in Paris time, as the product's other dates. */
  season?: { from: string; to: string };
};

const readyMade: Record<string, ReadyMade> = {
  'old-west': {
    title: { fr: 'L’Ouest d’avant', en: 'The Old West', ru: 'Старый Запад' },
    description: {
      fr: 'Trois westerns sortis avant 1970.',
      en: 'Three westerns made before 1970.',
      ru: 'Три вестерна, снятых до 1970 года.',
    },
    rules: [rule('genre', 'eq', 'Western'), rule('year', 'lt', 1970)],
    targetCount: 3,
    xpReward: 120,
  },
  kurosawa: {
    title: {
      fr: 'Sous la pluie avec Kurosawa',
      en: 'In the Rain with Kurosawa',
      ru: 'Под дождём с Куросавой',
    },
    description: {
      fr: 'Trois films d’Akira Kurosawa.',
      en: 'Three movies by Akira Kurosawa.',
      ru: 'Три фильма Акиры Куросавы.',
    },
    rules: [rule('director', 'eq', 'Akira Kurosawa')],
    targetCount: 3,
    xpReward: 150,
  },
  suspense: {
    title: { fr: 'Le maître du suspense', en: 'The Master of Suspense', ru: 'Мастер саспенса' },
    description: {
      fr: 'Quatre films d’Alfred Hitchcock.',
      en: 'Four movies by Alfred Hitchcock.',
      ru: 'Четыре фильма Альфреда Хичкока.',
    },
    rules: [rule('director', 'eq', 'Alfred Hitchcock')],
    targetCount: 4,
    xpReward: 160,
  },
  'her-camera': {
    title: { fr: 'Elle tourne', en: 'She Calls the Shots', ru: 'В кадре её взгляд' },
    description: {
      fr: 'Cinq films de réalisatrices : trente au choix, d’Alice Guy à Coralie Fargeat.',
      en: 'Five movies by women: thirty directors to choose from, Alice Guy to Coralie Fargeat.',
      ru: 'Пять фильмов, снятых женщинами: на выбор тридцать имён, от Алис Ги до Корали Фаржа.',
    },
    rules: [
      rule(
        'director',
        'in',
        listed(`
        Agnès Varda; Alice Guy; Amy Heckerling; Andrea Arnold; Ava DuVernay; Céline Sciamma;
        Chantal Akerman; Chloé Zhao; Claire Denis; Coralie Fargeat; Greta Gerwig; Ida Lupino;
        Jane Campion; Julia Ducournau; Justine Triet; Kathryn Bigelow; Kira Muratova; Lana Wachowski;
        Larisa Shepitko; Lina Wertmüller; Lynne Ramsay; Marjane Satrapi; Mary Harron; Mira Nair;
        Nancy Meyers; Nora Ephron; Patty Jenkins; Penny Marshall; Sofia Coppola; Věra Chytilová
      `),
      ),
    ],
    targetCount: 5,
    xpReward: 200,
  },
  'under-ninety': {
    title: { fr: 'Moins d’une heure trente', en: 'Under Ninety Minutes', ru: 'Меньше полутора часов' },
    description: {
      fr: 'Cinq films de moins de 90 minutes : courts, et rien de trop.',
      en: 'Five movies under 90 minutes: short, and not a minute wasted.',
      ru: 'Пять фильмов короче 90 минут: ничего лишнего.',
    },
    rules: [rule('runtime', 'lt', 90)],
    targetCount: 5,
    xpReward: 125,
  },
  'long-haul': {
    title: { fr: 'Au long cours', en: 'The Long Haul', ru: 'Дальнее плавание' },
    description: {
      fr: 'Deux films de trois heures ou plus. Prévois à manger.',
      en: 'Two movies of three hours or more. Bring snacks.',
      ru: 'Два фильма от трёх часов. Запасись едой.',
    },
    rules: [rule('runtime', 'gte', 180)],
    targetCount: 2,
    xpReward: 100,
  },
  'french-laughter': {
    title: { fr: 'Rire à la française', en: 'Laughing in French', ru: 'Смех по-французски' },
    description: {
      fr: 'Quatre comédies en français.',
      en: 'Four comedies in French.',
      ru: 'Четыре комедии на французском.',
    },
    rules: [rule('genre', 'eq', 'Comedy'), rule('language', 'eq', 'fr')],
    targetCount: 4,
    xpReward: 140,
  },
  'new-wave': {
    title: { fr: 'La Nouvelle Vague', en: 'The New Wave', ru: 'Новая волна' },
    description: {
      fr: 'Trois films de 1958 à 1969, par celles et ceux qui ont descendu la caméra dans la rue.',
      en: 'Three movies from 1958 to 1969 by those who took the camera out into the street.',
      ru: 'Три фильма 1958–1969 годов: их сняли те, кто вышел с камерой на улицу.',
    },
    rules: [
      rule('year', 'between', [1958, 1969]),
      rule(
        'director',
        'in',
        listed(`
        Agnès Varda; Alain Resnais; Chris Marker; Claude Chabrol; Éric Rohmer; François Truffaut;
        Jacques Demy; Jacques Rivette; Jean-Luc Godard; Louis Malle
      `),
      ),
    ],
    targetCount: 3,
    xpReward: 150,
  },
  noir: {
    title: { fr: 'Noir, très noir', en: 'Shades of Noir', ru: 'Оттенки нуара' },
    description: {
      fr: 'Trois films noirs : des stores, des ombres, quelqu’un qui ment.',
      en: 'Three films noirs: blinds, shadows, somebody lying.',
      ru: 'Три нуара: жалюзи, тени и кто-то лжёт.',
    },
    rules: [rule('keyword', 'contains', 'noir')],
    targetCount: 3,
    xpReward: 150,
  },
  'future-of-the-eighties': {
    title: {
      fr: 'Le futur des années 80',
      en: 'The Future, Made in the Eighties',
      ru: 'Будущее из восьмидесятых',
    },
    description: {
      fr: 'Quatre films de science-fiction des années 1980.',
      en: 'Four science fiction movies from the 1980s.',
      ru: 'Четыре фантастических фильма восьмидесятых.',
    },
    rules: [rule('genre', 'eq', 'Science Fiction'), rule('decade', 'eq', 1980)],
    targetCount: 4,
    xpReward: 140,
  },
  'nineties-on-edge': {
    title: { fr: 'Les années 90 sous tension', en: 'The Nineties on Edge', ru: 'Девяностые на взводе' },
    description: {
      fr: 'Quatre thrillers des années 1990.',
      en: 'Four thrillers from the 1990s.',
      ru: 'Четыре триллера девяностых.',
    },
    rules: [rule('genre', 'eq', 'Thriller'), rule('decade', 'eq', 1990)],
    targetCount: 4,
    xpReward: 120,
  },
  ghibli: {
    title: { fr: 'Le vent de Ghibli', en: 'The Ghibli Wind', ru: 'Ветер Гибли' },
    description: {
      fr: 'Quatre films du studio Ghibli, par Miyazaki, Takahata et leurs élèves.',
      en: 'Four Studio Ghibli movies, by Miyazaki, Takahata and their protégés.',
      ru: 'Четыре фильма студии «Гибли»: Миядзаки, Такахата и их ученики.',
    },
    rules: [
      rule('genre', 'eq', 'Animation'),
      rule('country', 'eq', 'JP'),
      rule('year', 'gte', 1984),
      rule(
        'director',
        'in',
        listed(`
        Hayao Miyazaki; Isao Takahata; Yoshifumi Kondo; Hiroyuki Morita; Goro Miyazaki;
        Hiromasa Yonebayashi
      `),
      ),
    ],
    targetCount: 4,
    xpReward: 140,
  },
  'before-they-spoke': {
    title: { fr: 'Avant le parlant', en: 'Before They Spoke', ru: 'До первого слова' },
    description: {
      fr: 'Trois films d’avant 1930, quand les visages disaient tout.',
      en: 'Three movies from before 1930, when faces said it all.',
      ru: 'Три фильма, снятых до 1930 года, когда всё говорили лица.',
    },
    rules: [rule('year', 'lt', 1930)],
    targetCount: 3,
    xpReward: 150,
  },
  'cold-war': {
    title: { fr: 'Guerre froide', en: 'Cold War Nights', ru: 'Ночи холодной войны' },
    description: {
      fr: 'Trois films de la guerre froide : espions, murs et téléphones rouges.',
      en: 'Three movies about the Cold War: spies, walls and red telephones.',
      ru: 'Три фильма о холодной войне: шпионы, стены и красные телефоны.',
    },
    rules: [
      rule('keyword', 'in', [
        'cold war',
        'berlin wall',
        'east germany',
        'kgb',
        'nuclear war',

        'soviet union',
        'stasi',
      ]),
    ],
    targetCount: 3,
    xpReward: 120,
  },
  'soviet-screen': {
    title: { fr: 'L’écran soviétique', en: 'The Soviet Screen', ru: 'Советский экран' },
    description: {
      fr: 'Trois films soviétiques, de la comédie à Tarkovski.',
      en: 'Three Soviet movies, from comedy to Tarkovsky.',
      ru: 'Три советских фильма, от комедии до Тарковского.',
    },
    rules: [rule('country', 'eq', 'SU')],
    targetCount: 3,
    xpReward: 130,
  },
  korea: {
    title: { fr: 'Nuits de Séoul', en: 'Seoul Nights', ru: 'Ночи Сеула' },
    description: {
      fr: 'Trois films de Corée du Sud.',
      en: 'Three movies from South Korea.',
      ru: 'Три фильма из Южной Кореи.',
    },
    rules: [rule('country', 'eq', 'KR')],
    targetCount: 3,
    xpReward: 120,
  },
  'world-tour': {
    title: { fr: 'Tour du monde', en: 'World Tour', ru: 'Вокруг света' },
    description: {
      fr: 'Cinq films venus d’ailleurs : ni de France, ni de Russie, ni d’un pays anglophone.',
      en: 'Five movies from somewhere else: not France, not Russia, no English-speaking country.',
      ru: 'Пять фильмов издалека: не из Франции, не из России и не из англоязычных стран.',
    },
    rules: [rule('country', 'notIn', ['AU', 'CA', 'FR', 'GB', 'IE', 'NZ', 'RU', 'SU', 'US'])],
    targetCount: 5,
    xpReward: 175,
  },
  acclaimed: {
    title: { fr: 'Le haut du panier', en: 'Head and Shoulders', ru: 'На голову выше' },
    description: {
      fr: 'Cinq films notés 8 ou plus.',
      en: 'Five movies rated 8 or more.',
      ru: 'Пять фильмов с оценкой 8 и выше.',
    },
    rules: [rule('rating', 'gte', 8)],
    targetCount: 5,
    xpReward: 125,
  },
  'hidden-gems': {
    title: { fr: 'Pépites cachées', en: 'Hidden Gems', ru: 'Скрытые жемчужины' },
    description: {
      fr: 'Quatre films bien notés (7,5 ou plus) dont on parle peu.',
      en: 'Four well-rated movies (7.5 or more) that few talk about.',
      ru: 'Четыре фильма с оценкой от 7,5, о которых мало говорят.',
    },
    rules: [rule('rating', 'gte', 7.5), rule('popularity', 'lt', 15)],
    targetCount: 4,
    xpReward: 140,
  },
  'holidays-2026': {
    title: { fr: 'Sous la neige 2026', en: 'Snowed In 2026', ru: 'Под снегом 2026' },
    description: {
      fr: 'Trois films de Noël pendant les fêtes.',
      en: 'Three Christmas movies over the holidays.',
      ru: 'Три рождественских фильма на праздники.',
    },
    rules: [rule('keyword', 'contains', 'christmas')],
    targetCount: 3,
    xpReward: 120,
    season: { from: '2026-12-01T00:00:00+01:00', to: '2027-01-08T00:00:00+01:00' },
  },
  'two-hearts-2027': {
    title: { fr: 'Deux cœurs 2027', en: 'Two Hearts 2027', ru: 'Два сердца 2027' },
    description: {
      fr: 'Deux romances du siècle dernier autour de la Saint-Valentin.',
      en: 'Two romances from the last century, around Valentine’s Day.',
      ru: 'Две истории любви прошлого века ко Дню святого Валентина.',
    },
    rules: [rule('genre', 'eq', 'Romance'), rule('year', 'lte', 2000)],
    targetCount: 2,
    xpReward: 80,
    season: { from: '2027-02-07T00:00:00+01:00', to: '2027-02-22T00:00:00+01:00' },
  },
  'halloween-2027': {
    title: { fr: 'Nuits blanches 2027', en: 'Sleepless Nights 2027', ru: 'Бессонные ночи 2027' },
    description: {
      fr: 'Quatre films d’horreur autour d’Halloween.',
      en: 'Four horror movies around Halloween.',
      ru: 'Четыре фильма ужасов к Хэллоуину.',
    },
    rules: [rule('genre', 'eq', 'Horror')],
    targetCount: 4,
    xpReward: 160,
    season: { from: '2027-10-15T00:00:00+02:00', to: '2027-11-03T00:00:00+01:00' },
  },
};

export const readyMadeChallenges: ReadonlyMap<string, Challenge> = new Map(
  Object.entries(readyMade).map(([id, { title, rules, targetCount, xpReward, season = null }]) => [
    id,
    {
      id,
      version: 1,
      titles: title,
      rules,
      targetCount,
      xpReward,
      season,
      audience: 'everyone',
      makerId: null,
    },
  ]),
);

export const readyMadeDescriptions: ReadonlyMap<string, Words> = new Map(
  Object.entries(readyMade).map(([id, { description }]) => [id, description]),
);
