export { type RuleMovie, ruleMovie } from './rule-movie.ts';
export { compileRules, type MovieTest } from './rules.ts';
