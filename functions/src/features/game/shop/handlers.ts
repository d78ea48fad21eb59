import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { buyItem } from './use-cases/buy-item.ts';
import { dyeItem } from './use-cases/dye-item.ts';
import { listPurchases } from './use-cases/list-purchases.ts';
import { listShop } from './use-cases/list-shop.ts';
import { showInventory } from './use-cases/show-inventory.ts';

export const handlers: Handlers = {
  operations: [listShop, buyItem, dyeItem, showInventory, listPurchases],
};
