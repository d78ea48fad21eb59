/** A duel's sides and odds. */
import type { DuelOdds } from '@cine/contract/game/duels/duel-rules';
import type { DuelFighter } from '@cine/contract/game/duels/fighter';
import type { DuelView } from '@cine/contract/operations/game/duels';
import { builder } from '../builder.ts';
import { shownAvatar } from '../shown-avatar.ts';
import { FigureType, StatsType } from './character.ts';

type Member = NonNullable<DuelView['challenger']['member']>;

export const MemberType = builder.objectRef<Member>('DuelMember').implement({
  fields: (t) => ({
    id: t.id({ resolve: ({ uid }) => uid }),
    name: t.exposeString('name'),
    figure: t.expose('figure', { type: FigureType }),
    avatar: t.string(shownAvatar),
  }),
});

export const FighterType = builder.objectRef<DuelFighter>('Fighter').implement({
  description: 'What somebody fights with: all that decides a duel besides its seed.',
  fields: (t) => ({
    stats: t.expose('stats', { type: StatsType }),
    weaponBonus: t.exposeInt('weaponBonus'),
    armorBonus: t.exposeInt('armorBonus'),
  }),
});

export const DuelistType = builder.objectRef<DuelView['challenger']>('Duelist').implement({
  fields: (t) => ({
    member: t.expose('member', {
      type: MemberType,
      nullable: true,
      description: 'Null for one who has deleted their account.',
    }),
    level: t.exposeInt('level'),
    fighter: t.expose('fighter', { type: FighterType }),
    hitPoints: t.exposeInt('hitPoints', { description: 'In tenths.' }),
  }),
});

export const OddsType = builder.objectRef<DuelOdds>('Odds').implement({
  description: 'How likely the challenger wins; all three add up to 1.',
  fields: (t) => ({
    win: t.exposeFloat('win'),
    draw: t.exposeFloat('draw'),
    loss: t.exposeFloat('loss'),
  }),
});
