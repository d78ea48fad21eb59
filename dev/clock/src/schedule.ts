import { second } from '@cine/contract/time';
import { Cron } from 'croner';
import { numbersOf, pauseAfter } from './backoff.ts';
import { type Delivery, isDone, post, type Source } from './delivery.ts';
import type { Time } from './time.ts';

export type ScheduleOptions = {
  /** A crontab line. */
  schedule: string;
  /** UTC if absent. */
  timeZone?: unknown;
  retryConfig?: {
    retryCount?: unknown;
    maxRetrySeconds?: unknown;
    minBackoffSeconds?: unknown;
    maxBackoffSeconds?: unknown;
    maxDoublings?: unknown;
  };
};

export type Schedule = Source & {
  schedule: string;
  timeZone: string;
  /** When its next run is due by the schedule alone. */
  nextAt: () => number;
  /** Forgets the times that have passed. */
  skipMissed: () => void;
  /** Runs it now, besides its times. */
  run: () => Promise<Delivery>;
};

const usual = {
  retryCount: 0,
  maxRetrySeconds: 0,
  minBackoffSeconds: 5,
  maxBackoffSeconds: 3600,
  maxDoublings: 5,
};
/** The shortest and longest that the Firebase CLI gives an attempt. */
const deadlineSeconds = { least: 180, most: 1800 };

/**
 * A job of Cloud Scheduler: never two runs at once, one late run for all times missed, and retries until the
 * next time.
 */
export function createSchedule(
  name: string,
  url: string,
  { schedule, timeZone, retryConfig }: ScheduleOptions,
  timeoutSeconds: number,
  time: Time,
): Schedule {
  const retry = numbersOf(retryConfig, usual);
  const zone = typeof timeZone === 'string' ? timeZone : 'Etc/UTC';
  const cron = cronOf(name, schedule, zone);
  const after = (at: number) => cron.nextRun(new Date(at))!.getTime();
  const deadlineMs = second * Math.max(deadlineSeconds.least, Math.min(timeoutSeconds, deadlineSeconds.most));
  let nextAt = after(time.now());
  let failed: { dueAt: number; firstAt: number; attempts: number; retryAt: number } | null = null;
  let isRunning = false;

  async function attempt(dueAt: number, attempts: number): Promise<Delivery> {
    const at = time.now();
    const firstAt = failed?.firstAt ?? at;
    failed = null;
    isRunning = true;
    const headers = {
      'user-agent': 'Google-Cloud-Scheduler',
      'x-cloudscheduler': 'true',
      'x-cloudscheduler-jobname': name,
      'x-cloudscheduler-scheduletime': new Date(dueAt).toISOString(),
    };
    const status = await post(url, { headers, body: Buffer.alloc(0), deadlineMs });
    isRunning = false;
    const now = time.now();
    const retryAt = now + pauseAfter(attempts + 1, retry);
    const isTimeOver = now - firstAt >= retry.maxRetrySeconds * second;
    const isGivenUp = (attempts >= retry.retryCount && isTimeOver) || retry.retryCount === 0;
    if (!isDone(status) && !isGivenUp && retryAt < nextAt)
      failed = { dueAt, firstAt, attempts: attempts + 1, retryAt };
    return { name, taskId: null, dueAt, at, status };
  }

  return {
    name,
    schedule,
    timeZone: zone,
    nextAt: () => nextAt,
    skipMissed: () => {
      nextAt = after(time.now());
    },
    dueAt: () => (isRunning ? Infinity : Math.min(failed?.retryAt ?? Infinity, nextAt)),
    deliver() {
      const now = time.now();
      if (failed && now < nextAt) return attempt(failed.dueAt, failed.attempts);
      const dueAt = nextAt;
      nextAt = after(Math.max(now, dueAt));
      failed = null;
      return attempt(dueAt, 0);
    },
    run: () => attempt(time.now(), 0),
  };
}

function cronOf(name: string, schedule: string, timezone: string): Cron {
  try {
    return new Cron(schedule, { timezone, mode: '5-part', fixedTimeRule: 'no-wildcard' });
  } catch (cause) {
    throw new Error(`The schedule of ${name}, ${schedule}, is no crontab line`, { cause });
  }
}
