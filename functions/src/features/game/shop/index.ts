export { list as listShop } from './use-cases/list.ts';
export { listPurchases } from './use-cases/list-purchases.ts';
export { showInventory } from './use-cases/show-inventory.ts';
