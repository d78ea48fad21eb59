export { runBatch } from './batch-service.ts';
export { type JobDefinition, oneStepJob, sharedQueue } from './definition.ts';
export type { Outcome, Run, RunPlan } from './run.ts';
export { loadBatches, loadLatest, readRunning } from './store.ts';
