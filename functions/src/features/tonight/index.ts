export { certificateIn } from './certificate.ts';
export { preparedFor } from './prepared.ts';
export { advancesFor, asOthersSeeIt } from './ranking/advances.ts';
export { ranked } from './ranking/rank.ts';
export { loadTonight } from './service.ts';
export { candidatesOf } from './tonight-session.ts';
export { toView as toCandidate } from './view.ts';
