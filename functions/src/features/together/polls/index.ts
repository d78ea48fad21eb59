export { loadBallot, loadVoterIds } from './ballots-store.ts';
export { listPolls, loadClosedPoll, loadPoll } from './use-cases/show-poll.ts';
