export { listPurchases, listShop, showInventory } from './service.ts';
