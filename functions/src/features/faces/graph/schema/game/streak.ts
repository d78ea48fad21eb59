/** Streaks in GraphQL. */
import {
  type DayMovieView,
  dayStates,
  type StreakDayView,
  type StreakView,
} from '@cine/contract/operations/game/streaks';
import { builder, perRead } from '../builder.ts';
import { Movie, upTo } from '../types.ts';

const DayStateType = builder.enumType('DayState', {
  description:
    'How a day stands: kept by a movie, bridged by a freeze, too short to be missed, or open, as what is recorded now still keeps it.',
  values: dayStates,
});

const StepType = builder.objectRef<StreakView['now']>('StreakStep').implement({
  description: 'The days of a streak, and what XP of its movies are multiplied by.',
  fields: (t) => ({ length: t.exposeInt('length'), multiplier: t.exposeFloat('multiplier') }),
});

const StreakDayType = builder.objectRef<StreakDayView>('StreakDay').implement({
  fields: (t) => ({
    date: t.exposeString('date'),
    state: t.expose('state', { type: DayStateType }),
    length: t.exposeInt('length', {
      nullable: true,
      description: 'The days of the streak with a day that was kept.',
    }),
  }),
});

const OpenDayType = builder.objectRef<StreakView['open'][number]>('OpenDay').implement({
  description: 'A day that isn’t kept yet, and until when a movie of it can be recorded.',
  fields: (t) => ({ date: t.exposeString('date'), until: t.exposeString('until') }),
});

export const StreakType = builder.objectRef<StreakView>('Streak').implement({
  description: 'The caller’s streak, and how each day of a year stands.',
  fields: (t) => ({
    today: t.exposeString('today'),
    state: t.exposeString('state'),
    now: t.expose('now', { type: StepType }),
    best: t.exposeInt('best'),
    tonight: t.expose('tonight', { type: StepType, description: 'With a movie tonight.' }),
    wouldFreeze: t.string({
      nullable: true,
      description: 'The missed day on which a movie tonight would spend the week’s freeze.',
      resolve: ({ tonight }) => tonight.freezes,
    }),
    next: t.expose('next', { type: StepType, nullable: true }),
    freezeSpentOn: t.string({
      nullable: true,
      description: 'The missed day that this week’s freeze bridged; null while it is there.',
      resolve: ({ freeze }) => freeze.spentOn,
    }),
    open: t.expose('open', { type: [OpenDayType], complexity: upTo(2) }),
    years: t.exposeIntList('years'),
    year: t.exposeInt('year'),
    days: t.expose('days', { type: [StreakDayType], complexity: upTo(366) }),
  }),
});

export const DayMovieType = builder.objectRef<DayMovieView>('DayMovie').implement({
  description: 'A movie that the caller watched on a day.',
  fields: (t) => ({
    movie: t.field({ type: Movie, complexity: perRead, resolve: ({ movie }) => movie.movieId }),
    others: t.exposeInt('others', { description: 'Other members it was watched with.' }),
    keeps: t.exposeBoolean('keeps', { description: 'Whether it was recorded in time to keep the day.' }),
    isUndone: t.exposeBoolean('undone', { description: 'Whether somebody else undid it.' }),
  }),
});

/** The account, the player and the deletion mark are read. */
export const streakCost = 3 * perRead;

/** A day's watches, the deletion mark and the day's movies are read. */
export const dayCost = { field: 51 * perRead, multiplier: 6 };
