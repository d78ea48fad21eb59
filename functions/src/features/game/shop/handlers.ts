import * as operations from '@cine/contract/operations/game/shop';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { buyItem } from './use-cases/buy-item.ts';
import { dyeItem } from './use-cases/dye-item.ts';
import { listPurchases } from './use-cases/list-purchases.ts';
import { listShop } from './use-cases/list-shop.ts';
import { showInventory } from './use-cases/show-inventory.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.listShop, listShop),
    serve(operations.buy, buyItem),
    serve(operations.dye, dyeItem),
    serve(operations.showInventory, showInventory),
    serve(operations.listPurchases, listPurchases),
  ],
};
