export { listPurchases } from './use-cases/list-purchases.ts';
export { listShop } from './use-cases/list-shop.ts';
export { showInventory } from './use-cases/show-inventory.ts';
