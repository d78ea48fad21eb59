export { withSettings } from './taste.ts';
