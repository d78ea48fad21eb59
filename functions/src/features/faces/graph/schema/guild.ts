/** Guilds and their board in GraphQL. */
import type { Banner } from '@cine/contract/game/guilds/banner';
import type { OutputOf } from '@cine/contract/operation';
import type { GuildWeek, showGuild } from '@cine/contract/operations/game/guilds';
import { type RankedGuild, type showGuilds, shownPlaces } from '@cine/contract/operations/game/leaderboards';
import { maxMembers } from '@cine/contract/operations/together/groups';
import { builder, perRead } from './builder.ts';

const BannerType = builder.objectRef<Banner>('Banner').implement({
  description: 'What a guild’s banner is made of.',
  fields: (t) => ({
    shape: t.exposeString('shape'),
    pattern: t.exposeString('pattern'),
    colours: t.stringList({ resolve: ({ colours }) => [...colours] }),
    emblem: t.exposeString('emblem'),
  }),
});

const WeekType = builder.objectRef<GuildWeek>('GuildWeek').implement({
  description:
    'A guild’s challenge of a week: how many different movies its players watched, and how many it takes.',
  fields: (t) => ({
    monday: t.exposeString('monday'),
    closesAt: t.exposeString('closesAt'),
    title: t.string({ description: 'In English.', resolve: ({ titles }) => titles.en }),
    movies: t.exposeInt('movies'),
    target: t.exposeInt('target'),
    isWon: t.exposeBoolean('isWon'),
  }),
});

type ShownGuild = OutputOf<typeof showGuild> & { foundedAt: string; banner: Banner };

export const GuildType = builder.objectRef<ShownGuild>('Guild').implement({
  description: 'A group that plays together.',
  fields: (t) => ({
    foundedAt: t.exposeString('foundedAt'),
    banner: t.expose('banner', { type: BannerType }),
    playerIds: t.idList({ resolve: ({ players }) => players }),
    weeks: t.expose('weeks', {
      type: [WeekType],
      description: 'This week, and the last one until it closes.',
    }),
    won: t.exposeInt('won', { description: 'Weekly challenges that it has completed.' }),
    inRow: t.exposeInt('inRow', { description: 'In how many weeks in a row.' }),
  }),
});

/** What a guild costs: a few documents, and those who play for it. */
export const guildCost = { field: (6 + maxMembers) * perRead, multiplier: 2 };

const PlaceType = builder.objectRef<RankedGuild>('GuildPlace').implement({
  description: 'A guild’s place in the table; of equals, the one that had as many points first is ahead.',
  fields: (t) => ({
    rank: t.exposeInt('rank'),
    name: t.exposeString('name'),
    banner: t.expose('banner', { type: BannerType }),
    points: t.exposeInt('points'),
    since: t.exposeString('since'),
    won: t.exposeInt('won', { description: 'Weekly challenges that it has completed.' }),
  }),
});

export const GuildTableType = builder.objectRef<OutputOf<typeof showGuilds>>('GuildTable').implement({
  description: 'Guilds by the film XP that their best players earned this week.',
  fields: (t) => ({
    asOf: t.exposeString('asOf', { nullable: true, description: 'When it was counted: lately.' }),
    week: t.exposeString('week', { nullable: true, description: 'The Monday of its week.' }),
    size: t.exposeInt('size'),
    places: t.expose('places', { type: [PlaceType] }),
    own: t.field({
      type: PlaceType,
      nullable: true,
      description: 'The place of the guild that the caller plays for.',
      resolve: ({ place }) => place,
    }),
  }),
});

/** The table's counts, the caller's standing and guild, the top and the guild's neighbours are read. */
export const guildTableCost = { field: (5 + 2 * shownPlaces) * perRead, multiplier: shownPlaces };
