export { loadBallot, loadVoters } from './ballots-store.ts';
export { findClosed, findPoll, list as listPolls } from './use-cases/show.ts';
