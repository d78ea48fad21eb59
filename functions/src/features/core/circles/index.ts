export { bondWith, type Circle, emptyCircle, forget, knownIn, without } from './circle.ts';
export { deleteCircle, loadCirclesNaming, readCircle, saveCircle } from './store.ts';
