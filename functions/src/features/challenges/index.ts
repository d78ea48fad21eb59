export { compileRules, type MovieTest } from './rules/compile-rules.ts';
export { type RuleMovie, ruleMovie } from './rules/rule-movie.ts';
