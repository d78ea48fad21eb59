export { loadBallot, loadVoters } from './ballots-store.ts';
export { listPolls, loadClosedPoll, loadPoll } from './use-cases/show-poll.ts';
