import { typeset } from '../../text/typeset.ts';
import type { Item, ItemCategory } from './item.ts';

/** An item without what its place in the lists says. */
export type ItemRow = Omit<Item, 'id' | 'category'>;

/** Items of a category by their ids, their texts with non-breaking spaces. */
export function itemsOf(category: ItemCategory, rows: Readonly<Record<string, ItemRow>>): Item[] {
  return Object.entries(rows).map(([id, { names, descriptions, ...row }]) => ({
    id,
    category,
    ...row,
    names: typesetAll(names),
    descriptions: typesetAll(descriptions),
  }));
}

/** Texts of three languages with non-breaking spaces. */
export function typesetAll({ fr, en, ru }: Item['names']): Item['names'] {
  return { fr: typeset('fr', fr), en: typeset('en', en), ru: typeset('ru', ru) };
}
