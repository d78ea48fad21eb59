export { planCharacter } from './change-service.ts';
export { type Character, combatantIn, fighterIn, figureOf } from './character.ts';
export { showCharacter } from './service.ts';
export { loadCharacter, readCharacter } from './store.ts';
export { characterView } from './view.ts';
