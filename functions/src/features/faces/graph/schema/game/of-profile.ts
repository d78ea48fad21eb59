/** A profile's fields in GraphQL for looks, favourites, badges, what two have in common, and the history. */
import { openBadges } from '@cine/contract/game/badges/open-badges';
import { openBadgeWords } from '@cine/contract/game/badges/words/index';
import type { OutputOf } from '@cine/contract/operation';
import type { Summed } from '@cine/contract/operations/game/statistics';
import {
  type compareTastes,
  type HistoryEntry,
  type listHistory,
  maxFavourites,
  type ShownProfile,
  shownBadges,
  shownTogether,
} from '@cine/contract/operations/together/profiles';
import { sumStatistics } from '#game/statistics/index.ts';
import { compareTastes as compare, listHistory as list } from '#together/profiles/index.ts';
import { builder, perRead } from '../builder.ts';
import { Profile } from '../profile.ts';
import { answerOf } from '../query-context.ts';
import { Movie, nextPage, pagesOf, textOrNullIn, upTo } from '../types.ts';
import { FigureType } from './character.ts';

type InCommon = NonNullable<OutputOf<typeof compareTastes>['inCommon']>;

const InCommonType = builder.objectRef<InCommon>('InCommon').implement({
  description: 'On how many movies two agree.',
  fields: (t) => ({
    common: t.exposeInt('common', { description: 'Movies that both rated.' }),
    agreed: t.exposeInt('agreed', { description: 'In per cent.' }),
    isRounded: t.exposeBoolean('rounded', {
      description: 'Whether both are in tens, the first rounded down, as for all but friends.',
    }),
    argued: t.field({
      type: [Movie],
      complexity: { field: 3 * perRead, multiplier: 3 },
      resolve: ({ argued }) => argued.map(({ movieId }) => movieId),
    }),
  }),
});

const rarityOf = new Map(openBadges.map(({ id, rarity }) => [id, rarity]));

const ShownBadgeType = builder.objectRef<string>('ShownBadge').implement({
  description: 'A badge that somebody shows, by its id.',
  fields: (t) => ({
    id: t.id({ resolve: (id) => id }),
    rarity: t.string({ nullable: true, resolve: (id) => rarityOf.get(id) ?? null }),
    name: textOrNullIn(t, (id) => openBadgeWords(id).name),
  }),
});

const ShownBadgesType = builder.objectRef<NonNullable<ShownProfile['badges']>>('ShownBadges').implement({
  description: 'How many badges somebody has, without secret ones.',
  fields: (t) => ({
    total: t.exposeInt('total'),
    latest: t.field({
      type: [ShownBadgeType],
      complexity: upTo(shownBadges),
      resolve: ({ latest }) => latest,
    }),
  }),
});

const HistoryEntryType = builder.objectRef<HistoryEntry>('HistoryEntry').implement({
  description: 'A movie that was watched, or put on the watchlist.',
  fields: (t) => ({
    kind: t.exposeString('kind'),
    date: t.exposeString('date'),
    source: t.exposeString('source', {
      nullable: true,
      description: 'The service from which a watch was imported.',
    }),
    movie: t.field({ type: Movie, complexity: perRead, resolve: ({ movie }) => movie.movieId }),
  }),
});

const HistoryType = builder.objectRef<OutputOf<typeof listHistory>>('History').implement({
  fields: (t) => ({
    entries: t.expose('entries', { type: [HistoryEntryType] }),
    next: t.exposeString('nextCursor', nextPage),
  }),
});

const CountedType = builder.objectRef<{ name: string; movies: number }>('CountedMovies').implement({
  fields: (t) => ({ name: t.exposeString('name'), movies: t.exposeInt('movies') }),
});

const MonthType = builder.objectRef<Summed['months'][number]>('MonthOfMovies').implement({
  fields: (t) => ({
    month: t.exposeString('month'),
    movies: t.exposeInt('movies'),
    minutes: t.exposeInt('minutes'),
  }),
});

const SumsType = builder.objectRef<Summed>('Sums').implement({
  description: 'What somebody watched in all their time.',
  fields: (t) => ({
    movies: t.exposeInt('movies'),
    watched: t.exposeInt('watched'),
    minutes: t.exposeInt('minutes'),
    genres: t.field({
      type: [CountedType],
      complexity: upTo(19),
      resolve: ({ genres }) => genres.map(({ genre: name, movies }) => ({ name, movies })),
    }),
    decades: t.field({
      type: [CountedType],
      complexity: upTo(20),
      resolve: ({ decades }) => decades.map(({ decade, movies }) => ({ name: String(decade), movies })),
    }),
    countries: t.field({
      type: [CountedType],
      complexity: upTo(20),
      resolve: ({ countries }) => countries.map(({ country: name, movies }) => ({ name, movies })),
    }),
    directors: t.field({
      type: [CountedType],
      complexity: upTo(20),
      resolve: ({ directors }) => directors.map(({ director: name, movies }) => ({ name, movies })),
    }),
    months: t.expose('months', { type: [MonthType], complexity: upTo(480) }),
    countedUntil: t.exposeString('countedUntil', { nullable: true }),
  }),
});

/** Two accounts, two circles and two players. */
const tasteCost = 6 * perRead;

/** Two accounts, two circles, the player, the counts, some years, and some parts of imports. */
const sumsCost = 40 * perRead;

/** As above, without years; each watch, its movie, and whether an import and a watch are the same. */
const historyPages = pagesOf(50, 14, 3);

/** The cost of a list whose movies are read one by one. */
const moviesUpTo = (most: number) => ({ field: most * perRead, multiplier: most });

builder.objectFields(Profile, (t) => ({
  figure: t.expose('figure', { type: FigureType, nullable: true }),
  favourites: t.field({
    type: [Movie],
    description: 'The movies that they chose to show first.',
    complexity: moviesUpTo(maxFavourites),
    resolve: ({ favourites }) => favourites.map(({ movieId }) => movieId),
  }),
  badges: t.expose('badges', { type: ShownBadgesType, nullable: true }),
  together: t.field({
    type: [Movie],
    description: 'What a friend and the caller watched in the same evenings, the latest first.',
    complexity: moviesUpTo(shownTogether),
    resolve: ({ together }) => together.map(({ movieId }) => movieId),
  }),
  inCommon: t.field({
    type: InCommonType,
    nullable: true,
    description: 'With the caller; null with few movies, or if either hides their taste.',
    complexity: tasteCost,
    resolve: async ({ uid, shows }, _args, query) =>
      shows.taste ? (await answerOf(compare, query, { uid })).inCommon : null,
  }),
  history: t.field({
    type: HistoryType,
    nullable: true,
    args: { first: t.arg.int({ defaultValue: 10 }), after: t.arg.string() },
    complexity: historyPages.cost,
    resolve: async ({ uid, shows }, { after, ...args }, query) => {
      const pageSize = historyPages.sizeOf(args);
      if (!shows.history) return null;
      if (pageSize === 0) return { entries: [], cut: [], nextCursor: null };
      return answerOf(list, query, { uid, pageSize, cursor: after });
    },
  }),
  sums: t.field({
    type: SumsType,
    nullable: true,
    complexity: sumsCost,
    resolve: async ({ uid, shows }, _args, query) =>
      shows.history ? answerOf(sumStatistics, query, { uid }) : null,
  }),
}));
