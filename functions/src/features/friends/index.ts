export { bondWith, type Circle } from './circle.ts';
export { loadCircle, readCircle } from './store.ts';
export { nameInSession } from './use-cases/members.ts';
