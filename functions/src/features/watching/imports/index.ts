export { listImports } from './service.ts';
