export { type RuleMovie, ruleMovie } from './rules/rule-movie.ts';
export { compileRules, type MovieTest } from './rules/rules.ts';
