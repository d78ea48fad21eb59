import { execFileSync } from 'node:child_process';
import { second } from '@cine/contract/time';

/** What a process has taken of a processor so far, in milliseconds, and the megabytes it holds. */
export type ProcessUse = { ms: number; mb: number };

export function useOfProcess(pid: number): ProcessUse {
  const line = execFileSync('ps', ['-o', 'cputimes=,rss=', '-p', String(pid)], { encoding: 'utf8' });
  const [seconds, kilobytes] = line.trim().split(/\s+/).map(Number) as [number, number];
  return { ms: seconds * second, mb: Math.round(kilobytes / 1024) };
}
