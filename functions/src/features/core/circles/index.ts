export { bondWith, type Circle, emptyCircle, forget, knownIn, without } from './circle.ts';
export { deleteCircle, loadCircle, loadCirclesNaming, readCircle, saveCircle } from './store.ts';
