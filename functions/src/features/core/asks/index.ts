export { type Ask, countedIn, countsForMs, fromKey, toKey, withAsks } from './asks.ts';
export { countAskersIn } from './store.ts';
