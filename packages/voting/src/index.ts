/** Counting ballots; see README.md. */
export { type ApprovalResult, approval, unanimous } from './approval.ts';
export { type Ballot, restrict } from './ballots.ts';
export { type SchulzeResult, schulze } from './schulze.ts';
export { type Settled, settle } from './settle.ts';
