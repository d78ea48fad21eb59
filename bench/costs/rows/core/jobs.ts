import { cancelJob, showJobRun, startJob } from '@cine/contract/operations/core/jobs';
import { newName, type Row, type Stage } from '../../row.ts';

export const jobsRows: Row[] = [
  {
    operation: startJob,
    label: 'one that is running',
    prepare: async (stage) => {
      const operator = newOperator(stage);
      await operator.call(startJob, { job: 'changes' });
      return () => operator.call(startJob, { job: 'changes' });
    },
  },
  {
    operation: showJobRun,
    label: '',
    prepare: async (stage) => {
      const operator = newOperator(stage);
      const { run } = await operator.call(startJob, { job: 'details' });
      return () => operator.call(showJobRun, { runId: run.id });
    },
  },
  {
    operation: cancelJob,
    label: '',
    prepare: async (stage) => {
      const operator = newOperator(stage);
      const jobs = (['trending', 'popular'] as const).map((job) => operator.call(startJob, { job }));
      const runs = await Promise.all(jobs);
      return (turn) => operator.call(cancelJob, { runId: runs[turn]!.run.id });
    },
  },
];

function newOperator({ userOf }: Stage) {
  return userOf(newName(), { operator: true });
}
