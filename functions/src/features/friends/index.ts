export { bondWith, type Circle } from './circle.ts';
export { loadCircle } from './store.ts';
export { nameInSession } from './use-cases/members.ts';
