/** Durations such as `90m` or `3d`, and what `npm run clock` prints. */
import { day, hour, minute, second } from '@cine/contract/time';
import type { ClockState, Delivery } from '@cine/dev-clock';

export const usage = `npm run clock -- [DURATION] [--sleep]

  npm run clock               what is next due
  npm run clock -- 4h         lets four hours pass, with all that is due in them; 90m, 3d and 1w are durations, too
  npm run clock -- 3d --sleep as if the machine slept for three days: each schedule runs once, late

Functions, Firestore, Auth and the local servers move together; browsers keep the machine's time.`;

const units: Record<string, number> = { s: second, m: minute, h: hour, d: day, w: 7 * day };

/** `90m`, `4h`, `3d` or `1w` in milliseconds; throws for anything else. */
export function durationOf(text: string): number {
  const [, count, unit] = /^(\d{1,4})([smhdw])$/.exec(text) ?? [];
  const ms = Number(count) * (units[unit ?? ''] ?? Number.NaN);
  if (!(ms > 0)) throw new Error(`${text} is no duration.`);
  return ms;
}

/** What was delivered, one line for each function, and how often it failed. */
export function reportOf(deliveries: readonly Delivery[]): string {
  const byName = Map.groupBy(deliveries, ({ name }) => name);
  const lines = [...byName]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, all]) => {
      const failed = all.filter(({ status }) => typeof status !== 'number' || status >= 300).length;
      return `  ${name.padEnd(28)} ${String(all.length).padStart(5)}${failed > 0 ? `, ${failed} failed` : ''}`;
    });
  return lines.length > 0 ? `Ran meanwhile:\n${lines.join('\n')}\n` : 'Nothing was due.\n';
}

/** The suite's time, when each schedule is next due, and the tasks that wait. */
export function inWords({ now, schedules, tasks }: ClockState): string {
  const next = schedules
    .toSorted((a, b) => a.dueAt - b.dueAt)
    .map(({ name, dueAt, schedule }) => `  ${name.padEnd(28)} ${instant(dueAt)}   ${schedule}`);
  const waiting =
    tasks.count === 0
      ? 'No task waits.'
      : `Tasks that wait: ${tasks.count}${tasks.dueAt === null ? '' : `; the next is due ${instant(tasks.dueAt)}`}`;
  return [`It is ${instant(now)} in the suite. Next due:`, ...next, waiting].join('\n');
}

function instant(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
