/** Statistics and years in review in GraphQL. */
import { periodSchema, type Statistics, type YearReview } from '@cine/contract/operations/game/statistics';
import { EarnedBadgeType } from '../badge.ts';
import { builder, perRead } from '../builder.ts';
import { Movie, upTo } from '../types.ts';

export const PeriodType = builder.enumType('Period', { values: periodSchema.options });

const TotalsType = builder.objectRef<Statistics['totals']>('Totals').implement({
  fields: (t) => ({
    movies: t.exposeInt('movies'),
    minutes: t.exposeInt('minutes'),
    together: t.exposeInt('together', { description: 'Movies watched with other members.' }),
    xp: t.exposeInt('xp'),
    coins: t.exposeInt('coins'),
    days: t.exposeInt('days', { description: 'Dates with a movie.' }),
    challenges: t.exposeInt('challenges'),
    badges: t.exposeInt('badges'),
    perWeek: t.exposeFloat('perWeek', { nullable: true, description: 'Movies a week, on average.' }),
  }),
});

const PartType = builder.objectRef<Statistics['parts'][number]>('PartOfPeriod').implement({
  description: 'A date, or a month of a year.',
  fields: (t) => ({
    from: t.exposeString('from'),
    movies: t.exposeInt('movies'),
    minutes: t.exposeInt('minutes'),
    together: t.exposeInt('together'),
    xp: t.exposeInt('xp'),
    coins: t.exposeInt('coins'),
  }),
});

const BestDayType = builder.objectRef<NonNullable<Statistics['best']>>('BestDay').implement({
  fields: (t) => ({
    date: t.exposeString('date'),
    movies: t.exposeInt('movies'),
    minutes: t.exposeInt('minutes'),
  }),
});

const FullestDayType = builder.objectRef<NonNullable<Statistics['fullest']>>('FullestDay').implement({
  fields: (t) => ({ date: t.exposeString('date'), people: t.exposeInt('people') }),
});

const FavouriteType = builder.objectRef<Statistics['genres'][number]>('Favourite').implement({
  description: 'What was watched often: its name, and how many movies.',
  fields: (t) => ({ name: t.exposeString('name'), count: t.exposeInt('count') }),
});

const DecadeType = builder.objectRef<Statistics['decades'][number]>('Decade').implement({
  description: 'A decade by its first year, and how many movies.',
  fields: (t) => ({ decade: t.exposeInt('decade'), count: t.exposeInt('count') }),
});

const GroupCountType = builder.objectRef<Statistics['groups'][number]>('GroupCount').implement({
  description: 'A group of the caller, and how many movies they watched with it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    movies: t.exposeInt('movies'),
  }),
});

/** Groups, genres, directors and decades that are listed at most. */
const five = { field: 1, multiplier: 5 };

export const StatisticsType = builder.objectRef<Statistics>('Statistics').implement({
  description: 'What the caller watched and earned in a period, as of last night.',
  fields: (t) => ({
    from: t.exposeString('from'),
    to: t.exposeString('to'),
    countedUntil: t.exposeString('countedUntil', { nullable: true }),
    years: t.exposeIntList('years'),
    totals: t.expose('totals', { type: TotalsType }),
    longestStreak: t.exposeInt('longestStreak'),
    best: t.expose('best', { type: BestDayType, nullable: true }),
    fullest: t.expose('fullest', { type: FullestDayType, nullable: true }),
    groups: t.expose('groups', { type: [GroupCountType], complexity: five }),
    genres: t.expose('genres', { type: [FavouriteType], complexity: five }),
    directors: t.expose('directors', { type: [FavouriteType], complexity: five }),
    decades: t.expose('decades', { type: [DecadeType], complexity: five }),
    parts: t.expose('parts', {
      type: [PartType],
      description: 'Its dates, or the months of a year.',
      complexity: upTo(31),
    }),
  }),
});

const DatedMovieType = builder.objectRef<NonNullable<YearReview['first']>>('DatedMovie').implement({
  fields: (t) => ({
    date: t.exposeString('date'),
    movie: t.field({ type: Movie, complexity: perRead, resolve: ({ movie }) => movie.movieId }),
  }),
});

const RatedMovieType = builder.objectRef<YearReview['loved'][number]>('RatedMovie').implement({
  fields: (t) => ({
    points: t.exposeInt('points'),
    movie: t.field({ type: Movie, complexity: perRead, resolve: ({ movie }) => movie.movieId }),
  }),
});

export const YearReviewType = builder.objectRef<YearReview>('YearReview').implement({
  description: 'What stands out in a year of the caller, as of last night.',
  fields: (t) => ({
    year: t.exposeInt('year'),
    isOver: t.exposeBoolean('isOver'),
    totals: t.expose('totals', { type: TotalsType }),
    longestStreak: t.exposeInt('longestStreak'),
    best: t.expose('best', { type: BestDayType, nullable: true }),
    fullest: t.expose('fullest', { type: FullestDayType, nullable: true }),
    groups: t.expose('groups', { type: [GroupCountType], complexity: five }),
    genres: t.expose('genres', { type: [FavouriteType], complexity: five }),
    directors: t.expose('directors', { type: [FavouriteType], complexity: five }),
    decades: t.expose('decades', { type: [DecadeType], complexity: five }),
    months: t.exposeIntList('months', { description: 'Movies in each month.' }),
    first: t.expose('first', { type: DatedMovieType, nullable: true }),
    last: t.expose('last', { type: DatedMovieType, nullable: true }),
    loved: t.expose('loved', {
      type: [RatedMovieType],
      description: 'Those that the caller rates best.',
      complexity: upTo(3),
    }),
    upset: t.expose('upset', {
      type: RatedMovieType,
      nullable: true,
      description: 'The best rated of those that were predicted to please them little.',
    }),
    badges: t.expose('badges', {
      type: [EarnedBadgeType],
      description: 'Earned in the year, the rarest first.',
      complexity: upTo(90),
    }),
  }),
});

/** What a period costs: the player, the counts, two years, and the groups. */
export const statisticsCost = 28 * perRead;

/** The player, the counts, a year and its movies are read; custom movies cost more. */
export const reviewCost = 50 * perRead;
