export { planCharacter } from './change-service.ts';
export { type Character, combatantIn, fighterIn, figureOf } from './character.ts';
export { showCharacter } from './service.ts';
export { readCharacter } from './store.ts';
export { characterView } from './view.ts';
