import * as operations from '@cine/contract/operations/game/shop';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { buy } from './use-cases/buy.ts';
import { dyeItem } from './use-cases/dye.ts';
import { list } from './use-cases/list.ts';
import { listPurchases } from './use-cases/list-purchases.ts';
import { showInventory } from './use-cases/show-inventory.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.listShop, list),
    serve(operations.buy, buy),
    serve(operations.dye, dyeItem),
    serve(operations.showInventory, showInventory),
    serve(operations.listPurchases, listPurchases),
  ],
};
