import type { Handlers } from '#platform/endpoints/feature.ts';
import { buyItem, dyeItem, listPurchases, listShop, showInventory } from './service.ts';

export const handlers: Handlers = { operations: [listShop, buyItem, dyeItem, showInventory, listPurchases] };
