/** Counting ballots; see README.md. */
export { type ApprovalResult, approval, unanimous } from './approval.ts';
export { type Ballot, type Option, restrict } from './ballots.ts';
export { type SchulzeResult, schulze } from './schulze.ts';
export { breakTie, type TieBreak } from './tie-break.ts';
