export { nameInGroup } from './use-cases/names.ts';
