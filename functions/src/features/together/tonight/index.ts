export { certificateIn, otherCertificateFor } from './certificate.ts';
export { advancesFor, asOthersSeeIt } from './ranking/advances.ts';
export { type Ranked, rankedIn, rankedMovies as ranked } from './ranking/rank.ts';
export { ruleMovieFor } from './rule-movies.ts';
export { loadTonight } from './service.ts';
export { candidatesOf, findWatchable, type TonightSession } from './tonight-session.ts';
export { toView as toCandidate } from './view.ts';
