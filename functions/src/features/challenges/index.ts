export { removeFromChallenges } from './departure-service.ts';
export { loadGains, loadMade, loadParticipations } from './export-store.ts';
export { mergeGuestChallenges } from './merge-guest-service.ts';
export { repointWatches } from './repoint-service.ts';
export { type RuleMovie, ruleMovie } from './rule-movie.ts';
export { compileRules, type MovieTest } from './rules.ts';
export { countMadeBy } from './store.ts';
