export { planCharacter } from './change-service.ts';
export { type Character, combatantIn, fighterIn, figureOf } from './character.ts';
export { loadCharacter, readCharacter } from './store.ts';
export { show as showCharacter } from './use-cases/show.ts';
export { characterView } from './view.ts';
