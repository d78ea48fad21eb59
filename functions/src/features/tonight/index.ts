export { advancesFor, asOthersSeeIt } from './advances.ts';
export { certificateIn } from './certificate.ts';
export { candidatesOf } from './evening.ts';
export { preparedFor } from './prepared.ts';
export { ranked } from './rank.ts';
export { loadEvening } from './service.ts';
export { toView as toCandidate } from './view.ts';
