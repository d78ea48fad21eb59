/** GraphQL's lists of names: services, regions, milestones, genres. */
import type { Locale } from '@cine/contract/primitives';
import { genres, listedRegions, milestones, services } from '#movies/names/index.ts';
import { builder } from './builder.ts';
import { textIn, upTo } from './types.ts';

type Named = { id: string; names: Record<Locale, string> };

const NamedType = builder.objectRef<Named>('Named').implement({
  description: 'What movies and accounts have by a number or a code.',
  fields: (t) => ({
    id: t.exposeString('id'),
    name: textIn(t, ({ names }) => names),
  }),
});

const KnownServiceType = builder.objectRef<(typeof services)[number]>('KnownService').implement({
  description: 'A service that an account, an offer or a place may name.',
  fields: (t) => ({
    id: t.exposeInt('id', { description: 'TMDB’s id.' }),
    name: textIn(t, ({ names }) => names, { description: 'With words for the tier with ads.' }),
    canSubscribe: t.exposeBoolean('canSubscribe'),
    covers: t.exposeIntList('covers', { description: 'Other ids whose offers a subscription opens.' }),
    sameAs: t.exposeInt('sameAs', { nullable: true, description: 'The id to choose instead.' }),
  }),
});

const MilestoneType = builder.objectRef<(typeof milestones)[number]>('Milestone').implement({
  description: 'What reaching a level brings.',
  fields: (t) => ({
    level: t.exposeInt('level'),
    points: t.exposeInt('points', { description: 'To allot to attributes.' }),
    coins: t.exposeInt('coins'),
    title: textIn(t, ({ titles }) => titles),
    items: t.exposeStringList('items', { description: 'Ids of items.' }),
    unlocks: t.exposeString('unlocks', { nullable: true, description: 'What becomes possible.' }),
  }),
});

builder.queryFields((t) => ({
  services: t.field({
    type: [KnownServiceType],
    complexity: upTo(services.length),
    resolve: () => services,
  }),
  regions: t.field({
    type: [NamedType],
    description: 'The regions whose availability is known.',
    complexity: upTo(150),
    resolve: () => listedRegions().map(({ region, names }) => ({ id: region, names })),
  }),
  milestones: t.field({
    type: [MilestoneType],
    complexity: upTo(milestones.length),
    resolve: () => milestones,
  }),
  genres: t.field({
    type: [NamedType],
    complexity: upTo(genres.length),
    resolve: () => genres.map(({ genre, names }) => ({ id: genre, names })),
  }),
}));
