import { nothingAllotted } from '@cine/contract/game/characters/points';
import type { SaleView } from '@cine/contract/operations/game/shop';
import { localeFrom } from '../badge.ts';
import { builder } from '../builder.ts';
import { StatsType } from './character.ts';

type Item = Pick<SaleView, 'id' | 'category' | 'rarity' | 'bonuses' | 'names' | 'descriptions'>;

export const ItemType = builder.objectRef<Item>('Item').implement({
  description: 'A piece of equipment.',
  fields: (t) => ({
    id: t.exposeID('id'),
    category: t.exposeString('category'),
    rarity: t.exposeString('rarity'),
    bonuses: t.field({
      type: StatsType,
      description: 'What it adds to each stat.',
      resolve: ({ bonuses }) => ({ ...nothingAllotted, ...bonuses }),
    }),
    name: t.string({
      args: { locale: t.arg.string({ defaultValue: 'fr' }) },
      resolve: ({ names }, { locale }) => names[localeFrom(locale)],
    }),
    description: t.string({
      args: { locale: t.arg.string({ defaultValue: 'fr' }) },
      resolve: ({ descriptions }, { locale }) => descriptions[localeFrom(locale)],
    }),
  }),
});
