import { nextDue } from '@cine/contract/job-times';
import type { Job } from '@cine/contract/operations/core/jobs';
import { second } from '@cine/contract/time';
import { useQuery } from '@tanstack/react-query';
import * as z from 'zod';
import { localSuite } from '../config.ts';
import { serverNow } from '../server-time.ts';
import { queryClient } from './query-client.ts';

const clockSchema = z.object({
  now: z.number(),
  schedules: z.array(z.object({ name: z.string(), dueAt: z.number() })),
  tasks: z.object({ count: z.number(), dueAt: z.number().nullable() }),
});

/** What runs the local suite's schedules and tasks; times are epoch milliseconds in the suite's time. */
export type LocalClockState = z.output<typeof clockSchema>;

const refreshMs = 5 * second;

/** When jobs are due next: by the local suite's clock if any, else by schedule. */
export function useSchedules(): { dueAt: (job: Job) => number | null; local: LocalClockState | null } {
  const { data } = useQuery(
    { queryKey: ['schedules'], queryFn: readClock, refetchInterval: refreshMs },
    queryClient,
  );
  return {
    local: data?.local ?? null,
    dueAt: (job) => {
      if (!data) return null;
      return nextDue(job, data.local?.now ?? data.now);
    },
  };
}

async function readClock(): Promise<{ now: number; local: LocalClockState | null }> {
  const now = serverNow();
  if (localSuite?.ports.clock === undefined) return { now, local: null };
  const answer = await fetch(`http://127.0.0.1:${localSuite.ports.clock}/clock`);
  return { now, local: clockSchema.parse(await answer.json()) };
}
