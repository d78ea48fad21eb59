import type { BadgeView } from '@cine/contract/operations/game/badges';
import { builder } from './builder.ts';

export const BadgeType = builder.objectRef<BadgeView>('Badge').implement({
  description: 'A badge as the caller sees it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    rarity: t.exposeString('rarity'),
    xp: t.exposeInt('xp'),
    earnedAt: t.exposeString('earnedAt', { nullable: true }),
    have: t.int({ nullable: true, resolve: ({ progress }) => progress?.have ?? null }),
    need: t.int({ nullable: true, resolve: ({ progress }) => progress?.need ?? null }),
    percent: t.exposeInt('percent', { nullable: true, description: 'Of players who have it.' }),
    hint: t.string({
      nullable: true,
      description: 'Of a secret badge that wasn’t earned.',
      args: { locale: t.arg.string({ defaultValue: 'fr' }) },
      resolve: ({ secret }, { locale }) => secret?.hint?.[localeFrom(locale)] ?? null,
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

export function localeFrom(given: string | null | undefined): 'fr' | 'en' | 'ru' {
  return given === 'en' || given === 'ru' ? given : 'fr';
}
