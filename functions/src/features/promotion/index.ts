export { removeMaker } from './departure-service.ts';
