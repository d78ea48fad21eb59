export { loadTip } from './store.ts';
