export { nearnessTo } from './service.ts';
