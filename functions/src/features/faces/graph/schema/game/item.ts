import { nothingAllotted } from '@cine/contract/game/characters/points';
import type { SaleView } from '@cine/contract/operations/game/shop';
import { builder } from '../builder.ts';
import { textIn } from '../types.ts';
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
    name: textIn(t, ({ names }) => names),
    description: textIn(t, ({ descriptions }) => descriptions),
  }),
});
