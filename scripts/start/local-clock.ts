import { functionsRegion } from '@cine/contract/operation';
import { type ClockServer, openTime, startClock } from '@cine/dev-clock';
import type { Place } from './place.ts';

/** The clock of a suite, and what its processes need in their environment to follow it. */
export type LocalClock = ClockServer & { env: Record<string, string> };

/**
 * Starts what runs the functions' schedules and tasks. From now on the file says how far this process's time
 * is ahead.
 */
export async function startLocalClock({ project, ports }: Place, file: string): Promise<LocalClock> {
  const { env, ...time } = await openTime(file);
  const functions = `http://127.0.0.1:${ports.functions}`;
  const settled = `http://127.0.0.1:${ports.firestore}/emulator/v1/projects/${project}:settled`;
  const clock = await startClock({
    port: ports.clock,
    time,
    // The functions emulator has no address of its own for schedules, but takes them as it does events.
    urlOf: (name, by) =>
      by === 'schedule'
        ? `${functions}/functions/projects/${project}/triggers/${functionsRegion}-${name}-0`
        : `${functions}/${project}/${functionsRegion}/${name}`,
    settled: async () => {
      await fetch(settled);
    },
  });
  return { ...clock, env: { ...env, LOCAL_TASKS_HOST: clock.host } };
}
