export { planCharacter } from './change-service.ts';
export { type Character, combatantIn, fighterIn, figureOf } from './character.ts';
export { loadCharacter, readCharacter } from './store.ts';
export { showCharacter } from './use-cases/show-character.ts';
export { characterView } from './view.ts';
