/** A duel's sides and odds. */
import type { DuelOdds } from '@cine/contract/game/duels/duel-rules';
import type { DuelFighter } from '@cine/contract/game/duels/fighter';
import { itemCategories } from '@cine/contract/game/items/item';
import type { DuelView } from '@cine/contract/operations/game/duels';
import { builder } from '../builder.ts';
import { shownAvatar } from '../shown-avatar.ts';
import { upTo } from '../types.ts';
import { AppearanceType, StatsType } from './character.ts';

type Member = NonNullable<DuelView['challenger']['member']>;
type Figure = Member['figure'];

const WornType = builder.objectRef<Figure['worn'][number]>('WornItem').implement({
  description: 'An item that a character wears or holds, and its colour; null for its own.',
  fields: (t) => ({ id: t.exposeID('id'), dye: t.exposeString('dye', { nullable: true }) }),
});

const FigureType = builder.objectRef<Figure>('Figure').implement({
  description: 'How somebody’s character looks to others.',
  fields: (t) => ({
    characterClass: t.exposeString('characterClass'),
    appearance: t.expose('appearance', { type: AppearanceType }),
    worn: t.expose('worn', { type: [WornType], complexity: upTo(itemCategories.length) }),
  }),
});

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
