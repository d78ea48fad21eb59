/** GraphQL's types of badges. */
import type { BadgeView } from '@cine/contract/operations/core/badges';
import { builder } from './builder.ts';
import { textOrNullIn } from './types.ts';

type Art = NonNullable<BadgeView['art']>;
type Season = NonNullable<BadgeView['season']>;

const BadgeArtType = builder.objectRef<Art>('BadgeArt').implement({
  description: 'What a badge’s picture shows.',
  fields: (t) => ({
    motif: t.exposeString('motif'),
    hues: t.exposeFloatList('hues', { description: 'Two, of OKLCH.' }),
    letters: t.string({ nullable: true, resolve: ({ letters }) => letters ?? null }),
  }),
});

const BadgeSeasonType = builder.objectRef<Season>('BadgeSeason').implement({
  description: 'The dates of every year between which movies count, `MM-DD`, both included.',
  fields: (t) => ({
    from: t.exposeString('from'),
    to: t.exposeString('to'),
    isOpen: t.exposeBoolean('isOpen'),
  }),
});

export const BadgeType = builder.objectRef<BadgeView>('Badge').implement({
  description: 'A badge as the caller sees it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    rarity: t.exposeString('rarity'),
    xp: t.exposeInt('xp'),
    earnedAt: t.exposeString('earnedAt', { nullable: true }),
    have: t.int({ nullable: true, resolve: ({ progress }) => progress?.have ?? null }),
    need: t.int({ nullable: true, resolve: ({ progress }) => progress?.need ?? null }),
    percent: t.exposeInt('percent', {
      nullable: true,
      description: 'How many players have it, in per cent.',
    }),
    season: t.expose('season', {
      type: BadgeSeasonType,
      nullable: true,
      description: 'Null if movies of all dates count.',
    }),
    art: t.expose('art', {
      type: BadgeArtType,
      nullable: true,
      description: 'Null for a secret badge that wasn’t earned.',
    }),
    name: textOrNullIn(t, ({ name }) => name, { description: 'Null for a secret badge that wasn’t earned.' }),
    description: textOrNullIn(t, ({ description }) => description, {
      description: 'Null for a secret badge that wasn’t earned.',
    }),
    hint: textOrNullIn(t, ({ hint }) => hint, {
      description: 'A hint at a secret badge that wasn’t earned.',
    }),
  }),
});

export const EarnedBadgeType = builder
  .objectRef<Pick<BadgeView, 'id' | 'rarity' | 'earnedAt'>>('EarnedBadge')
  .implement({
    description: 'A badge that the caller earned.',
    fields: (t) => ({
      id: t.exposeID('id'),
      rarity: t.exposeString('rarity'),
      earnedAt: t.exposeString('earnedAt', { nullable: true }),
    }),
  });
