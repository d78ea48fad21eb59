export { listImports } from './list-service.ts';
