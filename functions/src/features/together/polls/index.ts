export { loadBallot, loadVoters } from './ballots-store.ts';
export { findClosed, findPoll, listPolls } from './use-cases/show-poll.ts';
