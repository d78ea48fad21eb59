export { planCharacter } from './change-service.ts';
export type { Character } from './character.ts';
export { loadCharacter } from './store.ts';
export { characterView } from './view.ts';
