import { day, hour, minute, second } from '@cine/contract/time';

/** How far apart two runs of a timer are, by its crontab line: every few minutes, hourly or daily. */
export function secondsBetween(schedule: string): number {
  const [minutes = '', hours, ...others] = schedule.split(' ');
  if (others.join(' ') !== '* * *') throw new Error(`No timer comes rarer than daily: ${schedule}`);
  if (hours !== '*') return day / second;
  const [, step = '1'] = /^\*(?:\/(\d+))?$/.exec(minutes) ?? [];
  return (minutes.startsWith('*') ? Number(step) * minute : hour) / second;
}
