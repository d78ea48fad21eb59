export { type RuleMovie, ruleMovie } from './rule-movie.ts';
export { compileRules, type MovieTest } from './rules.ts';
export { takeOverChallenges } from './take-over-service.ts';
