export type { Poll } from './poll.ts';
export { findClosed } from './use-cases/show.ts';
