export { certificateIn, otherCertificateFor } from './certificate.ts';
export { advancesFor, asOthersSeeIt } from './ranking/advances.ts';
export { type RankedMovie, rankedIn, rankedMovies } from './ranking/rank.ts';
export { loadTonight } from './service.ts';
export { candidatesOf, type TonightSession, watchableMoviesIn } from './tonight-session.ts';
export { toCandidate } from './view.ts';
