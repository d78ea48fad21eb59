/** Duels by turns and their odds; see README.md. */
export { duelOutcomeOf, fight, type Outcome, type Side, type Turn } from './duel.ts';
export {
  type Character,
  type Equipment,
  evenFighters,
  type Fighter,
  fighterOf,
  type Kit,
} from './fighter.ts';
export { hitPointsOf } from './formulas.ts';
export { type Assault, assaultOf, type Odds, oddsBetween, oddsOf } from './odds.ts';
export { combatRules } from './rules.ts';
export { type StatName, type Stats, statNames } from './stats.ts';
